/// Why no code could be made of a payload.
package enum CodeFault: Error, Hashable, Sendable, CustomStringConvertible {
    case empty
    /// A control character, which no address holds and which readers drop or misread.
    case controlCharacter
    /// More bytes than the largest symbol holds at this correction.
    case tooLong(bytes: Int, limit: Int)
    /// The dark colour is not darker than the light one, or too close to it.
    case contrast(ratio: Double)
    /// libqrencode gave up, with the system's number and words.
    case library(status: Int32, words: String)

    package var description: String {
        switch self {
        case .empty: "a code needs a payload"
        case .controlCharacter: "the payload holds a control character"
        case .tooLong(let bytes, let limit): "the payload has \(bytes) bytes; a code holds \(limit)"
        case .contrast(let ratio): "the code's colours have a contrast of \(ratio); dark on light needs 4.5"
        case .library(let status, let words): "libqrencode: \(words) (\(status))"
        }
    }
}
