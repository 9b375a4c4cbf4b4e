import Findings
import Foundation
import Page
import Testing

@testable import Preflight

/// PDFs of other programs, made here object by object: what they draw with, how large they are, what is wrong.
struct ForeignPDFTests {
    private func stream(_ content: String, _ entries: String = "") -> String { MadePDF.stream(content, entries) }

    private func verify(pages: [String], _ content: String = "", _ others: [String] = []) throws -> VerifiedFile {
        try MadePDF(pages: pages, content: content, others: others).verified()
    }

    private func colors(_ resources: String, _ content: String = "", _ others: [String] = []) throws -> [String] {
        try MadePDF.drawing(resources, content, others).verified().colors
    }

    private let image = "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8"
    private let shading = """
        << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 9 9] \
        /Function << /FunctionType 2 /Domain [0 1] /N 1 /C0 [1 0 0] /C1 [0 0 1] >> >>
        """

    // MARK: Colours

    @Test func screenColoursBehindOthers() throws {
        let table = stream("a", image + " /ColorSpace [/Indexed /DeviceRGB 0 <FF0000>]")
        #expect(try colors("/XObject << /I 5 0 R >>", "/I Do", [table]) == ["DeviceRGB"])
        #expect(try colors("/Shading << /S \(shading) >>", "/S sh") == ["DeviceRGB"])
        #expect(try colors("/Pattern << /P << /PatternType 2 /Shading \(shading) >> >>") == ["DeviceRGB"])
        #expect(try colors("/ColorSpace << /C [/Pattern /DeviceRGB] >>") == ["DeviceRGB"])
        #expect(
            try colors("/ColorSpace << /C [/Separation /Gold /DeviceRGB << >>] >>", "/C cs 1 scn")
                == ["DeviceRGB", "Separation Gold"])
    }

    @Test(arguments: [
        ("/CS /RGB", ["DeviceRGB"]), ("/ColorSpace /DeviceRGB", ["DeviceRGB"]), ("/CS /G", ["DeviceGray"]),
        ("/CS [/I /RGB 0 <FF0000>]", ["DeviceRGB"]), ("/CS [ /Indexed /CMYK 0 <FF000000> ]", ["DeviceCMYK"]),
        ("/CS /Own", ["CalRGB"]), ("/IM true", []),
    ])
    func picturesInTheContent(_ space: String, _ colors: [String]) throws {
        let content = "q BI /W 1 /H 1 /BPC 8 \(space) ID abc EI Q"
        let found = try self.colors("/ColorSpace << /Own [/CalRGB << >>] >>", content)
        // What the page's resources hold stands there in any case.
        #expect(found == Set(colors + ["CalRGB"]).sorted())
    }

    /// Drawings in drawings: a tile, a glyph, a form in a form, a mask.
    @Test func drawingsOfTheirOwn() throws {
        let tile = stream("1 0 0 rg 0 0 9 9 re f", "/PatternType 1 /PaintType 1 /Resources << >>")
        #expect(try colors("/Pattern << /P 5 0 R >>", "/Pattern cs /P scn", [tile]) == ["DeviceRGB"])
        let font = "<< /Type /Font /Subtype /Type3 /CharProcs << /a 6 0 R >> /Resources << >> >>"
        #expect(
            try colors("/Font << /F 5 0 R >>", "BT /F 9 Tf (a) Tj ET", [font, stream("9 0 d0 0 1 0 rg 0 0 9 9 re f")])
                == ["DeviceRGB"])
        let outer = stream("/Inner Do", "/Subtype /Form /Resources << /XObject << /Inner 6 0 R >> >>")
        #expect(
            try colors("/XObject << /Outer 5 0 R >>", "/Outer Do", [outer, stream("0 0 0 1 k", "/Subtype /Form")])
                == ["DeviceCMYK"])
        #expect(
            try colors(
                "/ExtGState << /G << /SMask << /S /Luminosity /G 5 0 R >> >> >>", "/G gs",
                [stream("1 0 0 RG", "/Subtype /Form /Group << /S /Transparency /CS /DeviceRGB >>")]) == ["DeviceRGB"])
    }

    /// What a file means by a device's colours, it may say.
    @Test func coloursOfADeviceThatIsNamed() throws {
        #expect(
            try colors("/ColorSpace << /DefaultRGB [/ICCBased 5 0 R] >>", "1 0 0 rg", [stream("", "/N 3")])
                == ["ICCBased"])
    }

    /// Forms that draw forms: 10 to the power of 9 times in all.
    @Test(.timeLimit(.minutes(5))) func formsOfForms() throws {
        let forms = (0..<9).map { level in
            stream(
                String(repeating: "/F Do ", count: 10),
                "/Subtype /Form /Resources << /XObject << /F \(level + 6) 0 R >> >>")
        }
        let file = try verify(
            pages: ["/Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >>"], "/F Do",
            forms + [stream("1 0 0 rg", "/Subtype /Form")])
        #expect(file.findings.map(\.code).contains("pdf-partly-read"))
    }

    /// Names and lists that nobody could read.
    @Test func asManyFontsAsAreNamed() throws {
        let fonts = (0..<600).map { "/F\($0) << /Type /Font /BaseFont /B\($0) >>" }.joined(separator: " ")
        let file = try verify(pages: ["/Contents 4 0 R /Resources << /Font << \(fonts) >> >>"])
        #expect(file.fonts.count == 500)
        #expect(file.findings.map(\.code).contains("pdf-partly-read"))
        let name = String(repeating: "A", count: 100_000)
        let font = "/Font << /F << /Type /Font /BaseFont /\(name) >> >>"
        #expect(try verify(pages: ["/Resources << \(font) >>"]).fonts == [String(name.prefix(127))])
    }

    // MARK: Sizes

    @Test(arguments: [
        ("/MediaBox [0 0 100 200] /UserUnit 2", 70.56, 141.11), ("/MediaBox [0 0 100 200] /UserUnit -2", 35.28, 70.56),
        ("/MediaBox [0 0 100 200] /Rotate 90", 70.56, 35.28), ("/MediaBox [0 0 100 200] /Rotate -180", 35.28, 70.56),
        ("/MediaBox [0 0 100 200] /Rotate 450 /UserUnit 0.5", 35.28, 17.64),
    ])
    func asAPageIsShown(_ page: String, _ width: Double, _ height: Double) throws {
        let file = try verify(pages: [page])
        #expect([file.width, file.height] == [width, height])
    }

    /// The trim stands 10 points from the left and 30 from the top of a sheet of 100 × 200.
    @Test(arguments: [
        (0, [10, 30, 60, 150]), (90, [20, 10, 150, 60]), (180, [30, 20, 60, 150]), (270, [30, 30, 150, 60]),
    ])
    func boxesTurnWithTheirPage(_ turn: Int, _ trim: [Double]) throws {
        let file = try verify(pages: ["/TrimBox [10 20 70 170] /Rotate \(turn)"])
        let box = try #require(file.boxes["TrimBox"])
        #expect([box.minX, box.minY, box.width, box.height].map { ($0.points * 100).rounded() / 100 } == trim)
    }

    @Test func pagesOfSeveralSizes() throws {
        let file = try verify(pages: ["", "/MediaBox [0 0 100 201]", "/MediaBox [0 0 200 300]", "/Rotate 90"])
        #expect(
            file.findings.filter { $0.code == "pdf-sizes-mixed" } == [
                Finding(PDFSizesMixed(page: 3, size: "71 × 106 mm", first: "35 × 71 mm"))
            ])
        #expect(try verify(pages: ["", ""]).findings.map(\.code).contains("pdf-sizes-mixed") == false)
    }

    // MARK: Pictures

    /// 50 × 50 pixels; each content shows them at another size.
    @Test(arguments: [
        ("200 0 0 200 0 0 cm /I Do", 18), ("q 0 200 -200 0 200 0 cm /I Do Q", 18), ("100 0 0 200 0 0 cm /I Do", 18),
        ("2 0 0 2 0 0 cm q 100 0 0 100 0 0 cm /I Do Q", 18), ("q 200 0 0 200 0 0 cm Q 20 0 0 20 0 0 cm /I Do", nil),
        ("50 0 0 50 0 0 cm /F Do", 36), ("q 200 0 0 200 0 0 cm BI /W 100 /H 50 /BPC 1 /IM true ID x EI Q", 18),
    ])
    func resolution(_ content: String, _ resolution: Int?) throws {
        let picture = stream(
            "", "/Type /XObject /Subtype /Image /Width 50 /Height 50 /BitsPerComponent 8 /ColorSpace /DeviceGray")
        let form = stream("/I Do", "/Subtype /Form /Matrix [2 0 0 2 0 0] /Resources << /XObject << /I 5 0 R >> >>")
        let file = try verify(
            pages: ["/Contents 4 0 R /Resources << /XObject << /I 5 0 R /F 6 0 R >> >>"], content, [picture, form])
        let found = file.findings.compactMap { $0.detail as? PDFPictureCoarse }
        #expect(found.map(\.resolution) == [resolution].compactMap { $0 })
    }

    /// A dot or a line drawn large is a colour.
    @Test func aColourHasNoResolution() throws {
        let file = try verify(
            pages: ["/Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>"], "99 0 0 99 0 0 cm /I Do",
            [stream("a", image + " /ColorSpace /DeviceGray")])
        #expect(file.findings.map(\.code).contains("pdf-picture-coarse") == false)
    }

    // MARK: Protection

    @Test(arguments: [("geheim", true), ("", false)])
    func protection(_ password: String, _ isLocked: Bool) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("litfass-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.path + "/a.pdf"
        let qpdf = Process()
        qpdf.executableURL = URL(fileURLWithPath: "/usr/bin/qpdf")
        qpdf.arguments = ["--empty", "--encrypt", password, "owner", "256", "--", file]
        try qpdf.run()
        qpdf.waitUntilExit()
        try #require(qpdf.terminationStatus == 0)
        if isLocked {
            #expect(throws: PreflightFault.locked(path: file)) { try Preflight.verifyPDF(at: file) }
        } else {
            #expect(try Preflight.verifyPDF(at: file).findings.map(\.code).contains("pdf-encrypted"))
        }
    }
}
