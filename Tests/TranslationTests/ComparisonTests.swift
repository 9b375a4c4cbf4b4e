import Findings
import Loading
import Support
import Testing
import Translation
import Workspace

/// What shows of a translation to who does not know the language.
struct ComparisonTests {
    @Test(arguments: [
        ("Schön, dass Sie da sind", "Schön, dass Sie da sind", ["translation-untouched"]),
        ("Schön, dass Sie da sind", "Mă bucur că sunteți aici", []),
        ("{date}, {time}", "{date}, {time}", []),
        ("https://integreat.app", "https://integreat.app", []),
        // A name that other texts of the language have, too.
        ("Obișnuită", "Obișnuită", []),
        ("Schön, dass Sie da sind", "Ласкаво просимо до нас", ["translation-script"]),
        ("Willkommen in {region}", "Bine ați venit în oraș", ["translation-placeholder"]),
        ("Willkommen in {{region}}", "Bine ați venit în oraș", []),
        ("Rufen Sie 116117 an, kostenlos", "Sunați la 116118, gratuit", ["translation-figure"]),
        ("Rufen Sie 0821 324-2851 an, kostenlos", "Sunați la +49 821 3242851, gratuit", []),
        ("Am 5. Dezember 2026 um 15 Uhr", "Pe 5/12/2026 la 3 pm fix", []),
        ("Rund 1.000 Menschen lesen das", "Circa 1 000 de oameni citesc", []),
        ("Mehr: https://integreat.app/hof/de", "Mai mult: https://integreat.app/hof/ro", []),
        ("Mehr: https://integreat.app/hof/de", "Mai mult: https://integreat.example/hof", ["translation-figure"]),
        (
            "Wir beantworten Fragen zu Ämtern, Wohnen, Arbeit, Schule und Gesundheit in Ihrer Sprache.", "Răspundem.",
            ["translation-length"]
        ),
    ])
    func aTextBesideItsSource(_ source: String, _ target: String, _ codes: [String]) throws {
        func file(_ language: String, _ text: String, _ rest: [String]) -> String {
            Campaigns.texts(language, (["claim: \"\(text)\""] + rest).joined(separator: "\n"))
        }
        let numbers = 1...9
        let loaded = try Campaigns.load([
            "texts/de.yaml": file("de", source, numbers.map { "text-\($0): Ein ganz gewöhnlicher Satz Nummer \($0)" }),
            "texts/ro.yaml": file(
                "ro", target, numbers.map { "text-\($0): O frază cu totul Obișnuită cu numărul \($0)" }),
        ])
        let found = CampaignTexts(loaded, try #require(Campaigns.languages)).findings
        #expect(found.map(\.code) == codes)
        #expect(found.allSatisfy { $0.place?.line == 4 && $0.scope.language == "ro" })
    }

    /// Digits of other scripts are the same numbers.
    @Test func digitsOfAllScriptsAreAlike() throws {
        let loaded = try Campaigns.load([
            "texts/de.yaml": Campaigns.texts("de", "claim: Rufen Sie 116117 an"),
            "texts/ar.yaml": Campaigns.texts("ar", "claim: اتصلوا على ١١٦١١٧"),
        ])
        #expect(CampaignTexts(loaded, try #require(Campaigns.languages)).findings == [])
    }

    /// Over all that comes with Litfass, nothing is called wrong that is not.
    @Test func theReadyMadeTextsHaveNone() throws {
        let table = try #require(Campaigns.languages)
        let loader = CampaignLoader(languages: table, regions: [], channels: [], materials: nil)
        var count = 0
        for name in ["aktuell", "mitmachen", "rueckmeldung", "veranstaltung", "willkommen"] {
            var loaded = try loader.load(InputFolder(Repository.root + "/Campaigns/" + name))
            // All that lie there, also what the campaign leaves out.
            loaded.campaign.languages = nil
            let texts = CampaignTexts(loaded, table)
            count += texts.languages.count
            let lines = texts.findings.map { "\(name) \($0.place?.file ?? ""):\($0.place?.line ?? 0) \($0.message.en)" }
            #expect(lines == [])
        }
        #expect(count >= 52)
    }
}
