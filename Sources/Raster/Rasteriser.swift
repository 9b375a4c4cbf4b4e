package import Page

/// Draws pages as pixels, with cairo; one a worker, for the font files that it keeps open.
///
/// Colours are drawn as their `rgb`. Links draw nothing.
package final class Rasteriser {
    private let faces = FaceCache()

    package init() {}

    /// A page's pixels on white paper.
    ///
    /// - Parameters:
    ///   - resolution: Dots per inch; nil takes the page's own. The size in pixels is rounded to whole ones.
    ///   - bleed: Whether the bleed is drawn too.
    /// - Throws: `RasterFault`, at the first item that can't be drawn.
    package func draw(_ page: Page, resolution: Double? = nil, bleed: Bool = false) throws(RasterFault) -> Bitmap {
        let grid = try PixelGrid(page, resolution: resolution ?? page.resolution, bleed: bleed)
        var fault: RasterFault?
        let pixels = [UInt32](unsafeUninitializedCapacity: grid.width * grid.height) { pixels, count in
            do throws(RasterFault) {
                let canvas = Canvas(pixels, grid: grid, faces: faces)
                try canvas.check()
                try canvas.draw(page.items)
                try canvas.finish()
                count = grid.width * grid.height
            } catch {
                fault = error
            }
        }
        if let fault { throw fault }
        return Bitmap(width: grid.width, height: grid.height, pixels: pixels)
    }
}
