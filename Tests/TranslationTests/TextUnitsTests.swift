import Findings
import Formats
import Loading
import Testing
import Translation

/// What is paired with what.
struct TextUnitsTests {
    @Test func everyStringOfTheSourceStandsBesideItsTranslation() throws {
        let loaded = try Campaigns.load([
            "texts/de.yaml": Campaigns.texts(
                "de",
                """
                headline: { long: Lang, medium: Mittel, short: Kurz }
                claim: Spruch
                steps: [Eins, Zwei]
                posts:
                  start: { long: Text, picture: { items: [A, B] }, tags: [Integreat] }
                """),
            "texts/ro.yaml": Campaigns.texts(
                "ro",
                """
                claim: { long: Slogan, short: S }
                headline: Titlu
                steps: [Unu]
                posts: { start: { short: Scurt, picture: { items: [a, b] } } }
                """),
        ])
        let units = TextUnits.of(loaded, language: "ro")
        #expect(
            units.map { "\($0.key) \($0.source)=\($0.target ?? "–")\($0.isOptional ? "?" : "")" } == [
                "headline.long Lang=Titlu", "headline.medium Mittel=–?", "headline.short Kurz=–?",
                "claim Spruch=Slogan", "claim.short Spruch=S?", "steps.1 Eins=Unu", "steps.2 Zwei=–",
                "posts.start.long Text=Scurt", "posts.start.picture.items.1 A=a", "posts.start.picture.items.2 B=b",
                "posts.start.tags.1 Integreat=–?",
            ])
        #expect(units[0].path == ["headline"])
        #expect(units[3].path == ["claim", "long"])
        #expect(units[6].path == ["steps", .item(1)])
        #expect(units[7].post == "start")
        #expect(units[8].targetPlace?.file == "texts/ro.yaml")
    }
}
