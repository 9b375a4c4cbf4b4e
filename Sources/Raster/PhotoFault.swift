/// Why a photo's file can't be used.
package enum PhotoFault: Error, Hashable, Sendable {
    /// Neither a JPEG nor a PNG.
    case unknownFormat
    /// More pixels than are read.
    case tooLarge(width: Int, height: Int)
    /// A JPEG of four inks, whose colours only its printing condition knows.
    case inks
    /// Cut off or damaged, in the library's words.
    case broken(String)
}
