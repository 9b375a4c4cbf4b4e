import Page
import Print
import Testing

/// The file as qpdf and poppler understand it.
@Suite struct StructureTests {
    @Test(arguments: Samples.lines.indices)
    func qpdfFindsNothingWrong(index: Int) throws {
        let (scratch, file) = try flyer(Samples.lines[index])
        let result = try Tool.run("qpdf", "--check", file)
        #expect(result.status == 0)
        #expect(result.errors == "")
        _ = scratch
    }

    @Test(arguments: Samples.lines.indices)
    func everyFontIsEmbeddedAndSubset(index: Int) throws {
        let (scratch, file) = try flyer(Samples.lines[index])
        let rows = try Tool.run("pdffonts", file).output.split(separator: "\n").dropFirst(2)
        #expect(rows.count == Set(Samples.lines[index].pieces.map(\.1)).count)
        for row in rows {
            let columns = row.split(separator: " ")
            #expect(columns[columns.count - 5..<columns.count - 2] == ["yes", "yes", "yes"])
            #expect(columns[0].prefix(7).wholeMatch(of: /[A-Z]{6}\+/) != nil)
        }
        _ = scratch
    }

    @Test func boxesNest() throws {
        let (scratch, file) = try flyer(Samples.german)
        let lines = try Tool.run("pdfinfo", "-box", file).output.split(separator: "\n")
        func box(_ name: String) -> [Double] {
            (lines.first { $0.hasPrefix(name) } ?? "").split(separator: " ").dropFirst().compactMap { Double($0) }
        }
        #expect(box("MediaBox") == [0, 0, 436.54, 612.28])
        #expect(box("BleedBox") == [0, 0, 436.54, 612.28])
        #expect(box("TrimBox") == [8.5, 8.5, 428.03, 603.78])
        #expect(lines.contains("PDF version:     1.6"))
        #expect(lines.contains("PDF subtype:    PDF/X-4"))
        _ = scratch
    }

    @Test func marksStandOutsideTheBleed() throws {
        let scratch = try Scratch()
        let page = Page(
            size: Size(width: .mm(50), height: .mm(50)), bleed: .mm(3), safeMargin: .mm(3),
            medium: .paper(resolution: 300),
            items: [
                .shape(
                    Shape(
                        path: .rectangle(Rect(x: .mm(-20), y: .mm(-20), width: .mm(90), height: .mm(90))),
                        fill: Samples.yellow))
            ])
        let document = Document(title: "", author: "", language: "de", direction: .leftToRight, date: 0, pages: [page])
        let file = try scratch.write(PDFFile.write(document, .pdfX4(Samples.profile, marks: true)))
        _ = try Tool.run("pdftoppm", "-r", "25.4", "-singlefile", "-gray", file, scratch.path + "/marks")
        // A pixel a millimetre: 50 of the sheet, 3 of bleed and 7 for marks on each side.
        let rows = GrayPicture(try scratch.read("marks.pgm"))
        // The artwork fills the bleed and stops there.
        #expect(
            rows[35][..<7].allSatisfy { $0 == 255 } && rows[35][7..<63].allSatisfy { $0 < 255 }
                && rows[35][64...].allSatisfy { $0 == 255 })
        // Marks at the trim, 10 mm from the edges, from 1 to 6 mm outside the bleed.
        #expect(rows[3][9..<11].contains { $0 < 255 } && rows[66][59..<61].contains { $0 < 255 })
        #expect(rows[3].count { $0 < 255 } <= 4)
    }

    @Test func foldsAreMarkedOutsideTheBleedAndOnlyOnRequest() throws {
        let scratch = try Scratch()
        let page = Page(
            size: Size(width: .mm(60), height: .mm(50)), bleed: .mm(3), safeMargin: .mm(3),
            medium: .paper(resolution: 300),
            folds: [.mm(20), .mm(40)],
            items: [
                .shape(
                    Shape(path: .rectangle(Rect(x: .mm(-3), y: .mm(-3), width: .mm(66), height: .mm(56))), fill: .white)
                )
            ])
        let document = Document(title: "", author: "", language: "de", direction: .leftToRight, date: 0, pages: [page])
        func dark(marks: Bool) throws -> [[Int]] {
            let file = try scratch.write(PDFFile.write(document, .pdfX4(Samples.profile, marks: marks)))
            _ = try Tool.run("pdftoppm", "-r", "254", "-singlefile", "-gray", file, scratch.path + "/folds")
            let picture = GrayPicture(try scratch.read("folds.pgm"))
            // Ten pixels a millimetre; where ink is, column by column, in whole millimetres, above, on and below the
            // sheet.
            let rows = [0..<60, 75..<picture.height - 75, picture.height - 60..<picture.height]
            return rows.map { rows in
                Set(
                    rows.flatMap { row in picture[row].indices.filter { picture[row][$0] < 200 }.map { ($0 + 5) / 10 } }
                ).sorted()
            }
        }
        // 10 mm from the sheet's edge to the trim: crop marks at 10 and 70, folds at 30 and 50.
        let marks = try dark(marks: true)
        #expect(marks[0] == [10, 30, 50, 70])
        #expect(marks[2] == [10, 30, 50, 70])
        #expect(marks[1].allSatisfy { $0 < 7 || $0 > 73 })
        #expect(try dark(marks: false).joined().isEmpty)
    }

    @Test func theMetadataSaysWhatTheInformationSays() throws {
        let (scratch, file) = try flyer(Samples.german)
        let information = try Tool.run("pdfinfo", file).output
        let metadata = try Tool.run("pdfinfo", "-meta", file).output
        #expect(information.contains("Title:           Willkommen <de> & mehr"))
        #expect(metadata.contains(">Willkommen &lt;de&gt; &amp; mehr<"))
        #expect(metadata.contains("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"))
        #expect(metadata.contains("<pdf:Trapped>False</pdf:Trapped>"))
        #expect(metadata.contains("<xmp:CreateDate>2026-12-01T00:00:00Z</xmp:CreateDate>"))
        let xmp = try scratch.write(Array(metadata.utf8), as: "metadata.xml")
        #expect(try Tool.run("xmllint", "--noout", xmp).errors == "")
        // Metadata is readable without a PDF library.
        #expect(try scratch.read("file.pdf").firstRange(of: Array("<x:xmpmeta".utf8)) != nil)
    }

    @Test func theOutputIntentEmbedsTheProfile() throws {
        let (scratch, file) = try flyer(Samples.german)
        let text = try Tool.run("qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", file, "-")
            .output
        #expect(text.contains("/OutputConditionIdentifier (FOGRA39)"))
        #expect(text.contains("/S /GTS_PDFX"))
        #expect(text.ranges(of: "/Type /OutputIntent").count == 1)
        #expect(text.contains("prtrCMYKLab"))
        for forbidden in [
            "/Annots", "/AA", "/OpenAction", "/JavaScript", "/Encrypt", "/TR ", "/OPI", "/DeviceRGB", " rg\n",
        ] {
            #expect(!text.contains(forbidden), "\(forbidden)")
        }
        _ = scratch
    }

    @Test func theSameDocumentGivesTheSameBytes() throws {
        let document = Samples.flyer(Samples.arabicWithLatin)
        let batch = PrintBatch()
        let first = try PDFFile.write(document, .pdfX4(Samples.profile), batch: batch)
        _ = try PDFFile.write(Samples.flyer(Samples.german), .pdfX4(Samples.profile), batch: batch)
        #expect(try PDFFile.write(document, .pdfX4(Samples.profile), batch: batch) == first)
        #expect(try PDFFile.write(document, .pdfX4(Samples.profile)) == first)
    }

    @Test func aFileForTheScreenHasLinksAndNoBleed() throws {
        let scratch = try Scratch()
        let file = try scratch.write(PDFFile.write(Samples.flyer(Samples.german), .accessible))
        let links = try Tool.run("pdfinfo", "-url", file).output
        #expect(links.contains("https://integreat.app/augsburg"))
        let information = try Tool.run("pdfinfo", "-box", file).output
        #expect(information.contains("Page size:       419.528 x 595.276 pts"))
        #expect(!information.contains("PDF/X"))
        #expect(try Tool.run("qpdf", "--check", file).errors == "")
    }

    private func flyer(_ line: Samples.Line) throws -> (Scratch, String) {
        let scratch = try Scratch()
        return (scratch, try scratch.write(PDFFile.write(Samples.flyer(line), .pdfX4(Samples.profile))))
    }
}
