import Model
import Page
import Support
import Testing

@testable import Layout

/// Sheets in many languages: how many greetings there are says how they stand, and what is one word stands once.
struct GreetingsTests {
    private static let head = """
        kind: post
        size: [100mm, 100mm]
        languages: [2, 16]
        up-to:
          2: [{ text: scan, style: a }]
          3: [{ text: free, style: a }]
        """
    private static let index = """
        - each: languages
          direction: item
          cell:
            rows:
              - { text: headline.short, style: a, role: heading }
              - { text: scan, style: a }
              - { text: languages, style: a, optional: true }
            fill: surface
            radius: [0mm, 5mm, 0mm, 0mm]
            padding: [0mm, 10mm, 0mm, 2mm]
        """

    private static func sheet(_ codes: String) throws -> SmallSheet {
        var sheet = try SmallSheet(index, styles: "a: { sizes: [6pt, 8pt], lines: 1 }", head: head)
        sheet.subject = try SmallSheet.stage.get().subject(
            sheet.template, languages: codes.split(separator: " ").map(String.init), region: "augsburg")
        return sheet
    }

    private static func groups(_ sheet: SmallSheet) -> String {
        sheet.template.greetings(of: sheet.subject.localizations)
            .map { $0.languages.map(\.code).joined(separator: "+") }.joined(separator: " ")
    }

    @Test(
        arguments: [
            ("de ar", "scan"), ("de ar de-si", "scan"), ("de ar tr", "free"), ("pes ar tr prs", "free"),
            ("de ar tr uk", "headline.short"),
        ])
    func theNumberOfGreetingsChoosesTheComposition(codes: String, first: String) throws {
        #expect(try Self.sheet(codes).page().textBlocks.first?.name == first)
    }

    /// What the template shows of few is a text of the campaign as well.
    @Test func theTextsOfAllCompositionsAreWanted() throws {
        #expect(Set(try Self.sheet("de ar").template.wantedTexts.map(\.name)) == ["headline", "scan", "free"])
    }

    @Test func aSharedGreetingStandsOnceWithTheNamesOfAll() throws {
        let blocks = try Self.sheet("pes ar tr prs de uk de-si").page().textBlocks
        func shown(_ name: String) -> [TextBlock] { blocks.filter { $0.name == name } }
        #expect(shown("headline.short").map(\.language) == ["fa", "ar", "tr", "de", "uk"])
        #expect(shown("languages").map(\.text) == ["فارسی · دری", "Deutsch · Einfache Sprache"])
        // Each says what to do as its first language does.
        #expect(shown("scan").map(\.language) == ["fa", "ar", "tr", "de", "uk"])
    }

    @Test(
        arguments: [
            ("willkommen", "de+de-si ar"), ("Will\u{AD}kommen !", "de+de-si ar"), ("Willkommen, Sie!", "de ar de-si"),
            ("Bienvenue !", "de ar de-si"), ("!", "de ar de-si"),
        ])
    func oneWordIsTheSameLetters(said: String, groups: String) throws {
        var sheet = try Self.sheet("de ar de-si")
        let place = try #require(sheet.subject.localizations[2].texts.entries["headline"]?.place)
        sheet.subject.localizations[2].texts.entries["headline"] = Located(
            .text(try PlaceholderText(said, allowed: [])), at: place)
        #expect(Self.groups(sheet) == groups)
    }

    /// Urdu hangs from its line: a reader finds it by that, not by its letters alone.
    @Test func inAnotherHandItIsAnotherWord() throws {
        var sheet = try Self.sheet("pes prs")
        #expect(Self.groups(sheet) == "pes+prs")
        sheet.subject.localizations[1].language.typeface = try SmallSheet.stage.get().language("ur").typeface
        #expect(Self.groups(sheet) == "pes prs")
    }

    /// A list of something else than greetings names every language.
    @Test func withoutAHeadingNothingIsShared() throws {
        var sheet = try SmallSheet(
            "- each: languages\n  cell: { text: language, style: a }",
            head: "kind: post\nsize: [100mm, 100mm]\nlanguages: [2, 16]")
        sheet.subject = try SmallSheet.stage.get().subject(
            sheet.template, languages: ["pes", "prs"], region: "augsburg")
        #expect(try sheet.page().textBlocks.map(\.text) == ["فارسی", "دری"])
    }

    /// A cell that begins at the right is the mirror of the others, with its margins and its round corner.
    @Test func aCellOfItsOwnDirectionIsMirrored() throws {
        let page = try Self.sheet("de ar tr uk").page()
        let cells = page.allItems.compactMap { if case .shape(let shape) = $0 { shape.path } else { nil } }
        let hulls = try cells.map { try #require($0.hull) }
        let corner = Length.mm(5)
        #expect(
            cells[0]
                == .rectangle(
                    hulls[0], corners: .init(topLeft: .zero, topRight: corner, bottomRight: .zero, bottomLeft: .zero)))
        #expect(
            cells[1]
                == .rectangle(
                    hulls[1], corners: .init(topLeft: corner, topRight: .zero, bottomRight: .zero, bottomLeft: .zero)))
        let heads = page.textBlocks.filter { $0.name == "headline.short" }.map(\.frame)
        #expect(abs((heads[0].minX - .mm(2)).points) < 0.1 && abs((heads[1].maxX - .mm(98)).points) < 0.1)
        #expect(abs((heads[0].maxX - .mm(90)).points) < 0.1 && abs((heads[1].minX - .mm(10)).points) < 0.1)
    }
}
