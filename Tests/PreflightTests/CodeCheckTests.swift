import Codes
import Findings
import Page
import Raster
import Testing

@testable import Preflight

@Suite struct CodeCheckTests {
    private let payload = "https://integreat.app/augsburg/ar"
    private let field = Rect(x: .mm(20), y: .mm(30), width: .mm(30), height: .mm(30))

    /// An A6 with a code, and what else is drawn over it.
    private func page(_ more: [Item] = [], dark: Color = .black, light: Color = .white) throws -> Page {
        let size = Size(width: .mm(105), height: .mm(148))
        let symbol = try CodeMaker.symbol(for: payload, correction: .quartile)
        return Page(
            size: size, bleed: .mm(3), safeMargin: .mm(5), medium: .paper(resolution: 300),
            items: [
                .shape(
                    Shape(
                        path: .rectangle(Rect(origin: .zero, size: size).outset(by: .mm(3))),
                        fill: Color(rgb: RGB(hex: 0xFBDA16)))),
                .code(PlacedCode(symbol: symbol, field: field, dark: dark, light: light, alternative: "")),
            ] + more)
    }

    @Test(arguments: [(false, 300.0), (true, 300.0), (false, 150.0), (false, 96.0), (true, 600.0)])
    func reads(bleed: Bool, resolution: Double) throws {
        let page = try page()
        let bitmap = try Rasteriser().draw(page, resolution: resolution, bleed: bleed)
        let checks = try CodeCheck.check(page, in: bitmap, bleed: bleed)
        #expect(checks == [CodeCheck(code: page.codes[0], read: [payload])])
        #expect(checks[0].finding == nil)
    }

    @Test func coveredCode() throws {
        let blot = Shape(path: .circle(center: Point(x: .mm(35), y: .mm(45)), radius: .mm(8)), fill: .black)
        let page = try page([.shape(blot)])
        let checks = try CodeCheck.check(page, in: Rasteriser().draw(page))
        #expect(checks == [CodeCheck(code: page.codes[0], read: [])])
        let finding = try #require(checks[0].finding)
        #expect(finding == Finding(CodeUnreadable(payload: payload, read: [])))
        #expect(
            finding.message
                == Words(
                    de: "Der QR-Code für \(payload) ist im fertigen Bild nicht lesbar.",
                    en: "The QR code for \(payload) cannot be read in the finished picture."))
        #expect(
            finding.remedy
                == Words(
                    de:
                        """
                        Bitte geben Sie dem Code mehr Platz, kräftigere Farben (dunkel auf hell) oder einen kürzeren \
                        Link, und legen Sie nichts darüber.
                        """,
                    en:
                        """
                        Please give the code more room, stronger colours (dark on light) or a shorter link, and lay \
                        nothing over it.
                        """
                ))
    }

    /// Another code over it: what reads is not what was meant.
    @Test func anotherPayload() throws {
        let other = PlacedCode(
            symbol: try CodeMaker.symbol(for: "https://example.org", correction: .medium), field: field, dark: .black,
            light: .white, alternative: "")
        var page = try page()
        let meant = page.codes[0]
        page.items.append(.code(other))
        let checks = try CodeCheck.check(page, in: Rasteriser().draw(page))
        #expect(
            checks == [
                CodeCheck(code: meant, read: ["https://example.org"]),
                CodeCheck(code: other, read: ["https://example.org"]),
            ])
        #expect(
            checks[0].finding?.message.en
                == "The QR code for \(payload) reads as https://example.org in the finished picture.")
        #expect(checks[1].finding == nil)
    }

    @Test func lackOfContrast() throws {
        let page = try page(dark: Color(rgb: RGB(hex: 0xFEFEFE)))
        #expect(try CodeCheck.check(page, in: Rasteriser().draw(page))[0].finding?.code == "code-unreadable")
    }

    @Test func aPictureOfAnotherPage() throws {
        let page = try page()
        var wide = page
        wide.size.height = .mm(50)
        let bitmap = try Rasteriser().draw(wide)
        #expect(throws: RasterFault.size(width: 1240, height: 591)) { try CodeCheck.check(page, in: bitmap) }
    }
}
