import Findings
import Formats
import Foundation
import Page
import Print
import Testing

/// What cannot be printed is refused, with all reasons at once.
@Suite struct FaultTests {
    private func document(_ items: [Item]) -> Document {
        let page = Page(
            size: Size(width: .mm(100), height: .mm(100)), bleed: .mm(3), safeMargin: .mm(5),
            medium: .paper(resolution: 300), items: items)
        return Document(title: "", author: "", language: "de", direction: .leftToRight, date: 0, pages: [page])
    }

    private func run(_ face: FontFace, glyph: UInt32 = 1, x: Length = .mm(10)) -> Item {
        let run = GlyphRun(
            face: face, size: .pt(10), color: .black, origin: Point(x: x, y: .mm(20)),
            glyphs: [Glyph(id: glyph, offset: .zero, advance: .pt(5), cluster: 0)], text: "a", direction: .leftToRight)
        return .text(
            TextBlock(
                name: "claim", role: .paragraph, language: "de", direction: .leftToRight, size: .pt(10), frame: .zero,
                lines: [TextBlock.Line(runs: [run], text: "a")]))
    }

    @Test func aDocumentWithoutPagesIsRefused() {
        var document = document([])
        document.pages = []
        #expect(throws: PrintFault([.noPages])) { try PDFFile.write(document, .pdfX4(Samples.profile)) }
    }

    @Test func allReasonsAtOnce() {
        let missing = FontFace(path: "/nowhere/font.ttf", index: 0, name: "Nowhere")
        let document = document([
            run(missing), run(missing), run(Shaper.Sample.latin, glyph: 60_000), run(Shaper.Sample.thai, x: .mm(110)),
            run(Shaper.Sample.thai, glyph: 0),
            .picture(Picture(format: .png, data: [], frame: .zero)),
        ])
        #expect(
            throws: PrintFault([
                .noProfile, .outsideBleed(name: "claim", page: 1), .missingCharacters(Shaper.Sample.thai, "a"),
                .picture(.unreadable), .unreadableFont(missing),
                .unknownGlyph(Shaper.Sample.latin, 60_000),
            ])
        ) { try PDFFile.write(document, PrintOptions(profile: nil, standard: .pdfX4)) }
    }

    @Test func aFileThatIsNoFontIsNamed() throws {
        let scratch = try Scratch()
        let face = FontFace(path: try scratch.write(Array("no font".utf8), as: "font.ttf"), index: 0, name: "None")
        #expect(throws: PrintFault([.unreadableFont(face)])) {
            try PDFFile.write(document([run(face)]), .pdfX4(Samples.profile))
        }
    }

    @Test func aFontThatForbidsEmbeddingIsNotEmbedded() throws {
        let scratch = try Scratch()
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Shaper.Sample.thai.path)))
        // The table directory: 12 bytes, then tag, checksum, offset and length of each table.
        let entry = try #require(
            stride(from: 12, to: 400, by: 16).first { bytes[$0..<$0 + 4].elementsEqual("OS/2".utf8) })
        let table = bytes[entry + 8..<entry + 12].reduce(0) { $0 << 8 | Int($1) }
        bytes[table + 9] = 2
        let face = FontFace(path: try scratch.write(bytes, as: "font.ttf"), index: 0, name: "Forbidden")
        #expect(throws: PrintFault([.fontForbidsEmbedding(face)])) {
            try PDFFile.write(document([run(face)]), .pdfX4(Samples.profile))
        }
    }

    @Test func everyReasonSaysWhatToDoInBothLanguages() {
        let face = Shaper.Sample.latin
        let all: [PrintViolation] =
            [
                .noPages, .noProfile, .tooMuchInk(.keyBlack), .outsideBleed(name: "claim", page: 1),
                .unreadableFont(face),
                .fontForbidsEmbedding(face), .missingCharacters(face, "ß"), .unknownGlyph(face, 1), .library("x"),
                .picture(.unreadable),
                .picture(.tooLarge(width: 1, height: 1)), .picture(.unsupportedJPEG),
            ] + PictureFault.Part.allCases.map { .picture(.unsupportedSVG($0)) }
        #expect(Set(all.map(\.message.de)).count == all.count)
        #expect(Set(all.map(\.message.en)).count == all.count)
    }
}
