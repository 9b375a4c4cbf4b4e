import Foundation
import Model
import Page
import Testing
import Workspace

@testable import Loading

/// Templates are read strictly: every fault is a finding with its place.
struct TemplateTests {
    private static let root: String = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return folder.path
    }()

    /// A sound template in which a line can be replaced.
    private static let sound = """
        litfass: 1
        name: card
        title: { de: Karte, en: Card }
        kind: card
        size: [148mm, 105mm]
        bleed: 3mm
        safe: 5mm
        resolution: 300
        distance: 0.3m
        styles:
          hero: { sizes: [8u, 22u], weight: 900 }
          body: { sizes: [7pt, 2.75u] }
        pages:
          - rows:
              - { text: headline, style: hero }
              - { code: link, width: 38mm, height: 38mm }
            gap: 2u

        """

    private static func load(_ text: String, file: String = "Templates/card.yaml") -> (
        template: Template?, findings: [Finding]
    ) {
        TemplateLoader.load(Array(text.utf8), file: file)
    }

    @Test func aSoundTemplateIsReadWhole() throws {
        let (template, findings) = Self.load(Self.sound)
        #expect(findings == [])
        func place(_ line: Int, _ column: Int) -> SourcePlace {
            SourcePlace(file: "Templates/card.yaml", line: line, column: column)
        }
        let text = TextNode(
            source: .text("headline"), style: "hero", color: TemplatePaint(.ink), align: .start, anchor: .start,
            role: .paragraph,
            optional: false)
        let code = CodeNode(target: .link, dark: TemplatePaint(.black), light: TemplatePaint(.paper))
        let rows = TemplateNode(
            content: .rows(
                [
                    TemplateNode(content: .text(text), box: .init(), place: place(15, 9)),
                    TemplateNode(
                        content: .code(code),
                        box: .init(width: Measure(absolute: .mm(38)), height: Measure(absolute: .mm(38))),
                        place: place(16, 9)),
                ], .init(gap: Measure(units: 2), align: .stretch, distribute: .start)),
            box: .init(), place: place(14, 5))
        #expect(
            template
                == Template(
                    name: "card", title: Words(de: "Karte", en: "Card"), kind: .card,
                    size: Size(width: .mm(148), height: .mm(105)), medium: .paper(resolution: 300), bleed: .mm(3),
                    safeMargin: .mm(5), distance: Located(.mm(300), at: place(9, 11)), multilingual: false,
                    languageCount: nil,
                    styles: [
                        "hero": TypeStyle(smallest: Measure(units: 8), largest: Measure(units: 22), weight: 900),
                        "body": TypeStyle(smallest: Measure(absolute: .pt(7)), largest: Measure(units: 2.75)),
                    ], pages: [rows], file: "Templates/card.yaml"))
    }

    /// One broken line: what stands there, what it is replaced by, and the findings that follow, `line:column code`.
    struct Fault: CustomTestStringConvertible {
        var line: String
        var broken: String
        var findings: [String]

        init(_ line: String, _ broken: String, _ findings: String...) {
            self.line = line
            self.broken = broken
            self.findings = findings
        }

        var testDescription: String { broken }
    }

    static let faults = [
        Fault("litfass: 1\n", "", "1:1 missing-key"),
        Fault("litfass: 1", "litfass: 2", "1:10 unknown-version"),
        Fault("name: card\n", "", "1:1 missing-key"),
        Fault("name: card", "name: karte", "2:7 name-differs"),
        Fault("name: card", "name: ../card", "2:7 path-outside-folder"),
        Fault("kind: card", "kind: leaflet", "4:7 bad-value"),
        Fault("kind: card", "kind: card\nsafety: 3mm", "5:1 unknown-key"),
        Fault("{ de: Karte, en: Card }", "Karte", "3:8 wrong-type"),
        Fault("{ de: Karte, en: Card }", "{ de: Karte }", "3:8 missing-key"),
        Fault("{ de: Karte, en: Card }", "{ de: Karte, en: Card, fr: Carte }", "3:31 unknown-key"),
        Fault("[148mm, 105mm]", "148mm", "5:7 wrong-type"),
        Fault("[148mm, 105mm]", "[148mm]", "5:7 bad-value"),
        Fault("[148mm, 105mm]", "[148mm, 105]", "5:15 bad-value", "5:7 bad-value"),
        Fault("[148mm, 105mm]", "[148mm, 9mm]", "5:7 bad-value"),
        Fault("[148mm, 105mm]", "[148mm, 5.001m]", "5:7 bad-value"),
        Fault("bleed: 3mm", "bleed: 3", "6:8 bad-value"),
        Fault("bleed: 3mm", "bleed: -3mm", "6:8 bad-value"),
        Fault("bleed: 3mm", "bleed: 900m", "6:8 bad-value"),
        Fault("safe: 5mm", "safe: -5mm", "7:7 bad-value"),
        Fault("distance: 0.3m", "distance: 0mm", "9:11 bad-value"),
        Fault("resolution: 300", "resolution: fine", "8:13 wrong-type"),
        Fault("resolution: 300", "resolution: 5", "8:13 bad-value"),
        Fault("resolution: 300", "resolution: 2400", "8:13 bad-value"),
        Fault("distance: 0.3m", "like: poster", "9:7 unknown-template"),
        Fault("distance: 0.3m", "folds: [[10mm], [20mm]]", "9:8 bad-value"),
        Fault("distance: 0.3m", "folds: [[148mm]]", "9:8 bad-value"),
        Fault("distance: 0.3m", "languages: [9, 8]", "9:12 bad-value"),
        Fault("distance: 0.3m", "languages: [0, 8]", "9:12 bad-value"),
        Fault("distance: 0.3m", "languages: [8]", "9:12 bad-value"),
        Fault("distance: 0.3m", "up-to: { some: [] }", "9:10 unknown-key"),
        Fault("distance: 0.3m", "up-to: { 65: [] }", "9:10 unknown-key"),
        Fault("distance: 0.3m", "up-to: { 2: [{ text: claim, style: heero }] }", "9:36 unknown-style"),
        Fault("sizes: [8u, 22u]", "sizes: [8u]", "11:18 bad-value"),
        Fault("sizes: [8u, 22u]", "sizes: [22u, 8u]", "11:18 bad-value"),
        Fault("sizes: [8u, 22u]", "sizes: [0u, 8u]", "11:18 bad-value"),
        Fault("sizes: [8u, 22u]", "sizes: [-8u, 8u]", "11:18 bad-value"),
        Fault("sizes: [8u, 22u]", "size: 8u", "11:9 missing-key", "11:11 unknown-key"),
        Fault("sizes: [8u, 22u]", "sizes: [8q, 22u]", "11:19 bad-value", "11:18 bad-value"),
        Fault("weight: 900", "weight: 950", "11:9 bad-value"),
        Fault("weight: 900", "weight: bold", "11:37 wrong-type"),
        Fault("weight: 900", "leading: 0.2", "11:9 bad-value"),
        Fault("weight: 900", "tracking: 2", "11:9 bad-value"),
        Fault("weight: 900", "lines: 0", "11:9 bad-value"),
        Fault("weight: 900", "balanced: yes please", "11:39 wrong-type"),
        Fault("weight: 900", "wieght: 900", "11:29 unknown-key"),
        Fault("style: hero", "style: heero", "15:34 unknown-style"),
        Fault("{ text: headline, style: hero }", "{ text: headline }", "15:9 missing-key"),
        Fault("{ text: headline, style: hero }", "{ style: hero }", "15:9 bad-node"),
        Fault("{ text: headline, style: hero }", "{ text: headline, shape: circle, style: hero }", "15:9 bad-node"),
        Fault("{ text: headline, style: hero }", "headline", "15:9 wrong-type"),
        Fault("text: headline,", "text: headline.shrot,", "15:17 bad-value"),
        Fault("text: headline,", "text: [headline],", "15:17 wrong-type"),
        Fault("style: hero }", "style: hero, align: left }", "15:47 bad-value"),
        Fault("style: hero }", "style: hero, color: red }", "15:47 bad-value"),
        Fault("style: hero }", "style: hero, color: [ink, paper] }", "15:47 bad-value"),
        Fault("style: hero }", "style: hero, color: [ink, paper, 2] }", "15:47 bad-value"),
        Fault("style: hero }", "style: hero, role: title }", "15:46 bad-value"),
        Fault("style: hero }", "style: hero, size: 0fr }", "15:46 bad-value"),
        Fault("style: hero }", "style: hero, size: 1.5.2fr }", "15:46 bad-value"),
        Fault("style: hero }", "style: hero, padding: [1u, 2u] }", "15:49 bad-value"),
        Fault("style: hero }", "style: hero, width: nanu }", "15:47 bad-value"),
        Fault("style: hero }", "style: hero, width: nanx }", "15:47 bad-value"),
        Fault("style: hero }", "style: hero, optional: maybe }", "15:50 wrong-type"),
        Fault("code: link", "code: links", "16:17 bad-value"),
        Fault("{ code: link, width: 38mm, height: 38mm }", "{ image: picture }", "16:18 bad-value"),
        Fault("{ code: link, width: 38mm, height: 38mm }", "{ shape: star }", "16:18 bad-value"),
        Fault(
            "{ code: link, width: 38mm, height: 38mm }",
            """
            { pattern: stripes, colors: [ink, paper] }
            """, "16:9 bad-value"),
        Fault("{ code: link, width: 38mm, height: 38mm }", "{ pattern: motif, colors: [ink] }", "16:9 bad-value"),
        Fault(
            "{ code: link, width: 38mm, height: 38mm }", "{ pattern: motif, tiles: 65, colors: [ink, paper] }",
            "16:9 bad-value"),
        Fault(
            "{ code: link, width: 38mm, height: 38mm }", "{ each: steps, across: 0, cell: { space: 1u } }",
            "16:9 bad-value"),
        Fault("{ code: link, width: 38mm, height: 38mm }", "{ each: steps }", "16:9 missing-key"),
        Fault("gap: 2u", "gap: 2uu", "17:10 bad-value"),
        Fault("gap: 2u", "distribute: around", "17:17 bad-value"),
        Fault("gap: 2u", "gap: [2u, 3u]", "17:10 wrong-type"),
    ]

    @Test(arguments: faults)
    func aFaultIsFound(_ fault: Fault) {
        #expect(Self.sound.contains(fault.line))
        let (template, findings) = Self.load(Self.sound.replacing(fault.line, with: fault.broken, maxReplacements: 1))
        #expect(template == nil)
        #expect(findings.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.code)" } == fault.findings)
        #expect(findings.allSatisfy { $0.place?.file == "Templates/card.yaml" && $0.severity == .error })
        for words in findings.flatMap({ [$0.message, $0.remedy] }) { #expect(!words.de.isEmpty && !words.en.isEmpty) }
    }

    @Test func wordsOfAFindingSayWhatToDo() {
        let text = Self.sound.replacing("style: hero }", with: "style: heero, color: inc }")
        let findings = Self.load(text).findings
        #expect(
            findings == [
                Finding(
                    UnknownStyle(name: "heero", known: .ofTemplate(["body", "hero"])),
                    at: SourcePlace(file: "Templates/card.yaml", line: 15, column: 34)),
                Finding(
                    BadValue(fault: .unknown("inc", known: TemplatePaint.Swatch.allCases.map(\.rawValue))),
                    at: SourcePlace(file: "Templates/card.yaml", line: 15, column: 48)),
            ])
        #expect(
            findings.map(\.message) == [
                Words(
                    de: "Den Stil „heero“ gibt es in dieser Vorlage nicht.",
                    en: "This template has no style “heero”."),
                Words(de: "„inc“ kennt Litfass hier nicht.", en: "Litfass does not know “inc” here."),
            ])
        #expect(
            findings.map(\.remedy) == [
                Words(de: "Meinten Sie „hero“?", en: "Did you mean “hero”?"),
                Words(de: "Meinten Sie „ink“?", en: "Did you mean “ink”?"),
            ])
    }

    @Test func allFaultsAreFoundAtOnce() {
        let text = Self.sound.replacing("kind: card", with: "kind: x").replacing("3mm", with: "3").replacing(
            "code: link", with: "code: x")
        #expect(Self.load(text).findings.map(\.place?.line) == [4, 16, 6])
    }

    /// Neither a tree as deep as memory nor one that holds itself comes in.
    @Test func depthIsBounded() {
        let deep = String(repeating: "{ layers: [", count: 500) + "{ space: 1u }" + String(repeating: "] }", count: 500)
        let (template, findings) = Self.load(
            Self.sound.replacing("{ code: link, width: 38mm, height: 38mm }", with: deep))
        #expect(template == nil)
        #expect(findings.map(\.code).contains("too-deep"))
    }

    @Test(arguments: ["", "- a", "42", "\u{FEFF}", "{", "name"])
    func whatIsNoTemplateAtAll(text: String) {
        let (template, findings) = Self.load(text)
        #expect(template == nil)
        #expect(!findings.isEmpty && findings.allSatisfy { $0.severity == .error })
    }

    /// What docs/templates.md shows can be copied.
    @Test func theManualsExamplesLoad() throws {
        let manual = try String(contentsOfFile: Self.root + "/docs/templates.md", encoding: .utf8)
        let blocks = manual.split(separator: "```yaml\n").dropFirst().compactMap { $0.split(separator: "```").first }
            .map(String.init)
        let head = try #require(blocks.first { $0.contains("styles: { … }") })
        let styles = try #require(blocks.first { $0.hasPrefix("styles:") })
        let derived = try #require(blocks.first { $0.contains("like:") })
        #expect(blocks.count == 19)
        // The head's folds are those of two pages.
        let pages = "pages:\n  - { text: headline, style: hero }\n  - { space: 1fr }"
        let whole = head.replacing("styles: { … }", with: styles.trimmingCharacters(in: .newlines)).replacing(
            #/pages: \[ … \].*/#, with: pages
        ).replacing(#/panels: .*\n/#, with: "")
        let (template, findings) = Self.load(whole, file: "Templates/poster-a3.yaml")
        #expect(findings == [])
        let (sibling, faults) = TemplateLoader.load(Array(derived.utf8), file: "Templates/poster-a4.yaml") { _ in
            template
        }
        #expect(faults == [])
        #expect(sibling?.pages == template?.pages && sibling?.size == Size(width: .mm(210), height: .mm(297)))
        #expect(template?.languageCount == 2...16)
        #expect(
            template?.styles == [
                "hero": TypeStyle(
                    smallest: Measure(units: 8), largest: Measure(units: 22), weight: 900, leading: 0.8,
                    tracking: -0.02,
                    families: ["Inter Display"], lines: 3, balanced: true)
            ])
    }

    /// Every key that the manual's tables name is known.
    @Test func theManualsNodesLoad() {
        let nodes = """
            { layers: [
              { rows: [{ space: 1fr }, { space: 3mm }], gap: 1u, align: center, distribute: between },
              { columns: [{ shape: rectangle, color: accent, size: 1.6u, height: 1.6u }], align: stretch, distribute: \
              end },
              { each: languages, across: 2, gap: 4u, row-gap: 3u, cell: { text: language, style: body } },
              { each: steps, cell: { columns: [{ text: number, style: body }, { text: item, style: body, role: \
              list-item }] } },
              { text: headline.short, style: hero, color: [surface, ink, 0.1], align: end, anchor: center, role: \
              headline, optional: true },
              { image: crest, height: 9u }, { code: link-any, width: 30mm, height: 30mm, color: ink, ground: paper },
              { shape: circle }, { shape: quarter }, { pattern: motif, tiles: 2, colors: [surface, ink, accent, \
              paper, black] }
            ], padding: [6u, 7u, 5u, 7u], fill: surface, radius: 2mm, bleed: true, size: 40u }
            """
        #expect(
            Self.load(
                Self.sound.replacing(
                    "{ code: link, width: 38mm, height: 38mm }", with: nodes.replacing("\n", with: " "))
            ).findings == [])
    }
}
