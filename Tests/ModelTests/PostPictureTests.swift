import Model
import Page
import Testing

/// What a post's own picture says, and which design suits it.
struct PostPictureTests {
    private static let place = SourcePlace(file: "texts/de.yaml", line: 9, column: 5)

    private func picture(_ texts: [Texts.Picture.Part: String], items: [String]? = nil) throws -> Texts.Picture {
        func text(_ text: String) throws -> PlaceholderText { try PlaceholderText(text, allowed: Texts.placeholders) }
        var entries = try texts.mapValues { Located(Texts.Entry.text(try text($0)), at: Self.place) }
        if let items { entries[.items] = Located(.list(try items.map(text)), at: Self.place) }
        return Texts.Picture(entries: entries, place: Self.place)
    }

    /// In whatever script one asks, and whatever stands around the mark.
    @Test(
        arguments: [
            ("Neu hier?", true), ("„Neu hier?“", true), ("Was nun?!", true), ("أين أتعلّم؟", true), ("የት ነው፧", true),
            ("在哪里学德语？", true), ("Πού μαθαίνω;", true), ("Πού μαθαίνω\u{37E}", true), ("Որտե՞ղ սովորել", true),
            ("Neu in {region}?", true), ("Neu hier", false), ("Neu hier? Hier.", false), ("Wohin in {region}", false),
        ])
    func aQuestionIsKnownByItsMark(_ headline: String, _ isQuestion: Bool) throws {
        #expect(try picture([.headline: headline, .line: "A"]).impliedDesign == (isQuestion ? .question : .statement))
        // A question without an answer is a statement.
        #expect(try picture([.headline: headline]).impliedDesign == .statement)
    }

    @Test func itemsMakeAListAndADateAnInvitation() throws {
        #expect(try picture([.headline: "Drei?", .line: "A"], items: ["A", "B"]).impliedDesign == .list)
        #expect(try picture([.headline: "Fest", .date: "12. Dezember"]).impliedDesign == .event)
    }

    @Test func aDesignLacksWhatItCannotDoWithout() throws {
        let headline = try picture([.headline: "A"])
        #expect(PictureDesign.allCases.map { headline.lack(for: $0, hasEvent: false) } == [nil, .line, .items, .date])
        #expect(headline.lack(for: .event, hasEvent: true) == nil)
        #expect(try picture([.line: "A"]).lack(for: .statement, hasEvent: false) == .headline)
        #expect(try picture([.quote: "A"]).lack(for: .statement, hasEvent: false) == nil)
        #expect(try picture([.line: "A"]).lack(for: .question, hasEvent: false) == .headline)
    }

    @Test func aSheetFindsItsWordsAmongTheOthers() throws {
        let texts = Texts(language: "de", file: "texts/de.yaml", review: .init(state: .draft), entries: [:], posts: [:])
        let shown = texts.showing(try picture([.headline: "A"], items: ["B", "C"]))
        #expect(shown.entries.keys.sorted() == ["picture.headline", "picture.items"])
        // What it lacks would stand beside them; any other text, somewhere in the file.
        #expect(shown.place(ofMissing: "picture.line") == Self.place)
        #expect(shown.place(ofMissing: "claim") == SourcePlace(file: "texts/de.yaml"))
    }
}
