import CHarfBuzz
import Page
import Support
import Testing

@testable import Print

@Suite struct TextTests {
    /// What is copied out of a file is what was written into it, in reading order.
    @Test(arguments: Samples.lines.indices)
    func popplerReadsTheTextBack(index: Int) throws {
        let line = Samples.lines[index]
        let scratch = try Scratch()
        let file = try scratch.write(PDFFile.write(Samples.flyer(line), .pdfX4(Samples.profile)))
        let result = try Tool.run("pdftotext", "-f", "1", "-l", "1", file, "-")
        #expect(result.errors == "")
        #expect(result.output.withoutMarks == line.text)
    }

    /// A word that two lines show is one word for who searches and copies.
    @Test(arguments: PrintOptions.Standard.allCases)
    func aDividedWordComesOutWhole(standard: PrintOptions.Standard) throws {
        let scratch = try Scratch()
        let profile = standard == .pdfX4 ? Samples.profile : nil
        let file = try scratch.write(
            PDFFile.write(divided, PrintOptions(profile: profile, standard: standard)))
        let poppler = try Tool.run("pdftotext", file, "-").output
        #expect(poppler.contains("Die Willkommensveranstaltungen im E-Mail-Kurs"))
        let script = try scratch.write(
            Array(
                """
                var page = new Document(scriptArgs[0]).loadPage(0);
                print(page.search("Willkommensveranstaltungen").length, page.search("E-Mail-Kurs").length);
                """.utf8), as: "search.js")
        let found = try Tool.run("mutool", "run", script, file)
        #expect(found.output == "1 1\n", "\(found.errors)")
    }

    /// Chromium finds every letter, also where the glyphs leave the baseline and others speak for them.
    @Test(arguments: Samples.lines.indices)
    func pdfiumReadsEveryLetter(index: Int) throws {
        let line = Samples.lines[index]
        let scratch = try Scratch()
        let file = try scratch.write(PDFFile.write(Samples.flyer(line), .pdfX4(Samples.profile)))
        func letters(_ text: String) -> [Unicode.Scalar] {
            text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }.sorted()
        }
        #expect(letters(try pdfium(file)) == letters(line.text))
    }

    @Test func pdfiumReadsADividedWordWhole() throws {
        let scratch = try Scratch()
        let file = try scratch.write(PDFFile.write(divided, .pdfX4(Samples.profile)))
        // Where a line ends with a hyphen, Chromium has a sign of its own, which it neither copies nor searches for.
        let read = try pdfium(file).replacing("\u{FFFE}", with: "")
        #expect(read.contains("Die Willkommensveranstaltungen im E-Mail-Kurs"), "\(read)")
    }

    /// A carriage return before the line feed of `endstream` would be taken for a part of the line's end.
    @Test func noStreamSeemsAByteShorterThanItIs() throws {
        for length in 0..<300 {
            let data = [UInt8](repeating: 1, count: length)
            #expect(DeflatedBytes(DeflatedBytes.ending(data)).bytes.last != 0x0D)
        }
        #expect(DeflatedBytes.ending([0x0C]) == [0x0C, 0x0A] && DeflatedBytes.ending([0x0B]) == [0x0B])
    }

    /// The first page's text by PDFium, which is Chromium's reader.
    private func pdfium(_ file: String) throws -> String {
        let script = """
            import sys
            sys.path.insert(0, sys.argv[1])
            import pypdfium2
            print(pypdfium2.PdfDocument(sys.argv[2])[0].get_textpage().get_text_range())
            """
        let folder = Repository.root + "/.build/pdfium"
        let result = try Tool.run("/usr/bin/python3", "-c", script, folder, file)
        #expect(result.errors == "", "make setup-tests fetches PDFium")
        return result.output
    }

    /// An imprint in Latin letters below does not turn an Arabic sheet's lines round.
    @Test func mostLettersOfAnArabicSheetMayBeLatin() throws {
        let line = Samples.arabicWithColon
        var document = Samples.flyer(line)
        let imprint = Shaper.run(
            "Herausgeber: Stadt Musterstadt, Presse- und Informationsamt, Musterplatz 1, 12345 Musterstadt",
            Shaper.Sample.latin, size: .pt(6), at: Point(x: .mm(12), y: .mm(90)))
        let block = TextBlock(
            name: "imprint", role: .imprint, language: "de", direction: .leftToRight, size: .pt(6),
            frame: Rect(x: .mm(12), y: .mm(88), width: .mm(80), height: .mm(3)),
            lines: [TextBlock.Line(runs: [imprint], text: imprint.text)])
        document.pages[0].items.append(.text(block))
        let scratch = try Scratch()
        let file = try scratch.write(PDFFile.write(document, .pdfX4(Samples.profile)))
        let read = try Tool.run("pdftotext", "-f", "1", "-l", "1", file, "-").output.withoutMarks
        #expect(read.contains(line.text), "\(read)")
        #expect(read.contains(imprint.text), "\(read)")
    }

    private var divided: Document {
        var run = Shaper.run(
            "Die Willkommens-", Shaper.Sample.latin, size: .pt(12), at: Point(x: .mm(12), y: .mm(20)))
        run.text = "Die Willkommens\u{AD}"
        let next = Shaper.run(
            "veranstaltungen im E-Mail-Kurs", Shaper.Sample.latin, size: .pt(12), at: Point(x: .mm(12), y: .mm(26)))
        let block = TextBlock(
            name: "body", role: .paragraph, language: "de", direction: .leftToRight, size: .pt(12),
            frame: Rect(x: .mm(12), y: .mm(15), width: .mm(80), height: .mm(14)),
            lines: [
                TextBlock.Line(runs: [run], text: "Die Willkommens"), TextBlock.Line(runs: [next], text: next.text),
            ])
        let size = Size(width: .mm(100), height: .mm(50))
        let page = Page(
            size: size, bleed: .zero, safeMargin: .mm(5), medium: .paper(resolution: 300), items: [.text(block)])
        return Document(title: "", author: "", language: "de", direction: .leftToRight, date: 0, pages: [page])
    }

    /// The file's widths are its font programs', for what is not seen as well. See ISO 32000-1, 9.7.4.3.
    @Test(arguments: Samples.lines.indices)
    func widthsAreTheFontProgramsOwn(index: Int) throws {
        var usages: [FontFace: FontUsage] = [:]
        for run in Samples.flyer(Samples.lines[index]).runs {
            if usages[run.face] == nil { usages[run.face] = FontUsage(program: try FontProgram(run.face)) }
            usages[run.face]?.add(run)
        }
        var compared = 0
        for usage in usages.values where !usage.program.isCFF {
            let font = try EmbeddedFont(resource: "/F1", usage: usage, batch: PrintBatch())
            let bytes = font.subset.program
            bytes.withUnsafeBytes { buffer in
                let data = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                let blob = hb_blob_create(data, UInt32(buffer.count), HB_MEMORY_MODE_READONLY, nil, nil)
                let face = hb_face_create(blob, 0)
                let whole = hb_font_create(face)
                let em = Double(hb_face_get_upem(face))
                for entry in font.entries {
                    let width = Double(hb_font_get_glyph_h_advance(whole, UInt32(entry.glyph))) * 1000 / em
                    #expect(abs(width - entry.width) < 0.01, "\(entry.text)")
                    compared += 1
                }
                hb_font_destroy(whole)
                hb_face_destroy(face)
                hb_blob_destroy(blob)
            }
        }
        #expect(compared > 5 || usages.values.allSatisfy(\.program.isCFF))
    }
}

extension String {
    /// The text without poppler's own marks of direction and its page end.
    var withoutMarks: String {
        let marks: Set<Unicode.Scalar> = ["\u{202A}", "\u{202B}", "\u{202C}", "\u{200E}", "\u{200F}", "\u{C}", "\n"]
        return String(String.UnicodeScalarView(unicodeScalars.filter { !marks.contains($0) }))
    }
}
