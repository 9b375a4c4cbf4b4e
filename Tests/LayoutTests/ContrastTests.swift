import Colour
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
                            de:
                                """
                                Unter swatches eintragen: ink: { rgb: "#606060" }. Oder Litfass alles Lesbare finden \
                                lassen: litfass brand augsburg --colors "#FBDA16,#4B6EDA" (docs/de/stadt.md).
                                """,
                            en:
                                """
                                Write under swatches: ink: { rgb: "#606060" }. Or let Litfass find all that is read \
                                well: litfass brand augsburg --colors "#FBDA16,#4B6EDA" (docs/de/stadt.md, in German).
                                """)),
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

    /// Every ground of a town's own with small text, and large text on those that swatches name.
    private static let grounds: String = {
        func line(_ style: String, on role: String) -> String {
            "    - { text: region, style: \(style), fill: \(role), padding: 1mm }"
        }
        let small = ["surface", "deep", "tint", "accent", "foot", "paper"].map { line("a", on: $0) }
        let large = ["surface", "deep", "accent"].map { line("b", on: $0) }
        return (["- rows:"] + small + large).joined(separator: "\n")
    }()

    /// Reds on which neither black nor white is read in grey, middling greys, a town's usual ones.
    private static let colors: [UInt32] = [
        0xFF0000, 0xF00000, 0xE30613, 0xE2001A, 0xC8102E, 0x7A1F3D, 0xFF00FF, 0xEE2A7B, 0xFF4040, 0xD94F00, 0xC9711A,
        0x804040, 0x707070, 0x777777, 0x7F7F7F, 0x808080, 0x949494, 0x6B7580, 0x000000, 0x1D1B20, 0x222222, 0xFFFFFF,
        0xF2EFE6, 0x00FF00, 0x009640, 0x0B5D3B, 0x7AB51D, 0x0000FF, 0x0056A7, 0x009FE3, 0x4B6EDA, 0x8000FF, 0xFBDA16,
        0x00FFFF,
    ]

    /// Whatever a town's swatches are, doing once as any finding says leaves nothing to mend; and so does its command.
    @Test(arguments: colors) func adviceEnds(surface: UInt32) throws {
        let start = try #require(Self.colors.firstIndex(of: surface))
        let codes: Set = ["contrast", "contrast-in-gray"]
        var count = 0
        for number in stride(from: start % 3, to: Self.colors.count, by: 3) {
            let ink = Self.colors[number]
            let accent = Self.colors[(number * 7) % Self.colors.count]
            let found = try findings(Self.grounds, surface: surface, ink: ink, accent: accent)
                .filter { codes.contains($0.code) }
            let remedies = Set(found.map(\.remedy.de))
            guard let remedy = remedies.first else { continue }
            count += 1
            #expect(remedies.count == 1, "\(remedies)")
            func written(_ key: String) throws -> UInt32? {
                let line = try Regex(key + ": \\{ rgb: \"#([0-9A-F]{6})\" \\}", as: (Substring, Substring).self)
                return remedy.firstMatch(of: line).flatMap { UInt32($0.output.1, radix: 16) }
            }
            let mended = try (surface: written("surface"), ink: written("ink"), accent: written("accent"))
            #expect(mended.surface != nil || mended.ink != nil || mended.accent != nil, "\(remedy)")
            let left = try findings(
                Self.grounds, surface: mended.surface ?? surface, ink: mended.ink ?? ink,
                accent: mended.accent ?? accent)
            #expect(!left.contains { codes.contains($0.code) }, "\(surface) \(ink) \(accent): \(remedy)")
            let command = try #require(remedy.firstMatch(of: #/--colors "([#0-9A-F,]+)"/#))
            let own = command.output.1.split(separator: ",").compactMap { UInt32($0.dropFirst(), radix: 16) }
                .map { Color(rgb: RGB(hex: $0)) }
            var sheet = try SmallSheet(Self.grounds, styles: Self.styles)
            sheet.subject.region.brand.colors = BrandColors(town: own[0], Array(own.dropFirst()))
            #expect(try !sheet.layOut().findings.contains { codes.contains($0.code) }, "\(remedy)")
        }
        #expect(count > 3)
    }

    /// No ink is read on a pure red in colour and in grey: the red itself gives way, and the white on it stays.
    @Test func whereNoInkIsReadTheSurfaceGivesWay() throws {
        let remedy = try #require(
            findings(Self.surface.replacing("%@", with: ""), surface: 0xFF0000, ink: 0xFFFFFF).first?.remedy.en)
        let surface = try #require(
            remedy.wholeMatch(of: #/Write under swatches: surface: \{ rgb: "#([0-9A-F]{6})" \}\. .*/#))
        #expect(
            OKLCH(RGB(hex: try #require(UInt32(surface.output.1, radix: 16)))).distance(to: OKLCH(RGB(hex: 0xFF0000)))
                < 0.1)
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
            - layers:\n    - { shape: circle, color: ink }\n    - rows: [{ text: region, style: a, color: black }]\n \
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
