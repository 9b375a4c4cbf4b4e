package import Formats
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
        let strips = try strips(page, resolution: resolution, bleed: bleed)
        return Bitmap(
            width: strips.width, height: strips.height, pixels: try strips.pixels(ofRows: 0..<strips.height))
    }

    /// A page in few colours, drawn in strips: what is wanted of a sheet without photos. One with more colours is drawn
    /// as a bitmap.
    ///
    /// - Throws: `RasterFault`, at the first item that can't be drawn.
    package func drawing(_ page: Page, resolution: Double? = nil) throws(RasterFault) -> Drawing {
        if let runs = try strips(page, resolution: resolution, bleed: false).runs() { return .runs(runs) }
        return .bitmap(try draw(page, resolution: resolution))
    }

    /// A page of which only what is asked for is drawn.
    package func strips(
        _ page: Page, resolution: Double? = nil, bleed: Bool = false
    ) throws(RasterFault) -> PageStrips {
        PageStrips(page, try PixelGrid(page, resolution: resolution ?? page.resolution, bleed: bleed), faces)
    }
}

/// Why a page could not be drawn.
package enum RasterFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// More pixels than are drawn, or none.
    case size(width: Double, height: Double)
    /// A font file that FreeType refuses, with its number.
    case font(FontFace, status: Int32)
    /// A picture that its library refuses, with the library's words.
    case picture(PictureFormat, words: String)
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
