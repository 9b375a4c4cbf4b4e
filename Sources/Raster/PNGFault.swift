/// Why a PNG could not be read or written.
package enum PNGFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The bytes do not begin as a PNG does.
    case notPNG
    /// More pixels than are read.
    case tooLarge(width: Int, height: Int)
    /// libpng's words.
    case broken(String)
    case unwritable(String)

    package var description: String {
        switch self {
        case .notPNG: "not a PNG file"
        case .tooLarge(let width, let height): "a picture of \(width) × \(height) pixels is too large"
        case .broken(let words): "a broken PNG file: \(words)"
        case .unwritable(let words): "libpng: \(words)"
        }
    }
}
