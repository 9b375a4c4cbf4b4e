import Foundation
import Model
import Page
import Phrases
import Testing

@testable import Social

@Suite struct ThreadTests {
    private func languages() throws -> [Language] { try ["de", "ar", "ti"].map(Platforms.language) }

    private func parts(_ platform: String, long: [String] = ["Willkommen!", "أهلاً!", "ብደሓን!"], short: String? = nil)
        throws -> [ComposedPost]
    {
        try languages().enumerated().map { position, language in
            PostComposer.compose(
                PostRequest(
                    post: "start", language: language, words: try Platforms.post(long: long[position], short: short),
                    values: [:],
                    link: "https://integreat.app/augsburg/\(language.code)",
                    image: .init(material: "post-square", path: "posts/a.png"),
                    thread: .init(position: position, languages: try languages())),
                for: try Platforms.rules(platform))
        }
    }

    @Test func theFirstPartNamesTheLanguagesThatFollow() throws {
        let parts = try parts("mastodon")
        #expect(parts.map(\.thread) == [0, 1, 2])
        #expect(
            parts.map(\.message.text) == [
                "Willkommen!\n\n\u{2068}العربية\u{2069} · ትግርኛ ↓\n\nhttps://integreat.app/augsburg/de",
                "أهلاً!\n\nhttps://integreat.app/augsburg/ar", "ብደሓን!\n\nhttps://integreat.app/augsburg/ti",
            ])
        #expect(parts.map(\.message.languageTag) == ["de", "ar", "ti"])
        // Threads keeps no isolates that we know of.
        #expect(
            try self.parts("threads")[0].message.text
                == "Willkommen!\n\nالعربية · ትግርኛ ↓\n\nhttps://integreat.app/augsburg/de")
    }

    @Test func whereThereAreNoThreadsThePartsStandAlone() throws {
        let parts = try parts("facebook")
        #expect(parts.map(\.thread) == [nil, nil, nil])
        #expect(parts[0].message.text == "Willkommen!\n\nhttps://integreat.app/augsburg/de")
    }

    @Test func theLineOfLanguagesTakesAShorterVariantAndGivesWayLast() throws {
        // With the line it would be 281: 250 + 2 + 15 + 2 + 23.
        let long = String(repeating: "a", count: 250)
        let parts = try parts("x", long: [long, "أ", "ብ"], short: "Kurz")
        #expect(parts[0].variant == .short)
        #expect(parts[0].message.text.hasPrefix("Kurz\n\n\u{2068}العربية"))
        #expect(
            try self.parts("x", long: [long, "أ", "ብ"])[0].message.text == long
                + "\n\nhttps://integreat.app/augsburg/de")
    }

    @Test func theThreadInOneFile() throws {
        let parts = try parts("threads")
        #expect(
            String(decoding: PostFile.threadText(parts), as: UTF8.self) == """
                ──── 1/3 · de ────

                Willkommen!

                العربية · ትግርኛ ↓

                https://integreat.app/augsburg/de

                ──── 2/3 · ar ────

                أهلاً!

                https://integreat.app/augsburg/ar

                ──── 3/3 · ti ────

                ብደሓን!

                https://integreat.app/augsburg/ti

                """)
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(PostFile.threadJSON(parts))) as? [String: Any])
        #expect(json["post"] as? String == "start")
        #expect(json["language"] as? String == "mul")
        let read = try #require(json["parts"] as? [[String: Any]])
        #expect(read.map { $0["language"] as? String } == ["de", "ar", "ti"])
        #expect(read.map { $0["thread"] as? Int } == [0, 1, 2])
        #expect(read.map { $0["text"] as? String } == parts.map(\.message.text))
    }

    @Test func linksStayWholeOnMastodon() throws {
        let text = "زوروا https://integreat.app/a وIntegreat"
        #expect(
            Isolates.mark(text, direction: .rightToLeft, sparesLinks: true)
                == "زوروا https://integreat.app/a و⁨Integreat⁩")
        let spared = Isolates.mark(text, direction: .rightToLeft, sparesLinks: true)
        #expect(Counter.count(spared, try Platforms.rules("mastodon")) == 6 + 23 + 2 + 11)
        let marked = Isolates.mark(text, direction: .rightToLeft, sparesLinks: false)
        #expect(
            URLScanner(grammar: .twitter, topLevel: try Platforms.domains.get()).urls(in: Array(marked.unicodeScalars))
                .map(\.count) == [23])
    }
}
