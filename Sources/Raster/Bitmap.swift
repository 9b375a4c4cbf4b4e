/// Pixels of the sRGB space, held in rows from the top.
package struct Bitmap: Sendable {
    package let width: Int
    package let height: Int
    /// `0xAARRGGBB` each, not premultiplied; `width * height` of them. A drawn page's upper byte means nothing.
    var pixels: [UInt32]

    /// The most pixels that are drawn or read: an A1 at 300 dpi has 70 million.
    package static let largestCount = 200_000_000
    /// The longest side that is drawn or read, in pixels; cairo's own bound is 32,767.
    package static let largestSide = 32_000

    init(width: Int, height: Int, pixels: [UInt32]) {
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    static func isDrawable(width: Int, height: Int) -> Bool {
        (1...largestSide).contains(width) && (1...largestSide).contains(height) && width * height <= largestCount
    }

    package var bounds: PixelRect { PixelRect(x: 0, y: 0, width: width, height: height) }

    /// The colour of a pixel, `0xRRGGBB`; nil outside.
    package subscript(x: Int, y: Int) -> UInt32? {
        guard (0..<width).contains(x), (0..<height).contains(y) else { return nil }
        return pixels[y * width + x] & 0xFF_FFFF
    }
}
