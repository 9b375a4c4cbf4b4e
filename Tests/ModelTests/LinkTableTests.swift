import Testing

@testable import Model

/// Short paths: given once, the same on every machine, none that spells anything.
struct LinkTableTests {
    private static func keys(_ count: Int) -> [LinkKey] {
        (0..<count).map {
            LinkKey(region: "augsburg", language: "de", .sheet(material: "poster-a3", placement: "ort-\($0)"))
        }
    }

    private static func given(
        _ keys: [LinkKey], to campaign: String = "willkommen", taken: Set<ShortPath> = []
    ) -> LinkTable {
        var table = LinkTable()
        table.give(keys, campaign: campaign, taken: taken)
        return table
    }

    /// The very paths: what is printed must come out of every later version, too.
    @Test func pathsStayFromVersionToVersion() {
        let table = Self.given([
            LinkKey(region: "augsburg", language: "ar", .sheet(material: "poster-a3", placement: "tram")),
            LinkKey(region: "augsburg", language: "ar", .sheet(material: "poster-a3", placement: nil)),
            LinkKey(region: "augsburg", language: "de", .post(id: "start", channel: "mastodon")),
        ])
        #expect(table.entries.map(\.path.text) == ["p2s7c7", "h2x9v7", "f2f5p6"])
    }

    @Test func everyKeyHasItsOwnPathInAnyOrder() {
        let keys = Self.keys(20_000)
        let table = Self.given(keys)
        #expect(table.paths.count == keys.count)
        #expect(Self.given(keys.reversed()) == table)
        #expect(Self.given(keys, to: "winter")[keys[0]] != table[keys[0]])
    }

    @Test func aPathIsNeverGivenTwice() {
        let keys = Self.keys(5_000)
        let first = Self.given(keys)
        let second = Self.given(keys, taken: first.paths)
        #expect(second.paths.isDisjoint(with: first.paths))
        // What is there stays, and what is renamed gets a path that nothing else ever had.
        var table = first
        table.give(Self.keys(5_001), campaign: "willkommen", taken: [])
        #expect(Array(table.entries.prefix(5_000)) == first.entries)
        #expect(table.paths.count == 5_001)
    }

    @Test func pathsSpellNothing() throws {
        for path in Self.given(Self.keys(3_000)).paths {
            #expect(try #/([bcdfghjkmnpqrstvwxz][25679]){3}/#.wholeMatch(in: path.text) != nil, "\(path.text)")
            #expect(ShortPath(path.text) == path)
        }
    }

    @Test(arguments: ["", "o2", "l2", "i2", "a0", "a1", "A2", "ä", "a2b2c2d", "a-b", "a/b", "a b", "２"])
    func whatIsNoPathIsNone(text: String) { #expect(ShortPath(text) == nil) }

    @Test(arguments: ["bus", "a", "22", "b7n2k9"]) func aPathMayBeChosen(text: String) {
        #expect(ShortPath(text)?.text == text)
    }
}

struct RedirectAddressTests {
    @Test(arguments: [
        ("https://www.stadt.example/i", "www.stadt.example", "/i"), ("https://i.stadt.example/", "i.stadt.example", ""),
        ("HTTPS://WWW.Stadt.example/Hier/", "www.stadt.example", "/Hier"),
        ("https://stadt.example:8443/a/b", "stadt.example:8443", "/a/b"),
    ])
    func anAddressHasAHostAndAPrefix(text: String, host: String, prefix: String) {
        #expect(RedirectAddress(text)?.host == host)
        #expect(RedirectAddress(text)?.prefix == prefix)
        #expect(RedirectAddress(text)?.text == "https://" + host + prefix)
    }

    @Test(arguments: [
        "", "https://", "http://stadt.example/i", "stadt.example/i", "https://stadt/i", "https://stadt.example/i?x=1",
        "https://stadt.example/i#x", "https://stadt.example//i", "https://stadt.example/../i", "https://a b.example/",
        "https://städt.example/i", "https://stadt.example:/i", "https://u@stadt.example/i", "https://stadt.example/{i}",
        "https://-.example/i", "https://stadt.example/" + String(repeating: "i", count: 80),
    ])
    func whatIsNoAddressIsNone(text: String) { #expect(RedirectAddress(text) == nil) }
}
