import Layout
import Model
import Page
import Support
import Testing

/// Every text is held against what really lies under it.
struct ContrastTests {
    private static let styles = "a: { sizes: [10pt, 10pt] }\nb: { sizes: [30pt, 30pt] }"

    private func findings(
        _ pages: String, surface: UInt32 = 0xFBDA16, ink: UInt32 = 0x1D1B20, accent: UInt32 = 0x4B6EDA
    ) throws -> [Finding] {
        var sheet = try SmallSheet(pages, styles: Self.styles)
        func color(_ hex: UInt32) -> Color { Color(rgb: RGB(hex: hex)) }
        sheet.subject.region.brand.colors = BrandColors(
            surface: color(surface), ink: color(ink), accent: color(accent))
        return try sheet.layOut().findings
    }

    private static let surface = "- rows: [{ text: claim, style: a%@ }]\n  fill: surface\n  padding: 10mm"

    @Test func bothColoursAreNamedAndABetterOne() throws {
        let found = try findings(Self.surface.replacing("%@", with: ""), ink: 0xFFFFFF)
        #expect(
            found.map(\.inWords) == [
                Finding(
                    RecordedFinding(
                        "contrast", .error,
                        message: Words(
                            de:
                                """
                                Schrift in #FFFFFF auf #FBDA16 liest man schlecht: Kontrast 1.4, nötig sind 4.5, für \
                                große Schrift 3.
                                """,
                            en:
                                """
                                Text in #FFFFFF on #FBDA16 is hard to read: contrast 1.4, the least is 4.5, for large \
                                text 3.
                                """
                        ),
                        remedy: Words(
                            de: "Unter swatches bei ink statt #FFFFFF zum Beispiel #5C5C5C nehmen.",
                            en: "Take #5C5C5C instead of #FFFFFF for ink under swatches, for example.")),
                    at: SourcePlace(file: "Assets/Regions/augsburg/brand.yaml"))
            ])
    }

    /// A colour that the template gives a text is the template's fault, and no town can mend it.
    @Test func aTemplatesOwnColourIsItsOwnFault() throws {
        let found = try findings(Self.surface.replacing("%@", with: ", color: paper"))
        #expect(found.map(\.code) == ["contrast"])
        #expect(found.map(\.place?.file) == ["Templates/small.yaml"])
        #expect(found[0].remedy.de.hasPrefix("In der Vorlage bei „claim“ color weglassen"))
    }

    /// Dark green with white type, as a town has it in its guidelines: on paper, the type is not white.
    @Test func inkIsTakenWhereItIsRead() throws {
        let both =
            """
            - rows:\n    - { text: claim, style: a, fill: surface, padding: 5mm }\n    - { text: region, style: a, \
            padding: 5mm }
            """
        #expect(try findings(both, surface: 0x0B5D3B, ink: 0xFFFFFF, accent: 0x95DEB5) == [])
    }

    /// Whatever a town's swatches are, mending what one piece of advice says leaves nothing to mend.
    @Test(
        arguments: [
            (0x0B5D3B, 0x0B5D3B), (0x0B5D3B, 0x10211B), (0xC8102E, 0x000000), (0x808080, 0x707070),
            (0xFF0000, 0xFF8080),
            (0xFFFFFF, 0xFFFFFF), (0x000000, 0x222222), (0x7A1F3D, 0xE30613), (0x00FF00, 0xFFFFFF),
        ] as [(UInt32, UInt32)])
    func adviceNeverGoesInCircles(surface: UInt32, ink: UInt32) throws {
        let pages =
            """
            - rows:\n    - { text: claim, style: a, fill: surface, padding: 5mm }\n    - { text: region, style: a, \
            padding: 5mm }\n    - { text: region, style: a, fill: tint, padding: 5mm }\n    - { text: region, style: \
            a, fill: accent, padding: 5mm }\n    - { text: region, style: a, fill: deep, padding: 5mm }
            """
        let remedies = Set(try findings(pages, surface: surface, ink: ink).map(\.remedy.en))
        #expect(remedies.count == 1)
        let remedy = try #require(remedies.first)
        let better = try #require(remedy.firstMatch(of: #/Take #([0-9A-F]{6})/#))
        #expect(try findings(pages, surface: surface, ink: try #require(UInt32(better.1, radix: 16))) == [])
    }

    /// Large text needs less: 3.9 is enough for it, and a warning for small text.
    @Test func largeTextNeedsLess() throws {
        func contrast(_ style: String) throws -> [Finding] {
            try findings(
                "- rows: [{ text: region, style: \(style), color: accent }]\n  padding: 10mm", accent: 0x808080)
        }
        #expect(try contrast("b") == [])
        #expect(try contrast("a").map(\.code) == ["contrast"])
        #expect(try contrast("a").map(\.severity) == [.warning])
    }

    /// The motif is many small shapes within a clip: one dark figure behind dark letters is enough.
    @Test func theMotifsTilesCount() throws {
        let layers =
            """
            - layers:\n    - { pattern: motif, tiles: 4, colors: [surface, deep] }\n    - rows: [{ text: claim, \
            style: a%@ }]\n      padding: 20mm
            """
        #expect(try findings(layers.replacing("%@", with: "")).map(\.code) == ["contrast"])
        // A calm surface over the tiles.
        #expect(try findings(layers.replacing("%@", with: ", fill: paper")) == [])
    }

    @Test func whatLiesBesideOrOverDoesNotCount() throws {
        let beside =
            """
            - columns:\n    - { shape: rectangle, color: ink, size: 40mm }\n    - rows: [{ text: region, style: a, \
            color: ink }]\n      size: 1fr\n      padding: 2mm
            """
        #expect(try findings(beside) == [])
        // A round figure's corners are free.
        let corner =
            """
            - layers:\n    - { shape: circle, color: ink }\n    - rows: [{ text: region, style: a, color: ink }]\n \
                 padding: 1mm
            """
        #expect(try findings(corner) == [])
        let onIt =
            """
            - layers:\n    - { shape: circle, color: ink }\n    - rows: [{ text: region, style: a%@, anchor: center, \
            size: 1fr, align: center }]
            """
        // Text takes the ink of the figure on which it stands, unless the template says otherwise.
        #expect(try findings(onIt.replacing("%@", with: "")) == [])
        #expect(try findings(onIt.replacing("%@", with: ", color: black")).map(\.code) == ["contrast"])
    }

    @Test func aPictureIsNoGround() throws {
        let picture =
            """
            - layers:\n    - { image: crest, height: 90mm }\n    - rows: [{ text: claim, style: a%@ }]\n      \
            padding: 20mm
            """
        let found = try findings(picture.replacing("%@", with: ""))
        #expect(found.map(\.code) == ["text-on-picture"])
        #expect(found.map(\.severity) == [.error])
        #expect(found[0].message.de == "„claim“ steht auf einem Bild; ob man es liest, hängt vom Bild ab.")
        #expect(try findings(picture.replacing("%@", with: ", fill: paper")) == [])
    }

    /// Brown on green: the eye tells them apart well, a copier makes two middling greys of them.
    @Test func aBlackAndWhiteCopyStaysReadable() throws {
        let found = try findings(
            "- rows: [{ text: region, style: b }]\n  fill: surface\n  padding: 10mm", surface: 0x00FF00, ink: 0x804040)
        #expect(found.map(\.code) == ["contrast-in-gray"])
        #expect(found.map(\.severity) == [.warning])
        #expect(
            found.map(\.message.de) == [
                """
                Auf einer Schwarzweißkopie liest man „region“ schlecht: #804040 auf #00FF00, Kontrast in Grau 2.6, \
                nötig sind 3.
                """
            ])
    }

    @Test func everySheetOfTheFamilyPasses() throws {
        let codes: Set = ["contrast", "contrast-in-gray", "text-on-picture", "code-contrast"]
        let found = try LaidOutSheet.all.get().flatMap { sheet in
            sheet.result.findings.filter { codes.contains($0.code) }.map { "\(sheet): \($0.message.de)" }
        }
        #expect(found == [])
    }
}
