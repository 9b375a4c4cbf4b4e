import Model
import Page
import Testing

@testable import Social

/// What a press office gets wrong, one case for each finding, and what is right beside it.
@Suite struct ReviewTests {
    private func findings(
        _ text: String, on platform: String = "mastodon", in language: String = "de",
        alt: String? = "Willkommen",
        tags: [String] = [], link: String? = "https://integreat.app/augsburg/de", shown: [String] = [],
        values: [String: String] = [:],
        image: ComposedPost.Image? = .init(material: "post-square", path: "posts/post-square.de.jpg")
    ) throws -> [Finding] {
        let request = PostRequest(
            post: "start", language: try Platforms.language(language),
            words: try Platforms.post(long: text, alt: alt, tags: tags),
            values: values,
            link: link, hint: try Platforms.words("Der Link steht im Profil."), image: image,
            shown: try shown.map { [try Platforms.words($0)] })
        return PostComposer.compose(request, for: try Platforms.rules(platform)).findings
    }

    private func codes(
        _ text: String, on platform: String = "mastodon", in language: String = "de",
        alt: String? = "Willkommen",
        tags: [String] = [], shown: [String] = [], values: [String: String] = [:]
    ) throws -> [String] {
        try findings(text, on: platform, in: language, alt: alt, tags: tags, shown: shown, values: values).map(\.code)
    }

    @Test func aFindingSaysWhatIsWrongAndWhatToDo() throws {
        let findings = try findings("Kommt zum 𝗙𝗲𝘀𝘁!")
        #expect(
            findings == [
                Finding(
                    FancyLettersUsed(
                        post: ReviewedPost(id: "start", platform: "Mastodon", language: "de"), written: "𝗙𝗲𝘀𝘁!",
                        plain: "Fest!"),
                    at: Platforms.place, scope: .init(language: "de", material: "post-square"))
            ])
        #expect(
            findings.map(\.message) == [
                Words(
                    de:
                        """
                        start, Mastodon, de: „𝗙𝗲𝘀𝘁!“ besteht aus Sonderzeichen, die nur wie Buchstaben \
                        aussehen; vorgelesen wird es buchstabiert oder gar nicht, und keine Suche findet es.
                        """,
                    en:
                        """
                        start, Mastodon, de: “𝗙𝗲𝘀𝘁!” is made of symbols that only look like letters; screen \
                        readers spell or skip it, and no search finds it.
                        """)
            ])
        #expect(findings.map(\.remedy) == [Words(de: "Schreiben Sie „Fest!“.", en: "Write “Fest!”.")])
    }

    @Test(
        arguments: [
            ("𝓦𝓲𝓵𝓵𝓴𝓸𝓶𝓶𝓮𝓷", "Willkommen"), ("ⓗallo", "hallo"), ("Ｈａｌｌｏ", "Hallo"), ("ℍallo", "Hallo"), ("🅽🅴🆄", nil),
            ("🅝🅔🅤", "NEU"), ("𝟙𝟚", "12"), ("Grüße №5 ½ m² 24 ℃ ﬁ", nil), ("أهلاً ብደሓን 欢迎 Ω", nil), ("🅰️", nil),
        ] as [(String, String?)])
    func fancyLetters(_ text: String, _ plain: String?) {
        // U+1F17D and its like are black squares.
        let expected = ["🅽🅴🆄": "NEU", "🅰️": "A\u{FE0F}"][text] ?? plain
        #expect(FancyLetters.first(in: text)?.plain == expected)
    }

    @Test(arguments: [
        ("Wir ❤️ Augsburg", ["emoji-as-word"]), ("Kommt mit dem 🚲 zum Fest.", ["emoji-as-word"]),
        ("Die ganze W🌍rld", ["emoji-as-letter"]),
        ("Willkommen! 👋 Neu hier?", []), ("Willkommen 👋", []), ("👋 Willkommen", []), ("📍 Rathaus\n🕐 15 Uhr", []),
        ("Willkommen 👋\nNeu hier?", []),
        ("Fest 🎉🎉🎉🎉🎉🎉", ["many-emoji"]), ("Rechte © 2026 Stadt 1 und 2", []),
    ])
    func emoji(_ text: String, _ expected: [String]) throws {
        #expect(try codes(text) == expected)
    }

    @Test(
        arguments: [
            ("Liebe Bürger:innen", "Bürger:innen"), ("Bürger*innen", "Bürger*innen"), ("Bürger_innen", "Bürger_innen"),
            ("Bürger/-innen", "Bürger/-innen"),
            ("Berater:in gesucht", "Berater:in"), ("das Bürger:innenbüro", "Bürger:innenbüro"),
            ("Bürger·innen", "Bürger·innen"),
            ("Wo ist was drin: innen oder außen?", nil), ("Berlin/Innenstadt", nil), ("Ort:in Augsburg", "Ort:in"),
            ("Bürgerinnen und Bürger", nil),
            ("https://a.de/info:in_dex", nil), ("Check-in", nil), ("Termin: in Augsburg", nil),
        ] as [(String, String?)])
    func genderedForms(_ text: String, _ expected: String?) throws {
        #expect(GenderedForm(endings: ["innen", "in"]).first(in: text) == expected)
        if expected != nil {
            let found = try findings(text)
            #expect(found.map(\.code) == ["gendered-form"])
            #expect(found.map(\.severity) == [.note])
            #expect(try codes(text, in: "en") == [])
        }
    }

    @Test func plainLanguageHasShortSentences() throws {
        let fifteen = "Wir laden Sie alle herzlich ein und wir freuen uns sehr auf Sie alle hier."
        let plain = "de-si"
        #expect(try codes(fifteen, in: plain) == [])
        #expect(try codes("Und " + fifteen, in: plain) == ["sentence-too-long"])
        #expect(try codes("Und " + fifteen) == [])
        #expect(try codes(fifteen + " " + fifteen + "\n" + fifteen, in: plain) == [])
    }

    @Test(arguments: [
        ("Am 12. Dezember. Um 15 Uhr!", ["Am 12. Dezember.", "Um 15 Uhr!"]),
        ("Was? „Ja!“ Gut", ["Was?", "„Ja!“", "Gut"]),
        ("欢迎！你好。", ["欢迎！", "你好。"]), ("Eins\nZwei…", ["Eins", "Zwei…"]),
        ("integreat.app/a ist da", ["integreat.app/a ist da"]), ("", []),
        ("ሓደስቲ ዲኹም? ብነጻ እዩ።", ["ሓደስቲ ዲኹም?", "ብነጻ እዩ።"]), ("Wie bitte?!", ["Wie bitte?!"]),
    ])
    func sentences(_ text: String, _ expected: [String]) {
        #expect(Sentences.split(text).map(String.init) == expected)
    }

    @Test(arguments: [
        ("de", "Bild von einem Haus", ["alt-says-picture"]), ("de", "Bildung für alle", []),
        ("en", "A picture of a house", ["alt-says-picture"]),
        ("de", "Großer Schriftzug: Bild von", []), ("ar", "صورة كبيرة", ["alt-says-picture"]),
        ("zh", "图片显示欢迎", ["alt-says-picture"]), ("uk", "Фотоапарат", []),
    ])
    func altNeedNotSayPicture(_ language: String, _ alt: String, _ expected: [String]) throws {
        #expect(try codes("Willkommen", in: language, alt: alt) == expected)
    }

    @Test func altRepeatsThePicture() throws {
        let values = ["region": "Augsburg"]
        #expect(
            try codes(
                "Hallo", alt: "Schrift: „Willkommen in Augsburg“", shown: ["Willkommen in {region}!"], values: values)
                == [])
        let found = try findings(
            "Hallo", alt: "Schrift: „Willkommen“", shown: ["Willkommen in {region}!"], values: values)
        #expect(found.map(\.code) == ["alt-lacks-text"])
        #expect(
            found.map(\.message.en) == [
                "start, Mastodon, de: The picture says “Willkommen in Augsburg!”, the alternative text does not."
            ])
    }

    @Test func whatOnlyThePictureSays() throws {
        let values = ["date": "12. Dezember", "time": "15 Uhr", "place": "Rathaus"]
        let shown = ["{date}, {time}, {place}"]
        #expect(try codes("Kommt alle!", on: "telegram", shown: shown, values: values) == ["only-in-picture"])
        #expect(try codes("Kommt am {date} um {time} ins {place}!", on: "telegram", shown: shown, values: values) == [])
        #expect(try codes("Kommt alle!", alt: "12. Dezember, 15 Uhr, Rathaus", shown: shown, values: values) == [])
        #expect(try codes("Ruft an!", on: "telegram", shown: ["Notruf 116117"]) == ["only-in-picture"])
    }

    @Test func linksAndCalls() throws {
        #expect(try codes("Siehe http://example.org/a") == ["link-not-https"])
        #expect(try findings("Kommt alle!", link: nil).map(\.code) == ["call-without-link"])
        #expect(try findings("Ruft an: 112", link: nil).map(\.code) == [])
        #expect(try findings("Schreibt an stadt@example.org", link: nil).map(\.code) == [])
        #expect(try codes("Klicken Sie auf den Link!", on: "instagram") == ["call-without-link"])
        #expect(try codes("Klicken Sie auf den Link!") == [])
    }

    @Test func theFirstLineCarriesThePoint() throws {
        #expect(try codes("#Integreat ist da") == ["first-line-without-point"])
        #expect(try codes("https://example.org sagt alles") == ["first-line-without-point"])
        #expect(try codes("🎉🎉\nFest") == ["first-line-without-point"])
        #expect(try codes("🎉 Fest") == [])
        let long = String(repeating: "Wort ", count: 26)
        #expect(try codes(long, on: "instagram") == ["first-line-too-long"])
        #expect(try codes(long) == [])
        #expect(try codes("Kurz. " + long, on: "instagram") == [])
    }

    @Test func smallTagsAreNoted() throws {
        #expect(try codes("Hallo", tags: ["neuindeutschland"]) == ["hashtag-not-camel-case"])
        #expect(
            try codes("Hallo", tags: ["neu in deutschland", "willkommen", "ветеринария", "志愿者", "الحياةفيالمانيا"])
                == [])
    }

    @Test func picturesFitThePlatform() throws {
        func image(_ ending: String, _ side: Int, _ bytes: Int?) -> ComposedPost.Image {
            .init(
                material: "post-square", path: "posts/a.\(ending)", size: .init(width: side, height: side), bytes: bytes
            )
        }
        #expect(try findings("Hallo", on: "bluesky", image: image("png", 1080, 2_000_000)).map(\.code) == [])
        #expect(
            try findings("Hallo", on: "bluesky", image: image("png", 1080, 2_000_001)).map(\.code) == [
                "picture-too-large"
            ])
        #expect(
            try findings("Hallo", on: "telegram", image: image("png", 5001, nil)).map(\.code) == ["picture-too-large"])
        #expect(
            try findings("Hallo", on: "mastodon", image: image("png", 6000, nil)).map(\.code) == ["picture-too-large"])
        #expect(
            try findings("Hallo", on: "instagram", image: image("png", 1080, 1000)).map(\.code) == ["picture-format"])
        #expect(try findings("Hallo", on: "instagram", image: image("jpg", 1080, 1000)).map(\.code) == [])
    }

    @Test func eachPlatformGetsThePictureThatItTakes() throws {
        let png = ComposedPost.Image(material: "post-square", path: "posts/a.png", bytes: 3_000_000)
        let jpeg = ComposedPost.Image(material: "post-square", path: "posts/a.jpg", bytes: 300_000)
        let request = PostRequest(
            post: "start", language: try Platforms.language("de"), words: try Platforms.post(long: "Hallo"),
            values: ["url": "a.de"],
            link: "https://a.de", hint: try Platforms.words("Code"), image: png, otherImages: [jpeg])
        for (platform, image) in [("mastodon", png), ("instagram", jpeg), ("bluesky", jpeg), ("telegram", png)] {
            #expect(PostComposer.compose(request, for: try Platforms.rules(platform)).image == image)
        }
    }
}
