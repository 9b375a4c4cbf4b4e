import Formats

extension Artifact {
    /// A picture in the folder, with its size in pixels.
    package struct Picture: Hashable, Sendable {
        /// Relative to the manifest.
        package var path: String
        package var width: Int
        package var height: Int

        package init(path: String, width: Int, height: Int) {
            self.path = path
            self.width = width
            self.height = height
        }

        /// The longer side of a poster's thumbnail, in pixels: an A3 at 300 dpi would take a browser 70 MB.
        static let thumbnailSide = 1100.0

        /// A thumbnail of a picture of so many pixels.
        init(thumbnailOf sheet: OutputTree.Sheet, width: Double, height: Double) {
            let scale = Self.thumbnailSide / max(width, height)
            self.init(
                path: OutputTree.thumbnail(sheet), width: Int((width * scale).rounded()),
                height: Int((height * scale).rounded()))
        }

        var json: JSON {
            .object([
                .init("path", .string(path)), .init("width", .integer(width)), .init("height", .integer(height)),
            ])
        }
    }

    /// The artifact as a picture.
    package var picture: Picture { Picture(path: path, width: Int(width), height: Int(height)) }
}
