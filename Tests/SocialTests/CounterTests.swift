import Model
import Testing

@testable import Social

@Suite struct CounterTests {
    private static let zwj = "\u{200D}"
    private static let long = String(repeating: "randomurl", count: 6) + "randomurls"

    /// Weights as twitter-text 3 gives them; the kinds of case are those of its conformance suite.
    @Test(arguments: [
        ("", 0), ("Willkommen!", 11), ("Grüße", 5), ("Gru\u{308}ße", 5), ("שּׁ", 3),
        ("Hi http://test.co", 26), ("http://test.co", 23), ("test.com", 23), ("https://integreat.app/augsburg/ar", 23),
        ("a https://test.com b https://test.com test.com c", 77),
        ("中文", 4), ("ሰላም", 6), ("أهلاً", 5), ("ქართული", 7), ("สวัสดี", 6), ("नमस्ते", 6),
        ("😷👾😡🔥💩", 10), ("👨‍👩‍👧‍👦", 2), ("🙋🏽", 2), ("👨‍🎤", 2), ("🙋🏽👨‍🎤", 4), ("🇩🇪", 2), ("🇩🇪🇺🇦", 4), ("🇦🇦", 4),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("1️⃣", 2), ("1\u{20E3}", 2), ("12", 2), ("©", 1), ("©\u{FE0F}", 2), ("❤️‍🔥", 2), ("🏳️‍🌈", 2),
        ("🧑🏿‍🤝‍🧑🏻", 2),
        ("🐱\(zwj)🐉", 5), ("✌🏿\(zwj)👨", 5), ("🫱🏻\(zwj)🫲🏿", 2), ("🏃🏽‍♀️‍➡️", 2), ("🧑‍🧑‍🧒", 2), ("☎\u{FE0E}", 4), ("☺", 2),
        ("H🐱☺👨‍👩‍👧‍👦", 7),
        ("👋🏾\u{20}", 3), ("\u{1F3FB}", 2),
        ("„Anführung“ – so…", 18), ("a\u{2014}b", 3), ("1′ 2″", 5), ("€", 2), ("…", 2), ("\u{202B}a\u{202C}", 5),
        ("\u{200F}", 2),
        ("\(long).com", 68), ("https://\(long).com", 76),
        ("\u{2066}\u{202A}http://foobar.پاکستان/\u{202C}\u{2069}", 31),
        ("ABC\u{202A}\u{FFFF}ABC\u{FFFE}", 12),
    ])
    func twitter(_ text: String, _ weight: Int) throws {
        #expect(Counter.count(text, try Platforms.rules("x")) == weight)
    }

    /// Further cases of the kinds that twitter-text's validate.yml, extract.yml and tlds.yml have.
    @Test(
        arguments: [
            // Scalars at the edges of the light ranges, and just beyond.
            ("\u{10FF}\u{1100}", 3), ("\u{1FFF}\u{2000}\u{200D}\u{200E}\u{200F}", 8), ("\u{2010}\u{201F}\u{2020}", 4),
            ("\u{2031}\u{2032}\u{2037}\u{2038}", 6), ("저찀쯿쿿", 8), ("Ａ", 2), ("ﬁ", 2), ("𝐀", 2), ("𠀋", 2), ("ẞ", 2),
            ("Ḁ", 2), ("ế", 2),
            // NFD comes as NFC: Vietnamese, Korean, Greek; what has no composed form stays two.
            ("e\u{302}\u{301}", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("α\u{301}", 1), ("x\u{301}", 2), ("أ\u{64B}", 2),
            ("A\u{30A}", 1),
            // Emoji: presentation, tones, families, flags, keycaps, and what only looks so.
            ("❤", 2), ("❤\u{FE0F}", 2), ("❤\u{FE0E}", 4), ("👩🏽‍🚀👩‍🚀", 4), ("🇩", 2), ("🇩🇪🇩", 4), ("👁️‍🗨️", 2),
            (
                "🏴‍☠️",
                2
            ), ("#️⃣*️⃣", 4),
            ("#⃣", 2), ("1\u{FE0F}", 3),
            ("👨‍👩", 5), ("👩‍❤️‍💋‍👨", 2), ("🧑🏻‍❤️‍🧑🏿", 2), ("😀\u{200D}", 3), ("™", 2), ("™️", 2), ("ℹ️", 2), ("㊗️", 2),
            ("🅰️", 2),
            // The style that makes an emoji of a sign is a part of it; behind what is an emoji anyway it weighs by
            // itself.
            ("⚡", 2), ("⚡\u{FE0F}", 2), ("⭐\u{FE0F}", 2), ("✌\u{FE0F}", 2), ("👧\u{FE0F}", 4), ("🎉\u{FE0F}", 4),
            ("🏿\u{FE0F}", 4), ("✌🏿\u{FE0F}", 4), ("\u{FE0F}", 2),
            // Addresses without a scheme, with ports, beside punctuation, beside other scripts.
            ("integreat.app", 23), ("Integreat.App", 23), ("integreat.app.", 24), ("(integreat.app)", 25),
            ("„integreat.app“", 25), ("integreat.app/augsburg/ar?a=b&c=d#e", 23),
            ("augsburg.de:8080", 28), ("https://www.augsburg.de:8080/a", 23), ("www.augsburg.de", 23),
            ("augsburg.de,ulm.de", 47), ("a.b.c.augsburg.de", 23),
            ("mail@augsburg.de", 16), ("@augsburg.de", 12), ("#augsburg.de", 12), ("$augsburg.de", 12),
            ("augsburg.invalid", 16), ("augsburg.d", 10),
            ("z.B.", 4), ("u.a.", 4), ("Dr.med.", 24), ("15.30", 5), ("1.000,50", 8), ("readme.md", 23), ("a.zip", 23),
            ("V.i.S.d.P.", 10), ("16.Dez", 6),
            ("ftp://augsburg.de", 17), ("http://localhost", 16), ("http://192.168.0.1", 18), ("https://", 8),
            ("http://a", 8), ("http:// augsburg.de", 31),
            ("https://augsburg.de/ä/ö", 23), ("https://augsburg.de/العربية", 30), ("https://augsburg.de/中文", 27),
            ("https://augsburg.de/привет", 23),
            ("欢迎augsburg.de欢迎", 31), ("https://münchen.de", 23), ("http://例え.jp", 23), ("例え.jp", 7),
            ("زوروا integreat.app/ar الآن", 34), ("\u{200F}integreat.app\u{200F}", 27),
            ("\u{2068}integreat.app\u{2069}", 27), ("https://integreat.app/ar\u{2069}", 25),
            ("https://integreat.app/a\nhttps://integreat.app/b", 47), ("https://a.dehttps://b.de", 24),
        ] as [(String, Int)])
    func conformance(_ text: String, _ weight: Int) throws {
        #expect(Counter.count(text, try Platforms.rules("x")) == weight)
    }

    @Test func aHostInChineseIsBoundedAsPunycode() throws {
        let kana = String(repeating: "あいうえおかきくけこ", count: 12)
        let host = String(repeating: "あいうえおかきくけこ", count: 5) + "あい"
        let rules = try Platforms.rules("x")
        #expect(Counter.count("\(kana) http://\(host).com", rules) == 264)
        #expect(Counter.count("\(kana) http://\(host)う.com", rules) == 358)
    }

    @Test func oneHundredFortyFamiliesFillAPost() throws {
        let rules = try Platforms.rules("x")
        let families = String(repeating: "👨‍👩‍👧‍👦", count: 140)
        #expect(Counter.measure(families, rules) == TextLength(length: 280, limit: 280, excess: 0, excessBytes: 0))
        #expect(
            Counter.measure(families + ".", rules) == TextLength(length: 281, limit: 280, excess: 1, excessBytes: 0))
    }

    @Test(arguments: [
        ("", 0), ("Grüße", 5), ("Gru\u{308}ße", 5), ("👨‍👩‍👧‍👦 🇩🇪", 3), ("नमस्ते", 4), ("क्षत्रिय", 5),
        (
            "क्\u{200D}ष",
            2
        ), ("中文", 2),
        ("ሰላም", 3),
        ("https://integreat.app/augsburg/ar", 23), ("siehe https://integreat.app/augsburg/ar?a=b#c.", 30),
        ("https://integreat.app/augsburg/ar/العربية", 23), ("https://example.org/wiki/Bremen_(Stadt)", 23),
        ("integreat.app", 13), ("http://integreat.invalid/a", 26), ("ftp://integreat.app", 19),
        ("@stadt@social.example.org", 6), ("Danke, @a.b@c.de!", 12), ("@stadt", 6), ("a@stadt@example.org", 19),
        ("https://social.example.org/@stadt@example.org/1", 23), ("(@stadt@example.org)", 8),
        // No mentions, and what is only nearly one.
        ("@a@b.de@c", 9), ("@a@b.de://c", 11), ("@a@b.de＠c", 9), ("@a@b", 4), ("/@a@b.de", 8), ("=@a@b.de", 8),
        ("@a@b.de, @c@d.de", 6), ("@stadt@münchen.de", 6),
        // Nothing but white space is nothing.
        ("", 0), (" \n\u{3000}", 0), (" a", 2),
        // Query strings go on in any letters; the web's own schemes are not the only ones; X's shortener ends its own
        // addresses.
        ("https://a.de/?q=الحياة في", 26), ("https://a.de?q=ሓድሽ!", 24), ("gemini://a.de/x", 23), ("ipfs://a.de", 23),
        ("xmpp:a@b.de", 11), ("https://t.co/abc/def", 27),
        // What has no scheme is no address, and nothing inside it is one.
        ("a.de/http://b.de", 16), ("a.de,http://b.de", 28), ("http://[::1]/", 13),
        ("https://augsburg.de:80/a_(b_(c))!", 24), ("„https://a.de/b“", 24), ("https://a.de/b」", 24),
    ])
    func mastodon(_ text: String, _ length: Int) throws {
        #expect(Counter.count(text, try Platforms.rules("mastodon")) == length)
    }

    /// The cases of Mastodon's specification of its `StatusLengthValidator`, with sums of our own.
    @Test(arguments: [
        (String(repeating: "a", count: 476) + " http://" + String(repeating: "b", count: 30) + ".com/example", "", 500),
        (String(repeating: "a", count: 475) + " @alice@" + String(repeating: "b", count: 30) + ".com", "", 482),
        (String(repeating: "b", count: 251), String(repeating: "a", count: 250), 501),
        ("", String(repeating: "a", count: 520), 520),
        ("https://a.de", "https://a.de", 35), ("b", "@a@b.de ", 9),
    ])
    func mastodonsLimit(_ text: String, _ warning: String, _ length: Int) throws {
        #expect(Counter.count(text, try Platforms.rules("mastodon"), contentWarning: warning) == length)
    }

    @Test func mastodonCountsTheContentWarning() throws {
        #expect(Counter.count("Text", try Platforms.rules("mastodon"), contentWarning: "Warnung") == 11)
    }

    @Test(arguments: [
        ("Hallo", 5), ("Grüße", 5), ("😀", 4), ("👨‍👩‍👧‍👦", 25), ("🇩🇪", 8), ("❤️", 6), ("ሰላም", 3), ("1", 1), ("©", 1),
        ("https://integreat.app/augsburg/ar", 33),
    ])
    func threads(_ text: String, _ length: Int) throws {
        #expect(Counter.count(text, try Platforms.rules("threads")) == length)
    }

    @Test(arguments: [
        ("bluesky", 8), ("facebook", 19), ("telegram", 19), ("instagram", 19), ("linkedin", 19), ("whatsapp", 19),
    ])
    func plainCounts(_ platform: String, _ length: Int) throws {
        #expect(Counter.count("ሰላም 👨‍👩‍👧‍👦 中e\u{301}", try Platforms.rules(platform)) == length)
    }

    @Test func blueskyAlsoCountsBytes() throws {
        let rules = try Platforms.rules("bluesky")
        let families = String(repeating: "👨‍👩‍👧‍👦", count: 121)
        #expect(Counter.measure(families, rules) == TextLength(length: 121, limit: 300, excess: 0, excessBytes: 25))
    }

    @Test func aCaptionIsShorterThanAMessage() throws {
        let rules = try Platforms.rules("telegram")
        let text = String(repeating: "a", count: 1025)
        #expect(Counter.measure(text, rules).fits)
        #expect(
            Counter.measure(text, rules, withPicture: true)
                == TextLength(length: 1025, limit: 1024, excess: 1, excessBytes: 0))
    }
}
