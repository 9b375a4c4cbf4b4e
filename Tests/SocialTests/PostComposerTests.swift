import Foundation
import Model
import Page
import Testing

@testable import Social

@Suite struct PostComposerTests {
    private let link = "https://integreat.app/augsburg/de"
    private let image = ComposedPost.Image(material: "post-square", path: "posts/post-square.de.png")

    private func compose(
        _ words: Texts.Post, _ platform: String, _ code: String = "de", link: String? = nil,
        hint: String? = "Der Link steht im Profil.", image: ComposedPost.Image? = nil
    ) throws -> ComposedPost {
        let language = try Platforms.language(code)
        return PostComposer.compose(
            PostRequest(
                post: "start", language: language, words: words,
                values: ["region": "Augsburg", "url": "integreat.app/augsburg/\(language.code)"],
                link: link ?? "https://integreat.app/augsburg/\(language.code)", hint: try hint.map(Platforms.words),
                image: image
                    ?? ComposedPost.Image(
                        material: "post-square",
                        path: "posts/post-square.\(language.code).\(platform == "instagram" ? "jpg" : "png")"),
                region: "augsburg"),
            for: try Platforms.rules(platform))
    }

    @Test func germanOnMastodon() throws {
        let words = try Platforms.post(
            long: String(repeating: "Lang. ", count: 100), medium: "{region} sagt Willkommen!\n", short: "Willkommen!",
            tags: ["Integreat", "Neu in Deutschland", "integreat"])
        let expected = ComposedPost(
            post: "start", platform: "mastodon", language: "de",
            message: Message(
                text: "Augsburg sagt Willkommen!\n\nhttps://integreat.app/augsburg/de\n\n#Integreat #NeuInDeutschland",
                languageTag: "de", link: link, tags: ["#Integreat", "#NeuInDeutschland"]),
            variant: .medium, length: 25 + 2 + 23 + 2 + 28, limit: 500, alt: "Willkommen", image: image, findings: [])
        #expect(try compose(words, "mastodon") == expected)
    }

    /// The photo's description stands behind the picture's words as far as there is room, and only where one can be
    /// entered.
    @Test(
        arguments: [
            ("mastodon", "Willkommen", "Willkommen. Drei Menschen."),
            ("facebook", "„Willkommen!“", "„Willkommen!“ Drei Menschen."),
            ("mastodon", String(repeating: "a", count: 1_490), String(repeating: "a", count: 1_490)),
            ("telegram", "Willkommen", nil),
        ] as [(String, String, String?)])
    func aPhotoIsDescribed(platform: String, alt: String, expected: String?) throws {
        var request = PostRequest(
            post: "start", language: try Platforms.language("de"),
            words: try Platforms.post(long: "Willkommen", alt: alt),
            values: [:],
            link: link, image: image, region: "augsburg")
        request.photo = "Drei Menschen."
        #expect(PostComposer.compose(request, for: try Platforms.rules(platform)).alt == expected)
    }

    @Test func arabicKeepsLatinOnLinesOfItsOwn() throws {
        let words = try Platforms.post(
            long: "أهلاً وسهلاً بكم في {region}!", alt: "أهلاً", tags: ["Integreat", "الحياة في المانيا", "بلغتكم"])
        #expect(
            try compose(words, "facebook", "ar").message.text
                == """
                أهلاً وسهلاً بكم في Augsburg!\n\nhttps://integreat.app/augsburg/ar\n\n#الحياة_في_المانيا \
                #بلغتكم\n#Integreat
                """
        )
    }

    @Test func tigrinyaOnXWeighsTwoALetter() throws {
        let long = String(repeating: "ብቋንቋኹም ", count: 25)
        let words = try Platforms.post(long: long, short: "ብደሓን መጻእኩም!", tags: ["Integreat", "ሓድሽ ህይወት"])
        let post = try compose(words, "x", "ti")
        #expect(post.message.text == "ብደሓን መጻእኩም!\n\nhttps://integreat.app/augsburg/ti\n\n#Integreat #ሓድሽ_ህይወት")
        #expect(post.variant == .short)
        #expect(post.length == 18 + 2 + 2 + 23 + 2 + 10 + 1 + 1 + 14 + 1)
        #expect(post.findings == [])
    }

    @Test func chineseOnBlueskyWithFacets() throws {
        let words = try Platforms.post(long: "欢迎！", tags: ["Integreat"])
        let post = try compose(words, "bluesky", "zh-CN")
        #expect(post.message.text == "欢迎！\n\nintegreat.app/augsburg/zh-CN\n\n#Integreat")
        #expect(post.message.languageTag == "zh-Hans")
        #expect(
            post.message.facets == [
                .init(bytes: 11..<39, target: .link("https://integreat.app/augsburg/zh-CN")),
                .init(bytes: 41..<51, target: .tag("Integreat")),
            ])
        let bytes = Array(post.message.text.utf8)
        #expect(
            post.message.facets.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == [
                "integreat.app/augsburg/zh-CN", "#Integreat",
            ])
    }

    /// Bluesky links nothing by itself: each address and tag in the words is told, in bytes of UTF-8.
    @Test(arguments: [
        (
            "Jetzt unter https://kurs.example/anmeldung 😀 #Deutschkurs",
            [
                "https://kurs.example/anmeldung=https://kurs.example/anmeldung", "#Deutschkurs=Deutschkurs",
            ]
        ),
        (
            "😀 Auf kurs.augsburg.de/a (https://a.de/b). Tag:#kein a#b #12 (#Ja)",
            [
                "kurs.augsburg.de/a=https://kurs.augsburg.de/a", "https://a.de/b=https://a.de/b", "#Ja=Ja",
            ]
        ),
        (
            "Mail an rat@stadt.de, https://a.de/#teil, https://b.de/Haus_(Bau), und #Gru\u{308}n_e!",
            [
                "https://a.de/#teil=https://a.de/#teil", "https://b.de/Haus_(Bau)=https://b.de/Haus_(Bau)",
                "#Gru\u{308}n_e=Gr\u{FC}n_e",
            ]
        ),
    ])
    func facetsInsideTheWords(_ words: String, _ expected: [String]) throws {
        let post = try compose(try Platforms.post(long: words, tags: ["Neu"]), "bluesky")
        let bytes = Array(post.message.text.utf8)
        let told = post.message.facets.map { facet in
            let target =
                switch facet.target {
                case .link(let address): address
                case .tag(let name): name
                }
            return String(decoding: bytes[facet.bytes], as: UTF8.self) + "=" + target
        }
        #expect(
            told.map { Array($0.utf8) }
                == (expected + [
                    "integreat.app/augsburg/de=https://integreat.app/augsburg/de", "#Neu=Neu",
                ]).map { Array($0.utf8) })
        #expect(try compose(try Platforms.post(long: words), "mastodon").message.facets == [])
    }

    @Test func facetsStandInsideIsolates() throws {
        let request = PostRequest(
            post: "start", language: try Platforms.language("ar"),
            words: try Platforms.post(long: "زوروا https://kurs.example/a و #Neu"), values: [:], link: link)
        let message = PostComposer.compose(request, for: try Platforms.rules("bluesky")).message
        let bytes = Array(message.text.utf8)
        #expect(message.text.hasPrefix("زوروا ⁨https://kurs.example/a⁩ و ⁨#Neu⁩\n\n"))
        #expect(
            message.facets.prefix(2).map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == [
                "https://kurs.example/a", "#Neu",
            ])
    }

    /// Nobody taps a link there, and nobody scans the phone in their hand.
    @Test func instagramLeadsToTheProfile() throws {
        let words = try Platforms.post(long: "Willkommen!")
        #expect(
            try compose(words, "instagram").message.text
                == "Willkommen!\n\nDer Link steht im Profil.\nintegreat.app/augsburg/de")
        let request = PostRequest(
            post: "start", language: try Platforms.language("ar"), words: try Platforms.post(long: "أهلاً!"),
            values: ["url": "integreat.app/augsburg/ar"],
            link: "https://integreat.app/augsburg/ar", hint: try Platforms.words("الرابط في ملفّنا."),
            addressLead: try Platforms.words("أو عبر المتصفّح:"))
        #expect(
            PostComposer.compose(request, for: try Platforms.rules("instagram")).message.text
                == "أهلاً!\n\nالرابط في ملفّنا.\nأو عبر المتصفّح:\nintegreat.app/augsburg/ar")
        #expect(try compose(words, "instagram", hint: nil).findings.map(\.code) == ["hint-missing"])
    }

    /// Where nobody wrote one, the alternative text is what can be read in the picture, as much as the platform takes.
    @Test func whatStandsInThePictureIsSaid() throws {
        func alt(_ lines: [String], _ platform: String, written: String? = nil) throws -> String? {
            let request = PostRequest(
                post: "start", language: try Platforms.language("de"),
                words: try Platforms.post(long: "Neu hier?", alt: written), values: [:], link: link, image: image,
                pictureLines: lines, showsCode: false)
            return PostComposer.compose(request, for: try Platforms.rules(platform)).alt
        }
        let lines = ["Neu hier?", "Wir helfen gern.", "integreat.app/augsburg/de"]
        #expect(try alt(lines, "mastodon") == "Neu hier?\nWir helfen gern.\nintegreat.app/augsburg/de")
        #expect(try alt(lines, "mastodon", written: "Drei Menschen.") == "Drei Menschen.")
        #expect(try alt(lines, "telegram") == nil)
        #expect(try alt([], "mastodon") == nil)
        let long = String(repeating: "Wort ", count: 190)
        #expect(try alt([long, "Mehr dazu.", String(repeating: "x", count: 90)], "x") == long + "\nMehr dazu.")
        let cut = try #require(try alt([long + long], "x"))
        #expect(cut.utf16.count <= 1000 && cut.hasSuffix("Wort…"))
    }

    @Test func telegramCountsACaption() throws {
        let words = try Platforms.post(long: String(repeating: "a", count: 1025), short: "Kurz")
        #expect(try compose(words, "telegram").variant == .short)
        let request = PostRequest(
            post: "start", language: try Platforms.language("de"), words: words, values: [:], link: link)
        #expect(PostComposer.compose(request, for: try Platforms.rules("telegram")).variant == .long)
    }

    @Test func whatDoesNotFitIsSaidAndNotCut() throws {
        let words = try Platforms.post(short: String(repeating: "a", count: 500), tags: ["Integreat"])
        let post = try compose(words, "mastodon")
        #expect(post.message.text.hasPrefix(String(repeating: "a", count: 500) + "\n\n"))
        #expect(!post.isPublishable)
        #expect(
            post.findings == [
                Finding(
                    PostTooLong(
                        post: ReviewedPost(id: "start", platform: "Mastodon", language: "de"),
                        over: .characters(37, length: 537, limit: 500)),
                    at: Platforms.place,
                    scope: Finding.Scope(region: "augsburg", language: "de", material: "post-square"))
            ])
        #expect(
            post.findings.map(\.message) == [
                Words(
                    de:
                        """
                        start, Mastodon, de: Auch die kürzeste Fassung ist mit Link und Hashtags 37 Zeichen zu \
                        lang (537 von 500).
                        """,
                    en:
                        """
                        start, Mastodon, de: Even the shortest variant, with link and hashtags, is 37 \
                        characters too long (537 of 500).
                        """)
            ])
        #expect(
            post.findings.map(\.remedy) == [
                Words(
                    de: "Kürzen Sie die Fassung short um 37 Zeichen, oder lassen Sie Hashtags weg.",
                    en: "Shorten the variant short by 37 characters, or leave hashtags out.")
            ])
    }

    @Test(arguments: [
        ("too-many-hashtags", Finding.Severity.warning, "instagram", 6), ("too-many-hashtags", .error, "instagram", 31),
        ("too-many-hashtags", .warning, "mastodon", 31),
    ])
    func hashtags(_ code: String, _ severity: Finding.Severity, _ platform: String, _ count: Int) throws {
        let words = try Platforms.post(long: "Willkommen!", tags: (1...count).map { "tag\($0)" })
        let findings = try compose(words, platform).findings
        #expect(findings.map(\.code) == [code])
        #expect(findings.map(\.severity) == [severity])
    }

    @Test func faultsAreNamed() throws {
        #expect(
            try compose(Platforms.post(long: "Kommt alle JETZT SOFORT VORBEI!"), "facebook").findings.map(\.code) == [
                "all-capitals"
            ])
        #expect(try compose(Platforms.post(long: "BAMF, IHK und VHS: ABC DEF GHI"), "facebook").findings == [])
        #expect(try compose(Platforms.post(long: "أهلاً وسهلاً بكم في ዓለም"), "facebook").findings == [])
        #expect(
            try compose(Platforms.post(long: "Hallo", alt: nil), "mastodon").findings.map(\.code) == ["alt-missing"])
        #expect(try compose(Platforms.post(long: "Hallo", alt: nil), "telegram").findings == [])
        #expect(
            try compose(Platforms.post(long: "Hallo", alt: String(repeating: "a", count: 1501)), "mastodon").findings
                .map(\.code) == ["alt-too-long"])
        #expect(
            try compose(Platforms.post(long: "Hallo"), "x", link: "http://integreat.app").findings.map(\.code) == [
                "link-not-https"
            ])
        #expect(
            try compose(Platforms.post(long: "Am {date} in {place}"), "x").findings.map(\.message.en) == [
                "start, X, de: There is no value for {date}, {place} here."
            ])
        #expect(
            try compose(Platforms.post(long: "Hallo", tags: ["2026", "Neu"]), "x").findings.map(\.code) == [
                "hashtag-without-letters"
            ])
        #expect(try compose(Platforms.post(), "x").findings.map(\.code) == ["post-empty"])
        let links = "Hallo " + (1...5).map { "https://example.org/\($0)" }.joined(separator: " ")
        #expect(try compose(Platforms.post(long: links), "threads").findings.map(\.code) == ["too-many-links"])
        let bare = PostRequest(
            post: "start", language: try Platforms.language("de"), words: try Platforms.post(long: "Hallo"),
            values: ["url": "a.de"],
            link: link, hint: try Platforms.words("Code"))
        #expect(
            PostComposer.compose(bare, for: try Platforms.rules("instagram")).findings.map(\.code) == [
                "picture-missing"
            ])
    }

    @Test(arguments: [
        ("Integreat", "Integreat"), ("willkommen", "willkommen"), ("neu in deutschland", "NeuInDeutschland"),
        ("#Neu-in Augsburg!", "NeuInAugsburg"), ("Advent 2026", "Advent2026"), ("24 12", nil), ("🎄", nil), ("", nil),
        ("الحياة في المانيا", "الحياة_في_المانيا"), ("እንቋዕ ብደሓን", "እንቋዕ_ብደሓን"), ("新 生活", "新_生活"), ("хто я", "ХтоЯ"),
        ("می\u{200C}خواهم", "می_خواهم"), ("ახალი ცხოვრება", "ახალი_ცხოვრება"), ("अब हिन्दी", "अब_हिन्दी"),
        ("Integreat الحياة", "Integreat_الحياة"), ("tiếng việt", "TiếngViệt"), ("a_b", "a_b"),
        ("gru\u{308}ne Wege", "Gr\u{FC}neWege"), ("grüne Wege", "Gr\u{FC}neWege"),
    ])
    func tag(_ written: String, _ expected: String?) throws {
        #expect(Hashtag.tag(of: written, in: try Platforms.language("de"), joiners: false) == expected)
    }

    @Test func joinersStayWhereTheyLink() throws {
        #expect(
            Hashtag.tag(of: "می\u{200C}خواهم \u{200C}", in: try Platforms.language("pes"), joiners: true)
                == "می\u{200C}خواهم")
    }

    @Test(arguments: [
        ("tr", "iş-ilanları", "İşİlanları"), ("tr", "ırmak yolu", "IrmakYolu"),
        ("de", "iş-ilanları", "IşIlanları"), ("nl", "werk ijsland", "WerkIJsland"), ("tr", "i\u{307}s yeri", "İsYeri"),
        ("kmr", "jiyana nû", "JiyanaNû"),
    ])
    func capitalsAreThoseOfTheLanguage(_ language: String, _ written: String, _ expected: String) throws {
        #expect(
            Hashtag.tag(of: written, in: try Platforms.language(language), joiners: false) == expected)
    }

    @Test func theFilesHoldTextAndFields() throws {
        let words = try Platforms.post(long: "Hallo \"/\" 😀", tags: ["Neu"])
        let post = try compose(words, "bluesky")
        #expect(String(decoding: PostFile.text(post), as: UTF8.self) == post.message.text)
        #expect(
            String(decoding: PostFile.json(post), as: UTF8.self) == """
                {
                  "alt" : "Willkommen",
                  "facets" : [
                    {
                      "byteEnd" : 41,
                      "byteStart" : 16,
                      "link" : "https://integreat.app/augsburg/de"
                    },
                    {
                      "byteEnd" : 47,
                      "byteStart" : 43,
                      "tag" : "Neu"
                    }
                  ],
                  "image" : "posts/post-square.de.png",
                  "language" : "de",
                  "languageTag" : "de",
                  "length" : 44,
                  "limit" : 300,
                  "link" : "https://integreat.app/augsburg/de",
                  "platform" : "bluesky",
                  "post" : "start",
                  "tags" : [
                    "#Neu"
                  ],
                  "text" : "Hallo \\"/\\" 😀\\n\\nintegreat.app/augsburg/de\\n\\n#Neu",
                  "thread" : null,
                  "valid" : true,
                  "variant" : "long"
                }

                """)
    }
}
