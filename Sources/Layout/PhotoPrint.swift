/// What is wanted of a photo for one place on a sheet: which part, in how many pixels.
public struct PhotoPrint: Hashable, Sendable {
    /// The photo's name in the campaign.
    public var photo: String
    /// In pixels of the upright picture.
    public var window: Window
    /// As many as the medium shows, and never more than the window has.
    public var width: Int
    public var height: Int

    public init(photo: String, window: Window, width: Int, height: Int) {
        self.photo = photo
        self.window = window
        self.width = width
        self.height = height
    }

    public struct Window: Hashable, Sendable {
        public var x: Int
        public var y: Int
        public var width: Int
        public var height: Int

        public init(x: Int, y: Int, width: Int, height: Int) {
            self.x = x
            self.y = y
            self.width = width
            self.height = height
        }
    }

    /// Makes a JPEG of what is wanted: upright, in sRGB, with nothing in it but pixels.
    public typealias Developer = (PhotoPrint) throws -> [UInt8]
}
