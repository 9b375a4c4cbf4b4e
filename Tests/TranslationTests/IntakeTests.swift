import Formats
import Loading
import Model
import Support
import Testing
import Translation
import Workspace

/// What is taken of what comes back, and what is not.
struct IntakeTests {
    private static let german = Campaigns.texts(
        "de",
        """
        headline: { long: "Willkommen in {region}", short: Willkommen }
        claim: Spruch
        steps: [Eins, Zwei, Drei]
        topics: ["{date}", Zwei, Verein]
        posts:
          start:
            long: |-
              Erste Zeile

              Zweite {region}
            picture: { headline: Bild, number: 3, items: [A, B, C] }
            tags: [Integreat]
        """)

    private static let day = Day(iso: "2026-12-01")

    private static func answer(
        _ key: String, _ text: String?, _ state: TextState? = nil, of source: String? = nil, line: Int = 1
    ) throws -> TextAnswer {
        TextAnswer(
            key: key, text: text, state: state, isStateCarried: true, by: "Maria Pop", on: try #require(day),
            of: source.map(TextRecord.mark), source: source, place: SourcePlace(file: "a.xlf", line: line))
    }

    private static func intake(
        _ answers: [TextAnswer], _ files: [String: String] = [:], records: [String: TextRecord] = [:],
        limits: [String: Int] = [:], isForced: Bool = false, more: String = ""
    ) throws -> Intake {
        let loaded = try Campaigns.load(files.merging(["texts/de.yaml": german]) { $1 }, more: more)
        var review = ReviewFile.read("ro", in: InputFolder("/nowhere")).file
        for (key, record) in records.sorted(by: { $0.key < $1.key }) { try review.set(record, for: key) }
        let texts = LanguageTexts(loaded, language: "ro", review: review)
        return try Intake(answers, into: texts, of: loaded, limits: limits, isForced: isForced)
    }

    private static func text(_ intake: Intake, _ path: String = "texts/ro.yaml") -> String {
        String(decoding: intake.files[path] ?? [], as: UTF8.self)
    }

    @Test func aNewLanguageGetsItsFiles() throws {
        let intake = try Self.intake(
            [
                Self.answer("posts.start.picture.headline", "Imagine"), Self.answer("claim", "Un slogan: da"),
                Self.answer("headline.long", "Bun venit în {region}", of: "Willkommen in {region}"),
                Self.answer("steps.1", "Unu"), Self.answer("steps.2", "Doi"),
                Self.answer("posts.start.long", "Prima\n\nA doua {region}"),
                Self.answer("posts.start.tags.1", "#Integreat"), Self.answer("headline.short", " "),
            ], more: "languages: [de]   # alle")
        #expect(
            Self.text(intake) == """
                litfass: 1
                language: ro
                review: { state: draft }
                headline: { long: "Bun venit în {region}" }
                claim: "Un slogan: da"
                steps: [Unu, Doi]
                posts:
                  start:
                    long: |-
                      Prima

                      A doua {region}
                    picture: { headline: Imagine, number: 3 }
                    tags: [Integreat]

                """)
        let mark = TextRecord.mark(of: "Willkommen in {region}")
        let record = TextRecord(state: .translated, by: "Maria Pop", on: Self.day, of: mark)
        let written = intake.files["texts/ro.review.yaml"] ?? []
        try Repository.withFolder { folder in
            try folder.write(written, to: ReviewFile.file(of: "ro"))
            let (review, findings) = ReviewFile.read("ro", in: InputFolder(folder.path))
            #expect(findings == [])
            #expect(review.records.count == 7)
            #expect(review.records["headline.long"] == record)
        }
        #expect(Self.text(intake, "campaign.yaml").contains("languages: [de, ro]   # alle"))
        #expect(intake.isNew && intake.listing != nil)
        #expect(intake.verdicts.first { $0.key == "headline.short" }?.outcome == .untouched)
    }

    @Test func aFileKeepsWhatAPersonWrote() throws {
        let romanian = """
            # Von Maria
            litfass: 1
            language: ro
            review: { state: draft }
            claim: 'Slogan'   # kurz
            headline: "Bun venit în {region}"
            steps:
              - Unu
              # noch zwei

            """
        let intake = try Self.intake(
            [
                Self.answer("claim", "Alt slogan"), Self.answer("headline.short", "Bun venit"),
                Self.answer("headline.long", "Bun venit în {region}"), Self.answer("steps.2", "Doi"),
                Self.answer("posts.start.long", "Doi {region}"), Self.answer("posts.start.picture.headline", "Imagine"),
            ],
            ["texts/ro.yaml": romanian])
        let text = Self.text(intake)
        #expect(text.hasPrefix("# Von Maria\nlitfass: 1\n"))
        #expect(text.contains("claim: 'Alt slogan'   # kurz\n"))
        #expect(text.contains("long: Bun venit în {region}") || text.contains("long: \"Bun venit în {region}\""))
        #expect(text.contains("short: Bun venit"))
        #expect(text.contains("  - Unu\n  - Doi\n"))
        #expect(text.contains("# noch zwei"))
        #expect(intake.verdicts.map(\.outcome) == [.unchanged, .taken, .taken, .taken, .taken, .taken])
        #expect(
            try YAMLDocument(Array(text.utf8)).value(at: ["posts", "start", "picture", "headline"]) == .text("Imagine"))
    }

    @Test func whatDoesNotFitStaysOut() throws {
        let reviewed = TextRecord(state: .reviewed, by: "Ana", on: Self.day)
        let answers = try [
            Self.answer("headline.long", "Bun venit"), Self.answer("headline.short", "Salut {region}"),
            Self.answer("claim", "Altceva", .translated), Self.answer("steps.1", "<script>alert(1)</script>"),
            Self.answer("steps.3", "Trei"), Self.answer("posts.start.long", "A {region} {"),
            Self.answer("posts.start.picture.headline", "Imagine", of: "Alt"), Self.answer("posts.start.tags.1", "A b"),
            Self.answer("nowhere.1", "Nimic"),
        ]
        let files = [
            "texts/ro.yaml": Campaigns.texts(
                "ro",
                "headline: { short: Salut }\nclaim: Slogan\nsteps: [Unu]\nposts: { start: { long: \"{region}\" } }")
        ]
        let intake = try Self.intake(answers, files, records: ["claim": reviewed])
        #expect(intake.files["texts/ro.yaml"] == nil)
        let refusals = intake.verdicts.map { verdict -> TextRefusal? in
            if case .refused(let refusal) = verdict.outcome { refusal } else { nil }
        }
        #expect(
            refusals == [
                .placeholders(missing: ["{region}"], extra: []), .placeholders(missing: [], extra: ["{region}"]),
                .reviewed(by: "Ana"), .markup("script"), .waits(for: "steps.2"), .brace,
                .sourceChanged(before: "Alt", now: "Bild"), .tag, .unknown,
            ])
        let forced = try Self.intake(answers, files, records: ["claim": reviewed], isForced: true)
        #expect(Self.text(forced).contains("claim: Altceva\n"))
    }

    @Test func whatCannotStandAloneWaits() throws {
        let others = ["ar", "uk"].map { code in
            ("texts/\(code).yaml", Campaigns.texts(code, "topics: [\"{date}\", \(code), Verein]"))
        }
        let intake = try Self.intake(
            [
                Self.answer("claim", "Slo\u{200B}gan"), Self.answer("steps.1", "#NAME?"), Self.answer("steps.2", "Doi"),
                Self.answer("headline.short", "=HYPERLINK(\"x\")"), Self.answer("topics.2", "Doi"),
                Self.answer("posts.start.picture.items.1", "Aa"), Self.answer("posts.start.tags.1", "Integreat"),
            ], Dictionary(uniqueKeysWithValues: others))
        #expect(
            Self.text(intake) == """
                litfass: 1
                language: ro
                review: { state: draft }
                claim: Slogan
                topics: ["{date}", Doi, Verein]

                """)
        #expect(
            intake.verdicts.map(\.outcome) == [
                .refused(.formula("=HYPERLINK(")), .taken, .refused(.formula("#NAME?")),
                .refused(.waits(for: "steps.1")), .filled, .taken, .filled,
                .refused(.waits(for: "posts.start.picture.items.2")), .refused(.waits(for: "posts.start.long")),
            ])
        #expect(intake.verdicts[1].removed == ["U+200B"])
    }

    /// However far the writing came: the same once more completes it, and meanwhile nobody vouches for new words.
    @Test(arguments: 0...3)
    func whoIsInterruptedDoesItOnceMore(count: Int) throws {
        let answers = try [
            Self.answer("claim", "Alt slogan", of: "Spruch"),
            Self.answer("headline.short", "Salut", .reviewed, of: "Willkommen"),
        ]
        let files = [
            "texts/de.yaml": Self.german, "texts/ro.yaml": Campaigns.texts("ro", "claim: Slogan"),
            "texts/ro.review.yaml": """
            litfass: 1
            language: ro
            texts: { claim: { state: reviewed, by: Ana, on: 2026-11-01 } }

            """,
        ]
        try Campaigns.with(files) { loaded in
            func intake() throws -> Intake {
                let campaign = try Campaigns.read(loaded.folder)
                let review = ReviewFile.read("ro", in: loaded.folder).file
                let texts = LanguageTexts(campaign, language: "ro", review: review)
                return try Intake(answers, into: texts, of: campaign, isForced: true)
            }
            let folder = OutputFolder(loaded.folder.path)
            let first = try intake()
            #expect(first.steps.map(\.file) == ["texts/ro.review.yaml", "texts/ro.yaml", "texts/ro.review.yaml"])
            for step in first.steps.prefix(count) { try folder.replace(step.former, with: step.bytes, at: step.file) }
            if (1...2).contains(count) {
                #expect(ReviewFile.read("ro", in: loaded.folder).file.records["claim"]?.state == .draft)
            }
            _ = try intake().save(in: folder, isListed: false)
            let records = ReviewFile.read("ro", in: loaded.folder).file.records
            #expect(records.mapValues(\.state) == ["claim": .translated, "headline.short": .reviewed])
            #expect(records.values.allSatisfy { $0.by == "Maria Pop" && $0.of != nil })
            #expect(
                try Campaigns.read(loaded.folder).sources["texts/ro.yaml"].map { String(decoding: $0, as: UTF8.self) }?
                    .contains("Alt slogan") == true)
            #expect(try intake().steps == [])
        }
    }

    @Test func twoAnswersForOneTextAreNone() throws {
        let twice = try Self.intake([
            Self.answer("claim", "Unu", line: 4), Self.answer("claim", "Doi", line: 9), Self.answer("steps.1", "Unu"),
            Self.answer("steps.1", "Unu"),
        ])
        #expect(
            twice.verdicts.map(\.outcome) == [
                .refused(.twice([.init(file: "a.xlf", line: 4), .init(file: "a.xlf", line: 9)])), .taken,
            ])
    }

    @Test func statesCountAsFarAsTheyAreKnown() throws {
        let files = ["texts/ro.yaml": Campaigns.texts("ro", "claim: Slogan\nsteps: [Unu, Doi, Trei]")]
        let records = [
            "steps.1": TextRecord(state: .translated, by: "Ana", on: Self.day, of: TextRecord.mark(of: "Alt")),
            "steps.2": TextRecord(state: .reviewed, by: "Ana", on: Self.day),
            "steps.3": TextRecord(state: .reviewed, by: "Ana", on: Self.day),
        ]
        let intake = try Self.intake(
            [
                Self.answer("claim", "Slogan", .reviewed), Self.answer("steps.1", "Unu", .translated, of: "Eins"),
                Self.answer("steps.2", "Doi", .draft), Self.answer("steps.3", "Altul", .reviewed),
                Self.answer("headline.short", "Willkommen"), Self.answer("headline.long", "În {region}", .draft),
            ], files, records: records, limits: ["headline.long": 5])
        #expect(
            intake.verdicts.map { "\($0.key) \($0.record?.state.rawValue ?? "–") \($0.excess ?? 0)" } == [
                "headline.long translated 6", "headline.short – 0", "claim reviewed 0", "steps.1 translated 0",
                "steps.2 – 0", "steps.3 – 0",
            ])
        #expect(
            intake.verdicts.map(\.outcome) == [
                .taken, .untouched, .confirmed, .confirmed, .unchanged, .refused(.reviewed(by: "Ana")),
            ])
    }
}
