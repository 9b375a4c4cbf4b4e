import Findings
import Testing

@testable import Preflight

/// What a press would spoil, each seen as it is drawn, and what only looks like it.
struct PrintFaultTests {
    private static let resources = """
        /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> \
        /XObject << /Form 5 0 R >> \
        /ExtGState << \(overprint) >>
        """
    private static let overprint = "/Over << /OP true /op true /OPM 1 >> /Half << /OP true /op true /OPM 0 >>"
    private static let form = MadePDF.stream(
        "BT /F 10 Tf 1 Tr 20 60 Td (a) Tj ET 1 w 0 60 m 100 60 l S",
        "/Subtype /Form /Matrix [.5 0 0 .5 0 0] /Resources << /Font << /F << /Subtype /Type1 >> >> >>")
    private static let black = "0 0 0 1 k 0 0 0 1 K "

    private func findings(_ content: String, page: String = "") throws -> [Finding] {
        try MadePDF.drawing(Self.resources, Self.black + content, [Self.form], page: page).verified().findings
            .filter { !["pdf-font-missing", "pdf-not-for-press", "pdf-bleed-missing"].contains($0.code) }
    }

    /// 10 points from the left and 100 from the top of a page of 35 × 71 mm.
    private static let place = PDFPlace.spot(page: 1, area: .left, x: 4, y: 35)

    @Test(arguments: [
        ("BT /F 5 Tf 10 100 Td (a) Tj ET", 5.0), ("BT /F 1 Tf 4.5 0 0 4.5 10 100 Tm (a) Tj ET", 4.5),
        ("q .5 0 0 .5 0 0 cm BT /F 10 Tf 12 TL 20 212 Td T* <61> Tj ET Q", 5),
        ("BT 0 5 -5 0 10 100 Tm /F 1 Tf [(a) 20 (b)] TJ ET", 5), ("BT /F 6 Tf 10 100 Td (a) Tj ET", nil),
        ("BT /F 5 Tf 3 Tr 10 100 Td (a) Tj ET", nil), ("BT /F 5 Tf 10 100 Td ( ) Tj ET", nil),
        ("q 2 0 0 2 0 0 cm BT /F 3 Tf 5 50 Td (a) Tj ET Q", nil), ("BT /F 5 Tf 10 900 Td (a) Tj ET", nil),
    ])
    func smallText(_ content: String, _ size: Double?) throws {
        let expected = size.map { [Finding(PDFTextSmall(place: Self.place, size: $0, more: 0))] } ?? []
        #expect(try findings(content) == expected)
    }

    /// A unit may be larger than a point, and a page turned.
    @Test func sizesAndPlacesAreThoseThatAreSeen() throws {
        let text = "BT /F 5 Tf 10 100 Td (a) Tj ET"
        #expect(try findings(text, page: "/UserUnit 2").isEmpty)
        let turned = try findings(text, page: "/Rotate 90 /TrimBox [5 5 95 195] /BleedBox [0 0 100 200]")
        #expect(
            turned.compactMap { ($0.detail as? PDFTextSmall)?.place } == [
                .spot(page: 1, area: .top, x: 34, y: 2)
            ])
        // In a form half as large, whose letters are drawn by their outlines.
        let found = try findings("/Form Do /Form Do")
        #expect(
            found == [
                Finding(PDFTextSmall(place: .spot(page: 1, area: .lowerLeft, x: 4, y: 60), size: 5, more: 1))
            ])
    }

    @Test(arguments: [
        ("0.1 w 0 100 m 20 100 l S", 0.1), ("0 w 0 100 m 20 100 l S", 0),
        ("q .1 0 0 .1 0 0 cm 0 1000 200 0 re S Q", 0.1),
        ("0 99.9 20 .2 re f", 0.2), ("0 99.9 m 20 99.9 l 20 100.1 l 0 100.1 l f", 0.2),
        ("0.25 w 0 100 m 20 100 l S", nil), ("0.1 w 0 100 m 20 100 l n", nil), ("0.1 w 0 300 m 20 300 l S", nil),
        ("0 100 3 .1 re f", nil), ("0 100 20 20 re f", nil),
    ])
    func thinLines(_ content: String, _ width: Double?) throws {
        let found = try findings(content).compactMap { $0.detail as? PDFLineThin }
        #expect(found.map { ($0.width * 100).rounded() / 100 } == [width].compactMap { $0 })
        #expect(found.allSatisfy { $0.place == Self.place && $0.more == 0 })
    }

    @Test(arguments: [
        ("/Over gs 0 0 0 0 k 0 90 20 20 re f", true), ("/Over gs 1 g BT /F 9 Tf 10 100 Td (a) Tj ET", true),
        ("/Over gs 0 0 0 0 K 2 w 0 100 m 20 100 l S", true), ("/Half gs 0 0 0 0 k 0 90 20 20 re f", false),
        ("/Over gs 0 90 20 20 re f", false), ("0 0 0 0 k 0 90 20 20 re f", false),
        ("q /Over gs Q 0 0 0 0 k 0 90 20 20 re f", false),
    ])
    func whiteThatOverprints(_ content: String, _ isFound: Bool) throws {
        #expect(
            try findings(content)
                == (isFound ? [Finding(PDFWhiteOverprints(place: Self.place, more: 0))] : []))
    }

    @Test(arguments: [
        (".6 .5 .5 .9 k", 9, true), (".9 .9 .9 0 k", 9, true), ("0 0 0 rg", 9, true), ("0 0 0 1 k", 9, false),
        (".6 .5 .5 .9 k", 20, false), ("0 1 1 .1 k", 9, false), ("1 .5 .9 .6 k", 9, false), ("0 g", 9, false),
    ])
    func blackOfSeveralInks(_ color: String, _ size: Double, _ isFound: Bool) throws {
        let found = try findings("\(color) BT /F \(size) Tf 10 100 Td (a) Tj ET").compactMap {
            $0.detail as? PDFTextMixed
        }
        #expect(found == (isFound ? [PDFTextMixed(place: Self.place, size: size, more: 0)] : []))
    }

    /// Of a file for the office, it is known without alarm.
    @Test func blackOfAnOfficeFileIsNoted() throws {
        let text = "BT /F 9 Tf 10 100 Td (a) Tj ET"
        let found = try ["0 0 0 rg ", "0 g "].flatMap { color in
            try MadePDF.drawing(Self.resources.replacing("/Form 5 0 R", with: ""), color + text).verified().findings
        }
        #expect(
            found.filter { $0.code != "pdf-font-missing" } == [
                Finding(PDFNotForPress(isScreen: true, mixedText: Self.place)),
                Finding(PDFNotForPress(isScreen: false)),
            ])
    }

    @Test func screenColoursOfAPrintFileHaveAPlace() throws {
        #expect(
            try findings("1 0 0 rg 0 90 20 20 re f 30 90 20 20 re f") == [
                Finding(PDFColoredRGB(place: Self.place, more: 1), severity: .warning)
            ])
    }

    /// A gradient, a tile's gradient, an ink's substitute.
    @Test(arguments: [
        "/S sh", "/Pattern cs /P scn 0 90 20 20 re f", "/C cs 1 scn 0 90 20 20 re f",
    ])
    func screenColoursBehindOthersAreFound(_ content: String) throws {
        let shading = "<< /ShadingType 2 /ColorSpace /DeviceRGB >>"
        let resources =
            content.contains("sh")
            ? "/Shading << /S \(shading) >>"
            : content.contains("/P")
                ? "/Pattern << /P << /PatternType 2 /Shading \(shading) >> >>"
                : "/ColorSpace << /C [/Separation /Gold /DeviceRGB << >>] >>"
        let found = try MadePDF.drawing(resources, Self.black + content).verified().findings
        #expect(
            found.filter { $0.code == "pdf-rgb" } == [
                Finding(PDFColoredRGB(place: .page(1), more: 0), severity: .warning)
            ])
    }

    // MARK: As the pages are drawn

    /// A page of 100 × 200 points within 9 points of bleed.
    private static let bleed = "/MediaBox [-9 -9 109 209] /BleedBox [-9 -9 109 209] /TrimBox [0 0 100 200]"

    private func drawn(_ contents: [String], page: String = bleed) throws -> [Finding] {
        let number = contents.count + 4
        let file = MadePDF(
            pages: contents.indices.map {
                "/Contents \(number + $0) 0 R \(page) /Resources << /ExtGState << \(Self.overprint) >> >>"
            }, others: contents.map { MadePDF.stream(Self.black + $0) })
        return try file.drawn().findings.filter { $0.code != "pdf-not-for-press" }
    }

    @Test func theBleedIsLookedAt() throws {
        let found = try drawn([
            "-9 -9 118 218 re f", "0 0 100 200 re f", "10 10 80 180 re f", "-9 -9 109 218 re f -9 -9 2 2 re f",
        ])
        #expect(
            found.compactMap { $0.detail as? PDFBleedEmpty }.map { "\($0.place.page) \($0.edge.rawValue) \($0.length)" }
                == ["2 top 33", "2 right 69", "2 bottom 33", "2 left 69", "4 right 69"])
        #expect(found.count == 5)
        let uncut = "/MediaBox [0 0 100 200] /TrimBox [0 0 100 200]"
        #expect(
            try drawn(["0 0 100 20 re f", "10 10 80 180 re f"], page: uncut) == [
                Finding(PDFBleedMissing(page: 1, edges: [.right, .bottom, .left]))
            ])
    }

    /// Each colour may be sound, and one upon the other not.
    @Test func inkUponInkIsMeasured() throws {
        let cmy = "/Over gs 1 1 .8 0 k 10 10 30 30 re f "
        let found = try drawn([cmy + "0 0 0 1 k 20 20 20 20 re f", cmy, cmy + "0 0 0 1 k 20 20 2 2 re f"])
        #expect(
            found == [
                Finding(PDFInkMeasured(place: .spot(page: 1, area: .lowerLeft, x: 10, y: 56), coverage: 380))
            ])
    }

    @Test func codesOnEachPageAreRead() throws {
        let codes = try ["https://integreat.app/1", "https://integreat.app/2"].map {
            try MadePDF.modules($0, x: 20, y: 120, module: 2)
        }
        let file = MadePDF(
            pages: ["/Contents 6 0 R", "/Contents 7 0 R"],
            others: [codes[0], "0 0 100 200 re f 1 g " + codes[1]].map { MadePDF.stream($0) })
        let verified = try file.drawn()
        #expect(verified.codes.map(\.payload) == ["https://integreat.app/1", "https://integreat.app/2"])
        #expect(verified.codes.map(\.page) == [1, 2] && verified.codes.map(\.isInverted) == [false, true])
        // 25 modules of 2 points.
        let code = try #require(verified.codes.first)
        #expect(code.modules == 25 && abs((code.side ?? 0) - 17.6) < 0.4 && abs((code.x ?? 0) - 15.9) < 0.4)
        #expect(verified.findings.contains { $0.code == "code-inverted" })
        let blind = try file.drawn(ghostscript: "litfass-has-no-ghostscript")
        #expect(blind.codes == [] && blind.findings.contains(Finding(PDFNotDrawn())))
    }
}
