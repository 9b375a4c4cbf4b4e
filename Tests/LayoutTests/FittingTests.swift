import Layout
import Model
import Page
import Support
import Testing

/// Text is as large as its sheet allows, and never larger for being longer.
struct FittingTests {
    private static let words = Array(repeating: "gern bei Ämtern und Fragen in der Stadt helfen wir", count: 12)
        .joined(separator: " ").split(separator: " ").map(String.init)

    private static let box = """
        - rows:
            - { text: claim, style: a, size: 1fr }
            - { text: body, style: b }
          padding: 5mm
          gap: 2mm
        """

    @Test func longerTextNeverGetsLargerType() throws {
        var sheet = try SmallSheet(
            Self.box, styles: "a: { sizes: [6pt, 60pt], hyphenates: false }\nb: { sizes: [6pt, 12pt] }")
        var previous = Length.pt(1000)
        var sizes: Set<Length> = []
        for count in stride(from: 1, through: Self.words.count, by: 9) {
            try sheet.say(Self.words.prefix(count).joined(separator: " "), as: "claim")
            let result = try sheet.layOut()
            let size = result.document.pages[0].textBlocks[0].size
            #expect(size <= previous, "\(count) words")
            #expect(result.findings == [], "\(count) words")
            previous = size
            sizes.insert(size)
        }
        #expect(sizes.count > 4)
    }

    @Test func theShorterVersionIsTakenWhereTheLongOneFindsNoRoom() throws {
        var sheet = try SmallSheet(
            Self.box, styles: "a: { sizes: [30pt, 60pt], lines: 1, hyphenates: false }\nb: { sizes: [6pt, 12pt] }")
        func text(_ text: String) throws -> PlaceholderText { try PlaceholderText(text, allowed: []) }
        sheet.say(
            .variants(
                .init(long: try text("Herzlich willkommen in unserer Stadt"), medium: nil, short: try text("Hallo!"))),
            as: "claim")
        #expect(try sheet.page().textBlocks[0].text == "Hallo!")
        sheet.say(.variants(.init(long: try text("Guten Tag"), medium: nil, short: try text("Hallo!"))), as: "claim")
        #expect(try sheet.page().textBlocks[0].text == "Guten Tag")
    }

    /// One long text makes all of its style small, and leaves the other styles as they are where they have room.
    @Test func aStyleGivesWayTogether() throws {
        let pages = """
            - columns:
                - { text: one, style: a, size: 1fr }
                - { text: two, style: a, size: 1fr }
                - { text: three, style: b, size: 1fr }
              padding: 5mm
              gap: 3mm
            - rows:
                - { text: one, style: a }
                - { text: three, style: c }
              padding: 5mm
            """
        let styles = "a: { sizes: [6pt, 20pt] }\nb: { sizes: [6pt, 10pt] }\nc: { sizes: [6pt, 20pt], individual: true }"
        let long = Self.words.prefix(100).joined(separator: " ")
        var sheet = try SmallSheet(pages, styles: styles, texts: ["one": "Ja", "two": "Nein", "three": "Doch"])
        func sizes() throws -> [Length] { try sheet.layOut().document.pages.flatMap { $0.textBlocks.map(\.size) } }
        #expect(try sizes() == [.pt(20), .pt(20), .pt(10), .pt(20), .pt(20)])
        try sheet.say(long, as: "two")
        let largestThatFits = try sizes()
        #expect(
            largestThatFits[0] < .pt(14) && largestThatFits[0] == largestThatFits[1]
                && largestThatFits[0] == largestThatFits[3])
        #expect(largestThatFits[2] == .pt(10) && largestThatFits[4] == .pt(20))
    }

    @Test func aTextThatIsTooLongIsAFindingWithItsPlace() throws {
        var sheet = try SmallSheet(Self.box, styles: "a: { sizes: [20pt, 60pt] }\nb: { sizes: [6pt, 12pt] }")
        let place = try #require(sheet.subject.localizations[0].texts.entries["claim"]?.place)
        #expect(place == SourcePlace(file: "texts/de.yaml", line: 8, column: 8))
        try sheet.say(Self.words.joined(separator: " "), as: "claim")
        let excerpt = "gern bei Ämtern und Fragen in der Stad…"
        let found = try sheet.layOut().findings
        // The figures are the sheet's: a text of as many letters as it says has room.
        let figures = try #require(found.first?.remedy.de.matches(of: /[0-9]+/).compactMap { Int($0.output) })
        let now = Self.words.joined(separator: " ")
        #expect(figures.count == 2 && figures[1] == now.count && figures[0] * 10 > now.count / 20)
        try sheet.say(String(now.prefix(figures[0] * 8 / 10)), as: "claim")
        #expect(try sheet.layOut().findings == [])
        #expect(
            found.map(\.inWords) == [
                Finding(
                    RecordedFinding(
                        "text-too-long", .error,
                        message: Words(
                            de: "„claim“ (Deutsch) ist zu lang für Klein: „\(excerpt)“.",
                            en: "\"claim\" (German) is too long for Small: \"\(excerpt)\"."),
                        remedy: Words(
                            de:
                                """
                                Den Text auf etwa \(figures[0]) Zeichen (jetzt \(figures[1])) kürzen oder daneben eine \
                                kürzere Fassung angeben: { long: …, short: … }.
                                """,
                            en:
                                """
                                Shorten the text to about \(figures[0]) characters (now \(figures[1])), or give a \
                                shorter version beside it: { long: …, short: … }.
                                """
                        )), at: place)
            ])
    }

    @Test func aWordThatNoLineHoldsIsTooLong() throws {
        let sheet = try SmallSheet(
            "- rows: [{ text: claim, style: a }]\n  padding: 5mm",
            styles: "a: { sizes: [40pt, 60pt], hyphenates: false }",
            texts: ["claim": "Donaudampfschifffahrtsgesellschaft"])
        let found = try sheet.layOut().findings
        #expect(found.map(\.code) == ["word-too-long"])
        #expect(
            found.first?.message.de
                == "„Donaudampfschifffahrtsgesellschaft“ in „claim“ (Deutsch) ist breiter als sein Platz auf Klein.")
    }

    /// The headline has what the claim leaves; where the claim leaves nothing, the claim is too long.
    @Test(arguments: ["claim", "body"])
    func whatIsTooLongIsNamedAndNotWhatHadToGoWithout(name: String) throws {
        var sheet = try SmallSheet(
            """
            - rows:
                - { text: headline, style: a, role: headline, size: 1fr }
                - { text: claim, style: b }
                - { text: body, style: b }
              padding: 5mm
              gap: 2mm
            """, styles: "a: { sizes: [20pt, 60pt], lines: 3 }\nb: { sizes: [8pt, 12pt] }",
            texts: ["headline": "Willkommen in der Stadt", "claim": "Alles auf einen Blick", "body": "Und mehr"])
        #expect(try sheet.layOut().findings == [])
        try sheet.say((Self.words + Self.words + Self.words).joined(separator: " "), as: name)
        let found = try sheet.layOut().findings
        #expect(found.map(\.code) == ["text-too-long"])
        #expect(found.first?.message.de.hasPrefix("„\(name)“") == true)
    }

    /// No headline is divided but where its author says so.
    @Test func headlinesAreNotDivided() throws {
        func lines(_ text: String) throws -> [String] {
            let sheet = try SmallSheet(
                "- rows: [{ text: headline, style: a, role: headline }]\n  padding: 5mm",
                styles: "a: { sizes: [6pt, 40pt] }", texts: ["headline": text])
            return try sheet.page().textBlocks[0].lines.map(\.text)
        }
        #expect(try lines("Willkommensveranstaltungen") == ["Willkommensveranstaltungen"])
        #expect(try lines("Einbürgerungsfeier").count == 1)
    }

    @Test func textsThatTogetherFindNoRoomAreOneFinding() throws {
        let sheet = try SmallSheet(
            """
            - rows:\n    - { text: one, style: a }\n    - { shape: circle, height: 80mm }\n  padding: 10mm\n  gap: \
            5mm
            """,
            styles: "a: { sizes: [20pt, 30pt] }", texts: ["one": "Guten Tag"])
        let found = try sheet.layOut().findings
        #expect(found.map(\.code) == ["page-overfull"])
        #expect(found.map(\.place) == [SourcePlace(file: "Templates/small.yaml")])
    }

    /// "V. i. S. d. P." is one word, however narrow the column.
    @Test(arguments: [24, 30, 36, 42, 50])
    func theAbbreviationOfTheImprintHoldsTogether(width: Int) throws {
        let sheet = try SmallSheet(
            "- rows:\n    - { text: imprint, style: a, color: ink, role: imprint, width: \(width)mm }",
            styles: "a: { sizes: [8pt, 8pt] }")
        let page = try #require(try Stage.layoutEngine().layOut(sheet.template, sheet.subject).document.pages.first)
        let lines = try #require(page.textBlocks.first { $0.role == .imprint }).lines.map(\.text)
        #expect(lines.count > 1 && lines.contains { $0.contains("V.\u{A0}i.\u{A0}S.\u{A0}d.\u{A0}P.") }, "\(lines)")
    }
}
