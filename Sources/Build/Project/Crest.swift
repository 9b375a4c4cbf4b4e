import Model
import Page
import Print
import Raster
import Workspace

/// A region's crest, read and tried before any sheet needs it.
enum Crest {
    /// Why a crest can't be used.
    enum Fault: Error {
        case file(FileFault)
        /// The reader's own words.
        case undrawable(Words)
        /// It draws nothing: an empty drawing, or one that only names pictures outside of the file.
        case blank

        func finding(_ region: Region) -> Finding {
            let message: Words =
                switch self {
                case .file(let fault): fault.message
                case .undrawable(let words):
                    Words(
                        de: "Das Wappen lässt sich nicht zeichnen: \(words.de)",
                        en: "The crest cannot be drawn: \(words.en)")
                case .blank:
                    Words(
                        de:
                            """
                            Das Wappen ist leer, oder es nennt nur Bilder außerhalb der Datei; die werden nicht \
                            geladen.
                            """,
                        en: "The crest is empty, or it only names pictures outside of the file; those are not loaded.")
                }
            return Finding(
                "crest-unreadable", .error, at: SourcePlace(file: region.brand.file), message: message,
                remedy: Words(
                    de:
                        """
                        Eine SVG-Datei aus Flächen und Linien unter 1 MB neben brand.yaml legen und dort als crest \
                        nennen.
                        """,
                    en: "Put an SVG file of shapes and lines below 1 MB beside brand.yaml and name it there as crest."),
                scope: .init(region: region.slug))
        }
    }

    /// The largest crest that is read, in bytes.
    private static let largest = 1 << 20

    /// The crest's bytes; nil where the region has none.
    ///
    /// - Parameter isDrawn: Whether it is tried, too.
    static func load(of region: Region, _ files: Files, isDrawn: Bool) throws(Fault) -> [UInt8]? {
        guard let path = region.brand.crest else { return nil }
        let bytes: [UInt8]
        do { bytes = try files.read(path, limit: largest) } catch { throw .file(error) }
        if isDrawn { try check(bytes) }
        return bytes
    }

    /// Draws the crest once as pixels and once as a PDF, small; what fails here would fail on every sheet.
    private static func check(_ bytes: [UInt8]) throws(Fault) {
        let frame = Rect(x: .zero, y: .zero, width: .px(64), height: .px(64))
        // Neither a white nor a black crest is lost on grey.
        let ground = Shape(path: .rectangle(frame), fill: Color(rgb: RGB(red: 0.5, green: 0.5, blue: 0.5)))
        let page = Page(
            size: frame.size, bleed: .zero, safeMargin: .zero, medium: .screen,
            items: [.shape(ground), .picture(Picture(format: .svg, data: bytes, frame: frame))])
        let pixels: [UInt8]
        do {
            let bitmap = try Rasteriser().draw(page)
            pixels = bitmap.gray(in: PixelRect(x: 0, y: 0, width: bitmap.width, height: bitmap.height)).pixels
        } catch {
            // librsvg's words end in a line feed.
            let words = error.description.split(separator: "\n").joined(separator: " ")
            throw .undrawable(Words(de: words, en: words))
        }
        guard pixels.contains(where: { $0 != pixels.first }) else { throw .blank }
        let document = Document(title: "", author: "", language: "de", direction: .leftToRight, date: 0, pages: [page])
        do { _ = try PDFFile.write(document, .plain) } catch {
            throw .undrawable(error.words)
        }
    }
}
