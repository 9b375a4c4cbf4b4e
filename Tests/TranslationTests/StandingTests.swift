import Findings
import Loading
import Testing
import Translation

/// How far texts have come, and when they count no more.
struct StandingTests {
    private static let old = TextRecord.mark(of: "Herzlich willkommen in der Stadt")

    private func texts(_ source: String, review: String = "{ state: draft }") throws -> CampaignTexts {
        let table = try #require(Campaigns.languages)
        return try Campaigns.with(
            [
                "texts/de.yaml": Campaigns.texts(
                    "de",
                    """
                    headline: \(source)
                    claim: Ein Spruch
                    posts: { start: { long: Guten Tag }, rest: { long: Guten Abend } }
                    """),
                "texts/ro.yaml": Campaigns.texts(
                    "ro", "headline: Bine ați venit în oraș\nposts: { start: { long: Bună ziua } }", review: review),
                "texts/ro.review.yaml": """
                litfass: 1
                language: ro
                texts:
                  headline: { state: reviewed, by: Maria P., on: 2026-12-01, of: \(Self.old) }
                  clam: { state: draft }
                """,
            ], more: "languages: [de, ro]"
        ) { CampaignTexts($0, table) }
    }

    @Test func aRecordCountsBeforeTheFile() throws {
        let texts = try texts("Herzlich willkommen in der Stadt")
        let romanian = try #require(texts["ro"])
        #expect(
            romanian.units.map { romanian.standing(of: $0)?.rawValue } == ["reviewed", "missing", "draft", "missing"])
        #expect(romanian.standing == .draft && romanian.standing(ofPost: "start", showsSheet: false) == .draft)
        #expect(
            texts.findings.map { "\($0.code) \($0.place?.line ?? 0) \($0.remedy.en)" } == [
                "review-of-nothing 5 Did you mean “claim”? Else delete the line."
            ])
        // Of the post's text nobody knows from which source it was made.
        #expect(texts.countOfUnknownSource == 1)
        let read = try #require(
            try self.texts(
                "Herzlich willkommen in der Stadt", review: "{ state: reviewed, by: Maria P., on: 2026-12-01 }")["ro"])
        #expect(read.standing == .reviewed && read.standing(ofPost: "start", showsSheet: true) == .reviewed)
    }

    @Test func aSourceThatChangesMakesItsTranslationStale() throws {
        let texts = try texts(
            "Herzlich willkommen im Landkreis", review: "{ state: reviewed, by: Maria P., on: 2026-12-01 }")
        let romanian = try #require(texts["ro"])
        #expect(romanian.stale == ["headline"])
        // The post has words of its own; with the sheet's picture it shows the headline.
        #expect(romanian.standing(ofPost: "start", showsSheet: false) == .reviewed)
        #expect(romanian.standing(ofPost: "start", showsSheet: true) == .stale)
        let finding = try #require(
            texts.findings.first { $0.scope.language == "ro" && $0.place?.file == "texts/ro.yaml" })
        #expect(
            finding.code == "translation-stale"
                && finding.remedy.de.hasSuffix("litfass review pack probe --language ro"))
        let matrix = TextMatrix(texts)
        #expect(matrix.groups == [.sheets, .press, .post("start"), .post("rest")])
        #expect(matrix.rows[1].counts == [[.stale: 1, .missing: 1], [:], [.reviewed: 1], [.missing: 1]])
    }
}
