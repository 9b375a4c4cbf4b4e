import Formats
import Model
import Page
import Print
import Raster
import SVG

/// A crest that is a drawing: it stays one where a press can print it in plain inks, and becomes pixels where not.
struct DrawnCrest {
    private let clean: CleanSVG

    /// - Throws: `CrestFault` where a part of it would be missing, `SVGFault` where it is not drawn at all.
    init(_ bytes: [UInt8]) throws {
        clean = try CleanSVG(bytes)
        if let first = clean.losses.first {
            throw CrestFault([CrestIncomplete(parts: clean.losses.map(\.name), reason: first.message)])
        }
    }

    /// What is to be known of it, though it is drawn.
    var findings: [RecordedFinding] {
        let lacking = clean.families.filter { !VectorPicture.hasFonts(of: $0) }
        return lacking.isEmpty ? [] : [RecordedFinding(Finding(CrestFontMissing(families: lacking)))]
    }

    func make() throws -> MadeCrest {
        for (element, bytes) in clean.pictures where (try? UprightPicture(bytes)) == nil {
            throw SVGFault.picture(element)
        }
        let picture = try VectorPicture(clean.bytes)
        let window = try Self.window(of: picture, from: clean.pictures.isEmpty ? picture.ink : picture.page)
        guard let window else { throw CrestFault.empty }
        let part = clean.cropped(
            x: window.x, y: window.y, width: window.width, height: window.height,
            page: (picture.width, picture.height))
        if let drawing = try Self.inPlainInks(part) { return MadeCrest(format: .svg, data: drawing) }
        let size = CrestSize.pixels(aspect: window.width / window.height)
        let cut = try VectorPicture(part)
        let bitmap = try cut.draw(cut.page, width: size.width, height: size.height)
        return MadeCrest(format: .png, data: try PNGFile.encodeWithAlpha(bitmap))
    }

    /// Borders that take less than this of a side belong to the drawing.
    private static let tight = 0.9
    /// Of the picture on which bounds are looked for, in pixels.
    private static let glance = 1000.0

    /// What of the page is drawn on, without its empty borders; nil where nothing is.
    ///
    /// - Parameter ink: The bounds of all that is drawn; librsvg's own leave pictures out.
    private static func window(
        of picture: VectorPicture, from ink: VectorPicture.Window?
    ) throws -> VectorPicture.Window? {
        guard let ink else { return nil }
        var window = ink.intersection(picture.page)
        // What lies beside the page is what was drawn, where nothing lies on it.
        if !window.isReal { window = ink }
        // A second look is finer where the first found little.
        for _ in 0..<2 {
            guard let seen = try seen(of: picture, in: window) else { return nil }
            let isNear = seen.width > window.width / 2 && seen.height > window.height / 2
            window = seen
            if isNear { break }
        }
        let page = picture.page
        let isTight = window.width >= page.width * tight && window.height >= page.height * tight
        return isTight && window.intersection(page) == window ? page : window
    }

    private static func seen(
        of picture: VectorPicture, in window: VectorPicture.Window
    ) throws -> VectorPicture.Window? {
        let scale = glance / max(window.width, window.height)
        let (width, height) = (
            max(1, Int((window.width * scale).rounded(.up))), max(1, Int((window.height * scale).rounded(.up)))
        )
        let bitmap = try picture.draw(window, width: width, height: height)
        guard var part = bitmap.visiblePart else { return nil }
        // White paper behind the arms stays behind them, as a margin.
        if let ground = bitmap.ground(of: part), let figure = bitmap.figure(in: part, on: ground) {
            part = figure.outset(by: max(1, min(figure.width, figure.height) * 8 / 100), within: part)
        }
        let (x, y) = (window.width / Double(width), window.height / Double(height))
        return VectorPicture.Window(
            x: window.x + Double(part.x) * x, y: window.y + Double(part.y) * y, width: Double(part.width) * x,
            height: Double(part.height) * y)
    }

    /// The drawing as a press prints it, its texts as outlines; nil where it takes more than plain inks.
    private static func inPlainInks(_ drawing: [UInt8]) throws -> [UInt8]? {
        switch fault(in: drawing) {
        case nil: return drawing
        case .unsupportedSVG(.text):
            let outlined = try VectorPicture(drawing).outlined()
            return fault(in: outlined) == nil ? outlined : nil
        default: return nil
        }
    }

    private static func fault(in drawing: [UInt8]) -> PictureFault? {
        let frame = Rect(x: .zero, y: .zero, width: .pt(1000), height: .pt(1000))
        let page = Page(
            size: frame.size, bleed: .zero, safeMargin: .zero, medium: .screen,
            items: [.picture(Picture(format: .svg, data: drawing, frame: frame))])
        let document = Document(title: "", author: "", language: "de", direction: .leftToRight, date: 0, pages: [page])
        do { _ = try PDFFile.write(document, .plain) } catch {
            for case .picture(let fault) in error.violations { return fault }
            return .unreadable
        }
        return nil
    }
}

/// How many pixels a crest is given.
enum CrestSize {
    /// As tall as it is on a poster of A2, at 600 dpi; on the largest posters that is still 300.
    private static let height = 960
    /// A line of letters goes over the whole sheet.
    private static let width = 4000
    /// Every file for print holds them all.
    private static let area = 3_000_000.0

    /// - Parameter own: What a picture has of itself: it is not made larger.
    static func pixels(aspect: Double, own: (width: Int, height: Int)? = nil) -> (width: Int, height: Int) {
        var high = min(Double(height), Double(width) / aspect, (area / aspect).squareRoot())
        if let own { high = min(high, Double(own.height), Double(own.width) / aspect) }
        return (max(1, Int((high * aspect).rounded())), max(1, Int(high.rounded())))
    }
}
