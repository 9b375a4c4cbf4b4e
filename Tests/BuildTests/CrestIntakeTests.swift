import Formats
import Foundation
import Layout
import Loading
import Model
import Raster
import Support
import Testing
import Workspace

@testable import Build

/// A crest of any kind comes in once: cut to what is drawn, as a drawing or as pixels, stored beside `brand.yaml`.
struct CrestIntakeTests {
    private let scratch = FileManager.default.temporaryDirectory.path + "/crest-\(UUID().uuidString)"

    /// Takes a drawing in, in this process.
    private func take(
        _ bytes: [UInt8], _ effort: CrestIntake.Effort = .making
    ) throws -> (crest: SheetCrest?, codes: [String], messages: String) {
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        let workspace = Workspace(root: scratch, searchPath: [scratch], now: 0)
        let result = CrestIntake(workspace).take(bytes, from: "Assets/Regions/a/w.svg", in: scratch, effort)
        #expect(result.findings.allSatisfy { $0.place?.file == "Assets/Regions/a/w.svg" })
        return (result.crest, result.findings.map(\.code), result.findings.map(\.message.en).joined(separator: "\n"))
    }

    private func svg(_ body: String, _ head: String = "width=\"100\" height=\"120\"") -> [UInt8] {
        Array("<svg xmlns=\"http://www.w3.org/2000/svg\" \(head)>\(body)</svg>".utf8)
    }

    private var stored: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: scratch)) ?? []).sorted()
    }

    private func pixels(_ crest: SheetCrest?) throws -> Bitmap {
        try UprightPicture(try #require(crest).data).bitmap
    }

    private static let shield = "<path d=\"M10 10h80v60q0 40-40 50-40-10-40-50z\" fill=\"#006a4e\"/>"

    /// Four red dots.
    private static let dots =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGM4IaAHRAwQCgAfHgQZ2PY+"
        + "qQAAAABJRU5ErkJggg=="

    // MARK: Drawings

    @Test func plainInksStayADrawing() throws {
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let bytes = svg(Self.shield + "<use href=\"#a\"/><circle id=\"a\" cx=\"50\" cy=\"40\" r=\"9\" fill=\"#fff\"/>")
        let (crest, codes, _) = try take(bytes)
        #expect(crest?.format == .svg && codes == [] && crest?.pixels == nil)
        #expect(stored.count == 1 && stored[0].wholeMatch(of: #/crest\.[0-9a-f]{16}\.svg/#) != nil)
        // Who only looks has the same, and draws nothing; who has changed the file has nothing.
        #expect(try take(bytes, .reading).crest == crest)
        #expect(try take(bytes, .looking).crest == crest)
        #expect(try take(bytes + [0x20], .reading).crest == nil)
        let looked = try take(bytes + [0x20], .looking)
        #expect(looked.crest == nil && looked.codes == ["crest-not-taken"])
        // The former one goes when another comes.
        let before = stored
        #expect(try take(bytes + [0x20]).crest?.data == crest?.data)
        #expect(stored.count == 1 && stored != before)
    }

    @Test(
        arguments: [
            (
                "gradient",
                "<linearGradient id=\"g\"><stop stop-color=\"#c00\"/><stop offset=\"1\"/></linearGradient>"
                    + "<path d=\"M10 10h80v90h-80z\" fill=\"url(#g)\"/>"
            ),
            ("opacity", "<path d=\"M10 10h80v90h-80z\" fill=\"#c00\" opacity=\".5\"/>"),
            (
                "mask",
                "<mask id=\"m\"><circle cx=\"50\" cy=\"55\" r=\"40\" fill=\"#fff\"/></mask>"
                    + "<path d=\"M10 15h80v80h-80z\" fill=\"#c00\" mask=\"url(#m)\"/>"
            ),
            (
                "filter",
                "<filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/></filter>"
                    + "<path d=\"M20 20h60v70h-60z\" fill=\"#c00\" filter=\"url(#f)\"/>"
            ),
            (
                "picture",
                "<image width=\"80\" height=\"80\" x=\"10\" y=\"10\" href=\"\(dots)\"/>"
            ),
        ] as [(String, String)])
    func whatNoPressPrintsInPlainInksBecomesPixels(_ kind: String, _ body: String) throws {
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let (crest, codes, messages) = try take(svg(body))
        #expect(codes == [], "\(messages)")
        #expect(crest?.format == .png && stored.first?.hasSuffix(".png") == true)
        let bitmap = try pixels(crest)
        #expect(bitmap.height >= 900 && bitmap.visiblePart?.width ?? 0 > bitmap.width * 9 / 10)
    }

    @Test func textStaysADrawing() throws {
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let crest = try take(svg("<text x=\"5\" y=\"60\" font-size=\"30\">Stadt</text>")).crest
        #expect(crest?.format == .svg)
        #expect(!String(decoding: try #require(crest).data, as: UTF8.self).contains("<text"))
    }

    /// Letters whose font is not here look otherwise than they were drawn: that is said whenever somebody looks, also
    /// where the crest was taken in long ago.
    @Test func aFontThatIsNotHereIsNamed() throws {
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let lacking = svg("<text y=\"60\" font-family=\"Hofer Antiqua, Inter\" font-size=\"30\">Stadt</text>")
        let first = try take(lacking)
        #expect(first.crest != nil && first.codes == ["crest-font-missing"])
        #expect(
            first.messages
                == "Text in the crest asks for the font “Hofer Antiqua”, which is not here; it is set in another.")
        #expect(try take(lacking, .looking).codes == ["crest-font-missing"])
        #expect(try take(lacking).codes == ["crest-font-missing"])
        #expect(try take(lacking, .reading).codes == [])
        let shaded = svg(
            "<text y=\"60\" font-family=\"Hofer Antiqua\" font-size=\"30\" opacity=\".5\">Stadt</text>")
        let pixels = try take(shaded).crest
        #expect(pixels?.format == .png)
        #expect(try take(shaded).codes == ["crest-font-missing"])
        #expect(try take(shaded).crest == pixels)
        // Before it is taken in, that is said, too.
        let looked = try take(lacking + [0x20], .looking)
        #expect(looked.crest == nil && looked.codes == ["crest-font-missing", "crest-not-taken"])
        #expect(try take(svg("<text y=\"60\" font-family=\"Inter\" font-size=\"30\">Stadt</text>")).codes == [])
    }

    /// The page of a drawing program says nothing about what is drawn on it.
    @Test(
        arguments: [
            ("<g transform=\"translate(150,220) scale(.3)\">\(shield)</g>", 0.7273),
            (
                "<path fill=\"#fff\" d=\"M0 0h210v297h-210z\"/><g transform=\"translate(9,9) scale(.3)\">\(shield)</g>",
                0.7557
            ),
            ("<g transform=\"translate(300,-90) scale(.3)\">\(shield)</g>", 0.7273),
        ] as [(String, Double)])
    func theDrawingsOwnBoundsCount(_ body: String, _ aspect: Double) throws {
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let (crest, codes, messages) = try take(svg(body, "width=\"210mm\" height=\"297mm\" viewBox=\"0 0 210 297\""))
        #expect(codes == [] && crest?.format == .svg, "\(messages)")
        #expect(abs((crest?.aspect ?? 0) - aspect) < 0.02, "\(String(describing: crest?.aspect))")
    }

    @Test func aMarginOfTheDrawingsOwnStays() throws {
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let crest = try take(svg("<path d=\"M3 4h94v112h-94z\" fill=\"#c00\"/>")).crest
        #expect(crest?.aspect == 100.0 / 120)
    }

    @Test(
        arguments: [
            ("<foreignObject width=\"9\" height=\"9\"><b>x</b></foreignObject>", "crest-incomplete", "foreignObject"),
            ("<image id=\"l\" href=\"l.png\" width=\"9\" height=\"9\"/>", "crest-incomplete", "image “l”"),
            ("<text font-size=\"1e9\">A</text>", "crest-unreadable", "The element text asks for font-size"),
            (
                "<image id=\"b\" width=\"9\" height=\"9\" href=\"\(dots.prefix(82))\"/>",
                "crest-unreadable", "image “b”"
            ),
            ("", "crest-unreadable", "The crest is empty"),
            ("<path fill=\"none\" d=\"M0 0h9v9z\"/>", "crest-unreadable", "empty"),
        ] as [(String, String, String)])
    func whatCannotBeDrawnNamesItsElement(_ body: String, _ code: String, _ words: String) throws {
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let (crest, codes, messages) = try take(svg(body))
        #expect(crest == nil && codes == [code] && messages.contains(words), "\(messages)")
        #expect(stored == [])
    }

    // MARK: Pixels

    /// What ImageMagick makes, as a file's bytes.
    private func image(_ arguments: String, format: String) throws -> [UInt8] {
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        let file = FileManager.default.temporaryDirectory.path + "/crest-\(UUID().uuidString)." + format
        defer { try? FileManager.default.removeItem(atPath: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "convert \(arguments) \(file)"]
        try process.run()
        process.waitUntilExit()
        return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    }

    private static let figure = "-fill '#006a4e' -draw 'rectangle 300,200 699,799'"

    @Test func alphaIsKeptAndEmptyBordersGo() throws {
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let bytes = try image(
            "-size 1000x1000 xc:none \(Self.figure) -fill '#c8102e80' -draw 'rectangle 300,800 699,849'", format: "png")
        let (crest, codes, _) = try take(bytes)
        #expect(codes == [] && crest?.pixels == 400)
        let bitmap = try pixels(crest)
        #expect(bitmap.height == 650 && bitmap[5, 5] == 0x00_6A4E)
        #expect(abs((crest?.aspect ?? 0) - 400.0 / 650) < 0.001)
    }

    @Test(arguments: ["png", "jpg"]) func aGroundBecomesACalmField(_ format: String) throws {
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let bytes = try image("-size 1000x1000 xc:white \(Self.figure) -quality 60", format: format)
        let (crest, codes, _) = try take(bytes)
        #expect(codes == [])
        // 400 × 600 and a margin of 32 on each side.
        let bitmap = try pixels(crest)
        #expect(abs(bitmap.width - 464) < 12 && abs(bitmap.height - 664) < 12, "\(bitmap.width) × \(bitmap.height)")
        let middle = try #require(bitmap[bitmap.width / 2, bitmap.height / 2])
        #expect(middle >> 8 & 0xFF > 90 && middle >> 16 < 30)
    }

    @Test func aLargePictureIsMadeAsLargeAsPrintWants() throws {
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let crest = try take(try image("-size 1300x1560 plasma:fractal", format: "jpg")).crest
        let bitmap = try pixels(crest)
        #expect((900...1120).contains(bitmap.height))
    }

    @Test func pixelsOfAPhoneStandUpright() throws {
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let bytes = try image("-size 400x300 gradient:red-blue", format: "jpg")
        // Exif's only entry: the orientation (0x0112), a short, 8: the first row stands at the left.
        let directory: [UInt8] = [1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0]
        let exif = Array("Exif\0\0II*\0\u{8}\0\0\0".utf8) + directory
        let segment = [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif
        let crest = try take(bytes.prefix(2) + segment + bytes.dropFirst(2)).crest
        #expect((crest?.aspect ?? 9) < 1)
    }

    @Test func inksOfAPressAreShown() throws {
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let (crest, codes, _) = try take(try image("-size 300x300 xc:red -colorspace CMYK", format: "jpg"))
        #expect(codes == [])
        let color = try #require(try pixels(crest)[150, 150])
        #expect(color >> 16 > 200 && color & 0xFF < 80, "\(String(color, radix: 16))")
    }

    @Test func whatIsBrokenIsTold() throws {
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let whole = try image("-size 300x300 plasma:fractal", format: "png")
        let cut = try take(Array(whole.prefix(whole.count / 2)))
        #expect(cut.crest == nil && cut.codes == ["crest-unreadable"] && cut.messages.contains("damaged or incomplete"))
        var head = whole
        head.replaceSubrange(16..<24, with: [0, 0, 0xFF, 0xDC, 0, 0, 0xFF, 0xDC])
        let huge = try take(head)
        #expect(huge.codes == ["crest-unreadable"])
        #expect(huge.messages.contains("65500 × 65500") || huge.messages.contains("damaged"), "\(huge.messages)")
        #expect(try take(Array("%PDF-1.4".utf8)).messages.contains("no SVG"))
    }

    // MARK: Regions

    /// What lies beside the samples is what is made of them now.
    @Test func theSamplesAreTakenIn() throws {
        for region in try Stage(campaign: "willkommen").regions {
            let folder = "Assets/Regions/\(region.slug)"
            let names = try FileManager.default.contentsOfDirectory(atPath: Repository.root + "/" + folder)
            let name = try #require(names.first { $0.wholeMatch(of: #/crest\.[0-9a-f]{16}\.svg/#) != nil })
            let source = try Repository.workspace.read(folder + "/crest.svg", limit: 1 << 20)
            defer { try? FileManager.default.removeItem(atPath: scratch) }
            let made = try take(source).crest
            #expect(stored == [name])
            #expect(try Repository.workspace.read(folder + "/" + name, limit: 1 << 20) == made?.data)
        }
    }
}
