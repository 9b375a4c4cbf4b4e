import Foundation
import Loading
import Model
import Page
import Testing
import Workspace

@Suite struct CampaignLoaderTests {
    static func loader() throws -> CampaignLoader {
        CampaignLoader(
            languages: try Fixtures.languages(), regions: ["augsburg", "lahn-dill-kreis"],
            channels: ["mastodon", "facebook", "instagram", "telegram"],
            materials: ["poster-a3", "poster-a3-languages", "flyer-a5", "post-square"],
            kinds: [
                "poster-a3": .poster, "poster-a3-languages": .poster, "flyer-a5": .flyer, "post-square": .post,
            ])
    }

    /// The campaign of the contract.
    static let contract = """
        litfass: 1
        title: Willkommen mit Integreat
        kind: willkommen               # willkommen | rueckmeldung | aktuell | veranstaltung | mitmachen
        period: { from: 2026-12-01, to: 2027-01-31 }
        regions: [augsburg, lahn-dill-kreis]
        languages: [de, ar]            # left out: the region's own
        link: "https://{host}/{slug}/{language}"
        link-any: "https://{host}/{slug}"
        parameters: "mtm_campaign={campaign}&mtm_placement={placement}"
        materials: [poster-a3, poster-a3-languages, flyer-a5, post-square]
        placements:
          - { id: tram, name: "Straßenbahn", materials: [poster-a3], distance: 2m }
        channels: [mastodon, facebook, instagram, telegram]
        posts:
          - { id: start, at: "start 10:00", text: start, image: post-square }
          - { id: erinnerung, at: "start+5d 17:30", text: erinnerung, image: post-square, channels: [mastodon], \
        languages: thread }
        deadlines: { print: 2026-11-20 }
        event: { start: 2026-12-05T15:00, end: 2026-12-05T18:00, place: "Rathaus", address: "…" }

        """

    static func texts(_ language: String) -> String {
        """
        litfass: 1
        language: \(language)
        review: { state: draft }        # draft | reviewed
        headline: أهلاً بكم
        claim: { long: "{region}: …", short: … }
        steps: [ …, …, … ]
        posts: { start: { long: …, short: …, alt: …, tags: [ Integreat ] }, erinnerung: { long: … } }

        """
    }

    /// Loads the contract's campaign with one file changed.
    static func load(
        _ file: String = "campaign.yaml", replacing old: String = "", by new: String = "", files: [String: String] = [:]
    ) throws -> LoadedCampaign {
        let folder = try TemporaryFolder()
        var all = ["campaign.yaml": contract, "texts/de.yaml": texts("de"), "texts/ar.yaml": texts("ar")]
        if !old.isEmpty {
            try #require(all[file]?.contains(old) == true)
            all[file] = all[file]?.replacingOccurrences(of: old, with: new)
        }
        for (file, text) in all.merging(files, uniquingKeysWith: { $1 }) {
            try folder.write(text, to: "willkommen/" + file)
        }
        return try loader().load(InputFolder(folder.path + "/willkommen"))
    }

    @Test func theContractsExampleLoads() throws {
        let loaded = try Self.load()
        #expect(loaded.findings == [])
        #expect(loaded.sources.keys.sorted() == ["campaign.yaml", "texts/ar.yaml", "texts/de.yaml"])
        #expect(loaded.isComplete)
        let campaign = loaded.campaign
        #expect(campaign.name == "willkommen")
        #expect(campaign.from == Day(iso: "2026-12-01"))
        #expect(campaign.languages?.map(\.value) == ["de", "ar"])
        #expect(campaign.languages?[1].place == SourcePlace(file: "campaign.yaml", line: 6, column: 17))
        #expect(campaign.placements.map(\.distance?.value) == [.mm(2000)])
        #expect(campaign.posts.map(\.languages) == [.single, .thread])
        #expect(campaign.posts[1].at.value == TimeOfDay(hour: 17, minute: 30).map { .relative(.start, days: 5, $0) })
        #expect(campaign.event?.end?.description == "2026-12-05T18:00")
        #expect(loaded.texts["ar"]?.entries.keys.sorted() == ["claim", "headline", "steps"])
        #expect(loaded.texts["ar"]?.posts["start"]?.tags == ["Integreat"])
    }

    @Test func theDemoLoads() throws {
        let languages = try Fixtures.languages()
        let loaded = try Self.loader().load(InputFolder(Fixtures.workspace.root + "/Campaigns/willkommen"))
        #expect(loaded.findings.map(\.line) == [])
        #expect(loaded.texts.count == 16)
        #expect(Set(loaded.texts.keys).isSubset(of: languages.languages.map(\.code)))
    }

    @Test(arguments: CampaignFaults.all + CampaignFaults.pictures) func everyFaultIsAFinding(_ fault: CampaignFault)
        throws
    {
        let loaded = try Self.load(fault.file, replacing: fault.old, by: fault.new)
        #expect(loaded.findings.map(\.line) == fault.findings)
        #expect(
            loaded.findings.allSatisfy {
                !$0.message.en.isEmpty && !$0.remedy.en.isEmpty && $0.message.en != $0.message.de
            })
    }

    /// With one translation, or none, the templates tell which name is right.
    @Test(arguments: [true, false]) func aNameThatTheTemplatesDoNotKnow(_ isAlone: Bool) throws {
        var loader = try Self.loader()
        loader.textNames = ["headline", "claim", "steps"]
        let folder = try TemporaryFolder()
        let campaign = isAlone ? Self.contract.replacing("[de, ar]", with: "[de]") : Self.contract
        try folder.write(campaign, to: "willkommen/campaign.yaml")
        try folder.write(
            Self.texts("de").replacing("headline:", with: "headlin:"), to: "willkommen/texts/de.yaml")
        if !isAlone { try folder.write(Self.texts("ar"), to: "willkommen/texts/ar.yaml") }
        let findings = try loader.load(InputFolder(folder.path + "/willkommen")).findings
        let place = isAlone ? "in den Vorlagen" : "in allen anderen Sprachen"
        #expect(
            findings.map(\.line) == [
                """
                texts/de.yaml:4:10 error text-misspelt „headlin“ heißt \(place) „headline“. → Nennen Sie den Text \
                „headline“.
                """
            ])
    }

    /// Told once, where it stands, and not once for each language.
    @Test func aNameThatIsMisspeltInTheSource() throws {
        let loaded = try Self.load(
            replacing: "[de, ar]", by: "[de, ar, uk]",
            files: [
                "texts/de.yaml": Self.texts("de").replacing("headline:", with: "hedline:"),
                "texts/uk.yaml": Self.texts("uk"),
            ])
        #expect(
            loaded.findings.map(\.line) == [
                """
                texts/de.yaml:4:10 error text-misspelt „hedline“ heißt in allen anderen Sprachen „headline“. → \
                Nennen Sie den Text „headline“.
                """
            ])
    }

    @Test func filesThatAreMissingOrTooMany() throws {
        let loaded = try Self.load(
            replacing: "[de, ar]", by: "[de, ar, uk]",
            files: ["texts/fa.yaml": "", "texts/tr.yml": "", "texts/notes.txt": "", "texts/.x.yaml": ""])
        #expect(
            loaded.findings.map(\.line) == [
                """
                campaign.yaml:6:21 error missing-texts[uk] Für Ukrainisch fehlt texts/uk.yaml. → Lassen Sie die \
                Texte schreiben: litfass review pack willkommen --language uk (docs/de/sprachen.md). Oder streichen \
                Sie „uk“ aus „languages“.
                """,
                """
                texts/fa.yaml error unknown-language Persisch (Farsi) heißt hier „pes“, nicht „fa“. → Schreiben \
                Sie „pes“.
                """,
                """
                texts/tr.yml warning wrong-extension Die Datei wird nicht gelesen: Sie endet auf .yml. → Benennen \
                Sie sie auf .yaml um.
                """,
            ])
    }

    @Test(arguments: [
        ("kind: willkommen", "kind: x"), ("https://{host}/{slug}\"", "http://{host}/{slug}\""),
        ("from: 2026-12-01", "from: bald"),
    ])
    func nothingIsBuiltOfWhatStandsIn(_ old: String, _ new: String) throws {
        #expect(try !Self.load(replacing: old, by: new).isComplete)
    }

    @Test func ofTwoPostsWithOneIdTheFirstCounts() throws {
        let loaded = try Self.load(replacing: "id: erinnerung", by: "id: start")
        #expect(loaded.campaign.posts.map(\.text.value) == ["start"])
        #expect(loaded.isComplete)
    }

    @Test func aVeranstaltungNeedsItsEvent() throws {
        let event = try #require(Self.contract.split(separator: "\n").last.map(String.init))
        let text = Self.contract.replacingOccurrences(of: event, with: "").replacingOccurrences(
            of: "kind: willkommen", with: "kind: veranstaltung"
        )
        .replacingOccurrences(of: "start 10:00", with: "event-2d 10:00")
        let loaded = try Self.load(files: ["campaign.yaml": text])
        #expect(
            loaded.findings.map(\.line) == [
                "campaign.yaml:1:1 error missing-key Hier fehlt „event“. → Ergänzen Sie eine Zeile „event: …“.",
                """
                campaign.yaml:15:22 error no-event Die Zeit richtet sich nach „event“, aber die Kampagne hat keine \
                Veranstaltung. → Ergänzen Sie den Block „event“, oder rechnen Sie von start oder end.
                """,
            ])
    }

    /// Of an event that is there, its own fault is told, and not that posts lack it.
    @Test func aFaultyEventIsToldOnce() throws {
        let text = Self.contract.replacingOccurrences(of: "start: 2026-12-05T15:00", with: "start: 2026-12-05")
            .replacingOccurrences(of: "start 10:00", with: "event-2d 10:00")
        #expect(try Self.load(files: ["campaign.yaml": text]).findings.map(\.code) == ["bad-value"])
    }

    @Test func aFolderInPlaceOfTexts() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.contract, to: "willkommen/campaign.yaml")
        try folder.write(Self.texts("de"), to: "willkommen/texts/de.yaml")
        try folder.write("x", to: "willkommen/texts/ar.yaml/x")
        let finding = try #require(try Self.loader().load(InputFolder(folder.path + "/willkommen")).findings.first)
        #expect(
            finding.remedy.de
                == """
                An dieser Stelle wird eine Datei erwartet: Benennen Sie den Ordner um, und legen Sie texts/ar.yaml \
                an.
                """
        )
    }

    @Test func aLinkOutOfTheFolderIsNotFollowed() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.contract, to: "willkommen/campaign.yaml")
        try folder.write(Self.texts("de"), to: "willkommen/texts/de.yaml")
        try folder.write(Self.texts("ar"), to: "secret.yaml")
        try folder.link("willkommen/texts/ar.yaml", to: folder.path + "/secret.yaml")
        let loaded = try Self.loader().load(InputFolder(folder.path + "/willkommen"))
        #expect(loaded.findings.map(\.code) == ["path-outside-folder"])
        #expect(loaded.texts["ar"] == nil)
    }

    @Test func aCampaignThatCannotBeReadIsThrown() throws {
        let folder = try TemporaryFolder()
        let loader = try Self.loader()
        #expect(throws: LoadingFault.self) { try loader.load(InputFolder(folder.path)) }
        do {
            _ = try loader.load(InputFolder(folder.path + "/none"))
            Issue.record("loaded")
        } catch {
            guard case .file(let fault) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(fault.kind == .missing)
        }
        for text in ["a: [1", "- 1", "nur Text", ""] {
            try folder.write(text, to: "x/campaign.yaml")
            do {
                _ = try loader.load(InputFolder(folder.path + "/x"))
                Issue.record("loaded \(text)")
            } catch {
                guard case .unreadable(let findings) = error else {
                    Issue.record("\(error)")
                    return
                }
                #expect(findings.count == 1)
            }
        }
    }

    @Test func aPostNamesPicturesForSingleChannels() throws {
        let loaded = try Self.load(
            replacing: "text: start, image: post-square }",
            by:
                """
                text: start, image: post-square, images: { instagram: flyer-a5, telegram: poster-a4, myspace: \
                post-square } }
                """
        )
        #expect(loaded.campaign.posts.first?.images.mapValues(\.value) == ["instagram": "flyer-a5"])
        #expect(loaded.findings.map(\.code).sorted() == ["unknown-channel", "unknown-material"])
    }

    @Test func daysWithoutPublicity() throws {
        let loaded = try Self.load(
            replacing: "deadlines:",
            by: "blackouts: [2027-01-10, { from: 2026-12-20, to: 2026-12-24, reason: Wahl }]\ndeadlines:")
        #expect(loaded.findings.isEmpty)
        let days = ["2026-12-19", "2026-12-20", "2026-12-24", "2026-12-25", "2027-01-10"].compactMap { Day(iso: $0) }
        #expect(days.map { loaded.campaign.blackout(on: $0)?.reason } == [nil, "Wahl", "Wahl", nil, ""])
        let wrong = try Self.load(
            replacing: "deadlines:", by: "blackouts: [{ from: 2026-12-20, to: 2026-12-02, raeson: Wahl }]\ndeadlines:")
        #expect(Set(wrong.findings.map(\.code)) == ["unknown-key", "end-before-start"])
    }

    /// A post without a time, and a campaign without posts: Litfass chooses.
    @Test func whatIsLeftOpen() throws {
        let open = try Self.load(replacing: #"id: start, at: "start 10:00""#, by: "id: start")
        #expect(open.findings.isEmpty)
        #expect(open.campaign.posts.map { $0.at.value == .open } == [true, false])
        let lines = Self.contract.split(separator: "\n").filter {
            !$0.hasPrefix("posts:") && !$0.hasPrefix("  - { id: start") && !$0.hasPrefix("  - { id: erinnerung")
        }
        let silent = try Self.load(files: ["campaign.yaml": lines.joined(separator: "\n") + "\n"])
        #expect(silent.findings.isEmpty)
        #expect(
            silent.campaign.posts.map(\.id) == [
                "start", "erinnerung", "start-2", "erinnerung-2", "start-3", "erinnerung-3",
            ])
        #expect(silent.campaign.posts.allSatisfy { $0.at.value == .open && $0.image?.value == "post-square" })
        // What is a post's picture its template says, not its name.
        let folder = try TemporaryFolder()
        var loader = try Self.loader()
        loader.materials = ["post-von-gestern", "kachel"]
        loader.kinds = ["post-von-gestern": .flyer, "kachel": .post]
        let own = lines.filter { !$0.hasPrefix("materials:") && !$0.hasPrefix("placements:") && !$0.contains("tram") }
        try folder.write(
            (own + ["materials: [post-von-gestern, kachel]"]).joined(separator: "\n"), to: "willkommen/campaign.yaml")
        for code in ["de", "ar"] { try folder.write(Self.texts(code), to: "willkommen/texts/\(code).yaml") }
        let named = try loader.load(InputFolder(folder.path + "/willkommen"))
        #expect(named.findings == [] && named.campaign.posts.count == 6)
        #expect(named.campaign.posts.allSatisfy { $0.image?.value == "kachel" })
        let none = try Self.load(files: ["campaign.yaml": lines.joined(separator: "\n") + "\nposts: []\n"])
        #expect(none.campaign.posts.isEmpty)
    }
}
