package import Formats
package import Model

/// A page of a sheet, small enough for many of them to lie in one file, and the texts that it shows.
package struct SheetPreview: Sendable {
    package var kind: MaterialKind
    /// The post whose own picture it is, and the name of that post's texts; nil for sheets that all may use.
    package var post: String?
    package var text: String?
    /// From 1; nil where the sheet has one alone.
    package var page: Int?
    /// In the order in which they stand there: `claim`, `headline.short`, `posts.start.picture.line`.
    package var keys: [String]
    package var bytes: [UInt8]
    package var format: PictureFormat
    /// In pixels.
    package var width: Int
    package var height: Int
}
