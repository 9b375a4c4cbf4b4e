/// Why a JPEG could not be read or written.
package enum JPEGFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The bytes do not begin as a JPEG does.
    case notJPEG
    /// More pixels than are read.
    case tooLarge(width: Int, height: Int)
    /// TurboJPEG's words.
    case broken(String)
    case unwritable(String)
    /// Not even the least quality makes it as small as asked for, in bytes.
    case doesNotFit(Int)

    package var description: String {
        switch self {
        case .notJPEG: "not a JPEG file"
        case .tooLarge(let width, let height): "a picture of \(width) × \(height) pixels is too large"
        case .broken(let words): "a broken JPEG file: \(words)"
        case .unwritable(let words): "TurboJPEG: \(words)"
        case .doesNotFit(let bytes): "the picture does not fit into \(bytes) bytes as a JPEG"
        }
    }
}
