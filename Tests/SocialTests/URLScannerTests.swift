import Testing

@testable import Social

@Suite struct URLScannerTests {
    private func urls(_ text: String, _ grammar: URLScanner.Grammar = .twitter) throws -> [String] {
        let scalars = Array(text.unicodeScalars)
        return try URLScanner(grammar: grammar, topLevel: Platforms.domains.get()).urls(in: scalars).map { range in
            var view = String.UnicodeScalarView()
            view += scalars[range]
            return String(view)
        }
    }

    /// The kinds of case are those of twitter-text's conformance suite.
    @Test(arguments: [
        ("http://example.com", ["http://example.com"]),
        ("(http://example.com)", ["http://example.com"]),
        ("HTTPS://www.ExaMPLE.COM/index.html", ["HTTPS://www.ExaMPLE.COM/index.html"]),
        ("http://example.com:3000/a?b=c-", ["http://example.com:3000/a?b=c-"]),
        ("Siehe http://example.com/.", ["http://example.com/"]),
        ("http://example.com/a,,,,!!!", ["http://example.com/a"]),
        ("http://example.com/wiki/Bremen_(Stadt)", ["http://example.com/wiki/Bremen_(Stadt)"]),
        ("http://example.com/a!(b) c", ["http://example.com/a"]),
        ("http://example.com/a!(b)c", ["http://example.com/a!(b)c"]),
        ("http://example.com/a_(b_(c))_d", ["http://example.com/a_(b_(c))_d"]),
        ("http://example.com/Русские_слова", ["http://example.com/Русские_слова"]),
        ("http://example.com/a–b ja", ["http://example.com/a–b"]),
        ("http://example.com/view/slug-?foo=bar", ["http://example.com/view/slug-?foo=bar"]),
        ("http://example.com?#foo text", ["http://example.com?#foo"]),
        ("http://✪df.ws/ejp", ["http://✪df.ws/ejp"]), ("http://ああ.com", ["http://ああ.com"]),
        ("http://example.comだよね.comtest/a", ["http://example.com"]),
        ("http://no-tld", []), ("http://too-short.x", []), ("http://test.c_o_m", []),
        ("http://-a.com", []), ("http://a-.com", []), ("http://a_b.com", []), ("http://_a.example.com", []),
        ("http://a-.example.com", []), ("http://a_b.c-d.com", ["http://a_b.c-d.com"]),
        ("http://a.b.cd", ["http://a.b.cd"]),
        ("text http://domain-dash_2314352345_dfasd.foo-cow_4352.com", []),
        ("http://domain.com-that-you-should", ["http://domain.com"]),
        ("foo.com foo.net foo.jp foo.baz foo.comm foo.govedu", ["foo.com", "foo.net", "foo.jp"]),
        ("t.co/abcde bit.ly/abcde MLB.tv", ["t.co/abcde", "bit.ly/abcde", "MLB.tv"]),
        ("ELPAÍS.com", ["ELPAÍS.com"]),
        ("#test.com @test.com #http://test.com @http://test.com #t.co/a @t.co/a $t.co/a", []),
        ("john.doe.gov@mail.com", []), ("test.tar.bz2", []),
        ("http:// example.com/path", ["example.com/path"]),
        (
            "twitter.comこれは日本語です。example.com中国語t.co/abcde한국twitter.com example2.comテストtwitter.com/abcde",
            ["twitter.com", "example.com", "t.co/abcde", "twitter.com", "example2.com", "twitter.com/abcde"]
        ),
        (
            "http://twitter.com/これは日本語です。example.com中国語http://t.co/abcde한국twitter.com",
            ["http://twitter.com/", "example.com", "http://t.co/abcde", "twitter.com"]
        ),
        ("example.comてすとですtwitter.みんなです", ["example.com", "twitter.みんな"]),
        (
            "http://foobar.みんな/ http://foobar.中国/ http://foobar.پاکستان/ ",
            ["http://foobar.みんな/", "http://foobar.中国/", "http://foobar.پاکستان/"]
        ),
        ("http://xn--ls8h.XN--ls8h.la/", ["http://xn--ls8h.XN--ls8h.la/"]), ("http://xn--はじめよう.com/index.html", []),
        ("http://t.co/pbY2NfTZ's", ["http://t.co/pbY2NfTZ"]), ("http://t.co/8MkmHU0k+c", ["http://t.co/8MkmHU0k"]),
        ("https://t.co/UqIyJAJTfo?amp=1", ["https://t.co/UqIyJAJTfo?amp=1"]),
        ("http://t.co/abcdefghijklmnopqrstuvwxyz012345678901234", []),
        ("http://t.co http://t.co", ["http://t.co", "http://t.co"]),
        (
            "http://www.foo.com?referer=https://t.co/abcde http://t.co/xyzzy",
            ["http://www.foo.com?referer=https://t.co/abcde", "http://t.co/xyzzy"]
        ),
        (
            "\u{2066}\u{202A}test abcdef.com پاکستان http://twitter.com/\u{202C}\u{2069}",
            ["abcdef.com", "http://twitter.com/"]
        ),
        ("a\nit.so\nit.so/abcde", ["it.so", "it.so/abcde"]),
    ])
    func twitter(_ text: String, _ expected: [String]) throws {
        #expect(try urls(text) == expected)
    }

    @Test(arguments: [
        ("https://integreat.app/augsburg/ar", ["https://integreat.app/augsburg/ar"]), ("integreat.app/augsburg", []),
        ("https://example.org/العربية/ኣብ، weiter", ["https://example.org/العربية/ኣብ،"]),
        ("<https://example.org/a>", ["https://example.org/a"]),
    ])
    func mastodon(_ text: String, _ expected: [String]) throws {
        #expect(try urls(text, .mastodon) == expected)
    }

    @Test func anAddressHasALimit() throws {
        let path = String(repeating: "a", count: 4096 - "https://".count - "http://t.de/".count + 1)
        #expect(try urls("http://t.de/\(path)") == ["http://t.de/\(path)"])
        #expect(try urls("http://t.de/\(path)a") == [])
    }

    @Test func longTextsTakeNoLongTime() throws {
        // Dots without end are what makes engines of regular expressions run away.
        let dots = String(repeating: "a.", count: 50_000)
        #expect(try urls(dots) == [])
        #expect(try urls("http://example.com/" + dots + String(repeating: "(", count: 50_000)) == [])
        #expect(try urls("http://" + dots + "de") == [])
    }
}
