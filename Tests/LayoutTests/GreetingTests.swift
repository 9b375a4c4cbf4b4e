import Layout
import Loading
import Model
import Page
import Support
import Testing

/// The greetings that are longest in the languages of newcomers, on every sheet.
struct GreetingTests {
    private static let greetings = [
        "ka": ("კეთილი იყოს თქვენი მობრძანება!", "კეთილი იყოს თქვენი მობრძანება ქალაქში"),
        "mk": ("Добредојдовте!", "Добредојдовте во нашиот град"),
    ]

    private static let designs: [Template] = {
        guard let stage = try? SmallSheet.stage.get() else { return [] }
        return stage.designs.filter { $0.model == nil && !$0.multilingual && $0.name != "press-release" }
    }()

    @Test func thereAreDesignsOfAllFamilies() {
        #expect(Set(Self.designs.map(\.family)) == ["kacheln", "rahmen", "bild"])
    }

    @Test(arguments: designs, ["ka", "mk"])
    func aLongGreetingFits(template: Template, code: String) throws {
        let stage = try SmallSheet.stage.get()
        let (short, long) = try #require(Self.greetings[code])
        var subject = try stage.subject(template, languages: ["uk"], region: "augsburg")
        func text(_ text: String) throws -> PlaceholderText { try PlaceholderText(text, allowed: []) }
        var texts = subject.localizations[0].texts
        let entry = try #require(texts.entries["headline"])
        texts.entries["headline"] = Located(
            .variants(.init(long: try text(long), medium: nil, short: try text(short))), at: entry.place)
        subject.localizations[0] = Localization(
            language: try stage.language(code), texts: texts, values: subject.localizations[0].values)
        let result = try Stage.layoutEngine().layOut(template, subject)
        #expect(result.findings.filter { $0.severity == .error }.map(\.message.en) == [])
        let shown = result.document.pages.flatMap(\.textBlocks).map(\.text)
        #expect(shown.contains { $0.hasPrefix(short.prefix(6)) }, "\(shown)")
    }
}
