/// What is wanted of a photo for one place on a sheet: which part, in how many pixels.
package struct PhotoPrint: Hashable, Sendable {
    /// The photo's name in the campaign.
    package var photo: String
    /// In pixels of the upright picture.
    package var window: Window
    /// As many as the medium shows, and never more than the window has.
    package var width: Int
    package var height: Int

    package init(photo: String, window: Window, width: Int, height: Int) {
        self.photo = photo
        self.window = window
        self.width = width
        self.height = height
    }

    package struct Window: Hashable, Sendable {
        package var x: Int
        package var y: Int
        package var width: Int
        package var height: Int

        package init(x: Int, y: Int, width: Int, height: Int) {
            self.x = x
            self.y = y
            self.width = width
            self.height = height
        }
    }

    /// Makes a JPEG of what is wanted: upright, in sRGB, with nothing in it but pixels.
    package typealias Developer = (PhotoPrint) throws -> [UInt8]
}
