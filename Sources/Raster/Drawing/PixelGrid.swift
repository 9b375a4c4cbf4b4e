package import Page

/// How a page's lengths become pixels.
///
/// The box that is drawn covers its pixels to the very edge: an A3 at 300 dpi is 3507.87 pixels wide and is drawn 3508
/// wide, so that a surface to the edge leaves no paler column there.
package struct PixelGrid: Hashable, Sendable {
    /// In pixels, like `height`.
    package let width: Int
    package let height: Int
    /// Dots per inch, as asked for.
    let resolution: Double
    /// The box that is drawn.
    let box: Rect
    /// Pixels a point.
    let scaleX: Double
    let scaleY: Double

    /// - Throws: `RasterFault.size` where the pixels are too many or none.
    package init(_ page: Page, resolution: Double, bleed: Bool = false) throws(RasterFault) {
        box = bleed ? page.bleedBox : page.trimBox
        let (width, height) = (box.width.dots(at: resolution).rounded(), box.height.dots(at: resolution).rounded())
        guard width.isFinite, height.isFinite, abs(width) < 1e6, abs(height) < 1e6,
            Bitmap.isDrawable(width: Int(width), height: Int(height))
        else { throw .size(width: width, height: height) }
        self.width = Int(width)
        self.height = Int(height)
        self.resolution = resolution
        scaleX = width / box.width.points
        scaleY = height / box.height.points
    }

    /// The grid of a picture that a page was drawn as.
    package init(_ page: Page, drawnAs bitmap: some PixelSource, bleed: Bool = false) throws(RasterFault) {
        let width = bleed ? page.bleedBox.width : page.size.width
        try self.init(page, resolution: Double(bitmap.width) * 72 / width.points, bleed: bleed)
        guard abs(height - bitmap.height) <= 1 else {
            throw .size(width: Double(bitmap.width), height: Double(bitmap.height))
        }
    }

    func x(_ x: Length) -> Double { (x - box.minX).points * scaleX }
    func y(_ y: Length) -> Double { (y - box.minY).points * scaleY }

    /// The pixels of which a rectangle covers at least a half, one at least in each direction. Rectangles that share an
    /// edge share no pixel and leave none between them.
    package func pixels(of rect: Rect) -> PixelRect {
        let (left, top) = (whole(x(rect.minX)), whole(y(rect.minY)))
        return PixelRect(
            x: left, y: top, width: max(1, whole(x(rect.maxX)) - left), height: max(1, whole(y(rect.maxY)) - top))
    }

    /// Far outside the page any number will do, as long as it is one.
    func whole(_ value: Double) -> Int { value.isFinite ? Int(max(-1e7, min(1e7, value.rounded()))) : 0 }
}

/// An upright rectangle of whole pixels.
package struct PixelRect: Hashable, Sendable {
    package var x: Int
    package var y: Int
    /// In pixels, like all of it.
    package var width: Int
    package var height: Int

    package init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// With so much more on each side, as far as it lies within another.
    package func outset(by distance: Int, within other: PixelRect) -> PixelRect {
        PixelRect(x: x - distance, y: y - distance, width: width + 2 * distance, height: height + 2 * distance)
            .intersection(other)
    }

    /// What lies in both.
    func intersection(_ other: PixelRect) -> PixelRect {
        let (left, top) = (max(x, other.x), max(y, other.y))
        return PixelRect(
            x: left, y: top, width: min(x + width, other.x + other.width) - left,
            height: min(y + height, other.y + other.height) - top)
    }
}
