import Layout
import Model
import Page
import Support
import Testing

/// Every text is held against what really lies under it.
struct ContrastTests {
    private static let styles = "a: { sizes: [10pt, 10pt] }\nb: { sizes: [30pt, 30pt] }"

    private func findings(_ pages: String, swatches: (inout Brand) -> Void = { _ in }) throws -> [Finding] {
        var sheet = try SmallSheet(pages, styles: Self.styles)
        sheet.subject.region.brand.ink = Color(rgb: RGB(hex: 0x1D1B20))
        swatches(&sheet.subject.region.brand)
        return try sheet.layOut().findings
    }

    @Test func bothColoursAreNamedAndABetterOne() throws {
        let found = try findings("- rows: [{ text: claim, style: a, color: paper }]\n  fill: surface\n  padding: 10mm")
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
                            de: "Unter swatches statt #FFFFFF zum Beispiel #5C5C5C nehmen, oder einen anderen Grund.",
                            en: "Take #5C5C5C instead of #FFFFFF under swatches, for example, or another ground.")),
                    at: SourcePlace(file: "Assets/Regions/augsburg/brand.yaml"))
            ])
    }

    /// Large text needs less: 3.9 is enough for it, and a warning for small text.
    @Test func largeTextNeedsLess() throws {
        func contrast(_ style: String) throws -> [Finding] {
            try findings("- rows: [{ text: region, style: \(style), color: accent }]\n  padding: 10mm") {
                $0.accent = Color(rgb: RGB(hex: 0x808080))
            }
        }
        #expect(try contrast("b") == [])
        #expect(try contrast("a").map(\.code) == ["contrast"])
        #expect(try contrast("a").map(\.severity) == [.warning])
    }

    /// The motif is many small shapes within a clip: one dark figure behind dark letters is enough.
    @Test func theMotifsTilesCount() throws {
        let layers =
            """
            - layers:\n    - { pattern: motif, tiles: 4, colors: [surface, ink] }\n    - rows: [{ text: claim, \
            style: a, color: ink%@ }]\n      padding: 20mm
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
            - layers:\n    - { shape: circle, color: ink }\n    - rows: [{ text: region, style: a, color: ink, \
            anchor: center, size: 1fr, align: center }]
            """
        #expect(try findings(onIt).map(\.code) == ["contrast"])
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
            "- rows: [{ text: region, style: b, color: accent }]\n  fill: surface\n  padding: 10mm"
        ) {
            $0.accent = Color(rgb: RGB(hex: 0x804040))
            $0.surface = Color(rgb: RGB(hex: 0x00FF00))
        }
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
