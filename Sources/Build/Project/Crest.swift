import Formats
import Model
import Page
import Print
import Raster
import SVG
import Workspace

/// A region's crest, read and tried before any sheet needs it.
package enum Crest {
    /// Why a crest can't be used, in a sentence.
    struct Fault: Error {
        let message: Words

        func finding(_ region: Region) -> Finding {
            Finding(
                CrestUnreadable(reason: message), at: SourcePlace(file: region.brand.file),
                scope: .init(region: region.slug))
        }
    }

    /// The largest crest that is read, in bytes.
    private static let largest = 1 << 20

    /// The crest's bytes; nil where the region has none.
    ///
    /// Whoever wrote them, nothing is read or drawn here but what a process of its own has read and drawn within its
    /// bounds.
    ///
    /// - Parameter isDrawn: Whether it will be drawn: else it is not tried either.
    static func load(of region: Region, _ workspace: Workspace, isDrawn: Bool) throws(Fault) -> [UInt8]? {
        guard let path = region.brand.crest else { return nil }
        let bytes: [UInt8]
        do { bytes = try workspace.files.read(path, limit: largest) } catch { throw Fault(message: error.message) }
        guard isDrawn else { return bytes }
        if let message = try renderingFault(bytes, workspace.limitedProcess) { throw Fault(message: message) }
        return bytes
    }

    private static func renderingFault(_ bytes: [UInt8], _ limitedProcess: LimitedProcess?) throws(Fault) -> Words? {
        guard let limitedProcess else { return fault(in: bytes) }
        do {
            let answer = try limitedProcess.run(.crest, on: bytes)
            return answer.isEmpty ? nil : Words(answer: answer)
        } catch .tooLong {
            throw undrawable(
                Words(de: "Es dauert länger als jedes andere Wappen.", en: "It takes longer than any other crest."))
        } catch {
            throw undrawable(
                Words(
                    de: "Es braucht zu viel Speicher, oder das Zeichnen bricht ab.",
                    en: "It takes too much memory, or the drawing breaks off."))
        }
    }

    private static func undrawable(_ words: Words) -> Fault {
        Fault(
            message: Words(
                de: "Das Wappen lässt sich nicht zeichnen: \(words.de)", en: "The crest cannot be drawn: \(words.en)"))
    }

    /// For a process of its own: what is wrong with a crest, as `load` reads it; empty where it can be drawn.
    package static func faultReport(of bytes: [UInt8]) -> [UInt8] { fault(in: bytes)?.answer ?? [] }

    /// Looks at what the crest asks for, then draws it as pixels and as a PDF, as large as it stands on a poster; what
    /// fails here would fail on every sheet.
    private static func fault(in bytes: [UInt8]) -> Words? {
        do { try SVGOutline.check(bytes) } catch { return undrawable(error.message).message }
        let frame = Rect(x: .zero, y: .zero, width: .px(1024), height: .px(1024))
        // Neither a white nor a black crest is lost on grey.
        let background = Shape(path: .rectangle(frame), fill: Color(rgb: RGB(red: 0.5, green: 0.5, blue: 0.5)))
        let page = Page(
            size: frame.size, bleed: .zero, safeMargin: .zero, medium: .screen,
            items: [.shape(background), .picture(Picture(format: .svg, data: bytes, frame: frame))])
        let pixels: [UInt8]
        do {
            let bitmap = try Rasteriser().draw(page)
            pixels = bitmap.gray(in: PixelRect(x: 0, y: 0, width: bitmap.width, height: bitmap.height)).pixels
        } catch {
            // librsvg's words end in a line feed.
            let words = error.description.split(separator: "\n").joined(separator: " ")
            return undrawable(Words(de: words, en: words)).message
        }
        guard pixels.contains(where: { $0 != pixels.first }) else {
            return Words(
                de:
                    """
                    Das Wappen ist leer, oder es nennt nur Bilder außerhalb der Datei; die werden nicht geladen.
                    """,
                en: "The crest is empty, or it only names pictures outside of the file; those are not loaded.")
        }
        let document = Document(title: "", author: "", language: "de", direction: .leftToRight, date: 0, pages: [page])
        do { _ = try PDFFile.write(document, .plain) } catch { return undrawable(error.words).message }
        return nil
    }
}

/// As one process tells them another.
extension Words {
    fileprivate init?(answer: [UInt8]) {
        let parts = answer.split(separator: 0, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == 2 else { return nil }
        self.init(de: parts[0], en: parts[1])
    }

    fileprivate var answer: [UInt8] { Array(de.utf8) + [0] + Array(en.utf8) }
}
