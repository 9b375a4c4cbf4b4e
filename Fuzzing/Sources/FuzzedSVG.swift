import Findings
import Formats
import Page
import Print
import Raster
import SVG

/// A crest that asks for nothing beyond bounds, cleaned and drawn as pixels and for print, small.
enum FuzzedSVG {
    static func read(_ bytes: [UInt8]) {
        let input: [UInt8]
        do {
            let clean = try CleanSVG(bytes)
            precondition(clean.losses.allSatisfy { !$0.message.de.isEmpty })
            input = clean.bytes
        } catch { return precondition(!error.message.de.isEmpty) }
        let frame = Rect(x: .zero, y: .zero, width: .px(32), height: .px(32))
        let page = Page(
            size: frame.size, bleed: .zero, safeMargin: .zero, medium: .screen,
            items: [.picture(Picture(format: .svg, data: input, frame: frame))])
        _ = try? Rasteriser().draw(page)
        let document = Document(title: "", author: "", language: "de", direction: .leftToRight, date: 0, pages: [page])
        _ = try? PDFFile.write(document, .plain)
    }
}
