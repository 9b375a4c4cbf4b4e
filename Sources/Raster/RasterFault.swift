package import Page

/// Why a page could not be drawn.
package enum RasterFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// More pixels than are drawn, or none.
    case size(width: Double, height: Double)
    /// A font file that FreeType refuses, with its number.
    case font(FontFace, status: Int32)
    /// A picture that its library refuses, with the library's words.
    case picture(Picture.Format, words: String)
    /// cairo's number and words.
    case cairo(status: UInt32, words: String)

    package var description: String {
        switch self {
        case .size(let width, let height): "a page of \(width) × \(height) pixels can't be drawn"
        case .font(let face, let status): "the font \(face.path) (\(face.name)) can't be read (FreeType \(status))"
        case .picture(let format, let words): "a picture (\(format.rawValue)) can't be read: \(words)"
        case .cairo(let status, let words): "cairo: \(words) (\(status))"
        }
    }
}
