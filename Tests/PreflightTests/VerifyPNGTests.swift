import Codes
import Findings
import Page
import Raster
import Testing

@testable import Preflight

@Suite struct VerifyPNGTests {
    /// A sheet with a code for each field, numbered.
    private func page(_ fields: [(x: Double, y: Double, side: Double)], resolution: Double) throws -> Page {
        let size = Size(width: .mm(200), height: .mm(200))
        let codes = try fields.enumerated().map { index, field in
            Item.code(
                PlacedCode(
                    symbol: try CodeMaker.symbol(for: "https://integreat.app/\(index)", correction: .medium),
                    field: Rect(x: .mm(field.x), y: .mm(field.y), width: .mm(field.side), height: .mm(field.side)),
                    dark: .black, light: .white, alternative: ""))
        }
        let surface = Shape(
            path: .rectangle(Rect(origin: .zero, size: size)), fill: Color(rgb: RGB(hex: 0xFBDA16)))
        return Page(
            size: size, bleed: .zero, safeMargin: .zero, medium: .paper(resolution: resolution),
            items: [.shape(surface)] + codes)
    }

    private func png(_ page: Page) throws -> [UInt8] {
        try PNGFile.encode(Rasteriser().draw(page), PNGProperties(resolution: page.resolution, title: "T"))
    }

    @Test func poster() throws {
        let file = try Preflight.verify(png(page([(60, 60, 40)], resolution: 300)), path: "a.png")
        #expect(
            file
                == VerifiedFile(
                    path: "a.png", type: .png, width: 2362, height: 2362, unit: .px, resolution: 300,
                    codes: file.codes, fonts: [], boxes: [:],
                    colors: ["#FBDA16", "#FFFFFF", "#000000"], findings: []))
        // The symbol without its margin: 25 of 33 modules of a field of 40 mm, to a pixel of zbar's.
        let code = try #require(file.codes.first)
        #expect(file.codes.count == 1 && code.payload == "https://integreat.app/0")
        #expect(code.modules == 25 && code.page == nil && !code.isInverted)
        #expect(abs((code.side ?? 0) - 40 * 25 / 33) < 0.7 && abs((code.reach ?? 0) - 0.3) < 0.02)
        #expect(abs((code.x ?? 0) - 80) < 0.5 && abs((code.y ?? 0) - 80) < 0.5)
    }

    /// As platforms that want JPEG get it, at the quality that letters just bear.
    @Test func postAsJPEG() throws {
        let bitmap = try Rasteriser().draw(page([(60, 60, 40)], resolution: 150))
        let file = try Preflight.verify(JPEGFile.encode(bitmap, quality: JPEGFile.qualities.lowerBound), path: "a.jpg")
        #expect(file.type == .jpeg && file.width == 1181 && file.unit == .px && file.resolution == nil)
        #expect(file.codes.map(\.payload) == ["https://integreat.app/0"] && file.findings == [])
        #expect(file.colors.count >= 2)
        let cut = try Array(JPEGFile.encode(bitmap).prefix(2000))
        #expect(throws: PreflightFault.self) { try Preflight.verify(cut, path: "a.jpg") }
    }

    /// From 12 mm, a business card's, to 180 mm, a placard's, on one kind of sheet.
    @Test(arguments: [12.0, 16, 25, 40, 70, 110, 180])
    func codesOfEverySize(side: Double) throws {
        let file = try Preflight.verify(png(page([(10, 10, side)], resolution: 300)), path: "a.png")
        #expect(file.codes.map(\.payload) == ["https://integreat.app/0"])
    }

    @Test func allCodesAreFound() throws {
        let file = try Preflight.verify(
            png(page([(10, 10, 12), (60, 10, 50), (20, 90, 90), (150, 150, 20)], resolution: 300)), path: "a.png")
        #expect(file.codes.map(\.payload).sorted() == (0..<4).map { "https://integreat.app/\($0)" })
    }

    /// The more a code corrects, the more of it can be covered; one that is spoilt already bears nothing more.
    @Test func damageIsMeasured() throws {
        func damage(_ correction: CodeSymbol.Correction, blot: Double = 0) throws -> VerifiedFile {
            var page = try page([], resolution: 150)
            page.items.append(
                .code(
                    PlacedCode(
                        symbol: try CodeMaker.symbol(for: "https://integreat.app/0", correction: correction),
                        field: Rect(x: .mm(60), y: .mm(60), width: .mm(40), height: .mm(40)), dark: .black,
                        light: .white, alternative: "")))
            if blot > 0 {
                let rect = Rect(x: .mm(80 - blot / 2), y: .mm(80 - blot / 2), width: .mm(blot), height: .mm(blot))
                page.items.append(.shape(Shape(path: .rectangle(rect), fill: .white)))
            }
            return try Preflight.verify(png(page), path: "a.png")
        }
        let levels = try [CodeSymbol.Correction.low, .medium, .high].map { try damage($0) }
        let borne = levels.compactMap { $0.codes.first?.damage }
        #expect(borne.count == 3 && borne == borne.sorted() && borne[0] >= 1 && borne[2] >= borne[0] + 8)
        #expect(levels.allSatisfy { $0.findings == [] })
        // Nearly all that it corrects is used up: the largest blot with which it still reads.
        var spoilt: VerifiedFile?
        for blot in stride(from: 8, to: 3, by: -0.25) where spoilt?.codes.isEmpty != false {
            spoilt = try damage(.low, blot: blot)
        }
        #expect(spoilt?.findings.map(\.code) == ["code-fragile"])
    }

    @Test func aCodeLightOnDarkIsReadAndNamed() throws {
        var page = try page([], resolution: 150)
        page.items = [
            .shape(Shape(path: .rectangle(Rect(origin: .zero, size: page.size)), fill: .black)),
            .code(
                PlacedCode(
                    symbol: try CodeMaker.symbol(for: "https://integreat.app/0", correction: .medium),
                    field: Rect(x: .mm(60), y: .mm(60), width: .mm(40), height: .mm(40)), dark: .white, light: .black,
                    alternative: "")),
        ]
        let file = try Preflight.verify(png(page), path: "a.png")
        #expect(file.codes.map(\.payload) == ["https://integreat.app/0"])
        #expect(file.findings == [Finding(CodeInverted(payload: "https://integreat.app/0"))])
    }

    @Test func coarsePrint() throws {
        let file = try Preflight.verify(png(page([(60, 60, 60)], resolution: 100)), path: "a.png")
        #expect(file.findings == [Finding(ResolutionLow(resolution: 100))])
        #expect(
            file.findings.map(\.message) == [
                Words(
                    de: "Das Bild hat in seiner Druckgröße nur 100 dpi.",
                    en: "At its print size the picture has only 100 dpi.")
            ])
        #expect(
            file.findings.map(\.remedy) == [
                Words(
                    de: "Für den Druck bitte mit 300 dpi erzeugen oder kleiner drucken.",
                    en: "For print please build it at 300 dpi, or print it smaller.")
            ])
    }

    @Test func filesThatAreNotWhatTheyShouldBe() throws {
        let whole = try png(page([], resolution: 50))
        #expect(throws: PreflightFault.unreadable(path: "a.png", words: "a broken PNG file: file ends too early")) {
            try Preflight.verify(Array(whole.dropLast(20)), path: "a.png")
        }
        #expect(throws: PreflightFault.unknownType(path: "a.txt")) {
            try Preflight.verify(Array("Hallo".utf8), path: "a.txt")
        }
        #expect(throws: PreflightFault.unknownType(path: "a.txt")) { try Preflight.verify([], path: "a.txt") }
    }
}
