import Testing

@testable import Model

struct PlaceholderTextTests {
    private static func parts(_ text: String) throws -> [PlaceholderText.Part] {
        try PlaceholderText(text, allowed: ["region", "url"]).parts
    }

    @Test func textAndPlaceholders() throws {
        #expect(try Self.parts("") == [])
        #expect(try Self.parts("Guten Tag") == [.literal("Guten Tag")])
        #expect(try Self.parts("{region}") == [.placeholder("region")])
        #expect(
            try Self.parts("In {region}: {url}{url}.") == [
                .literal("In "), .placeholder("region"), .literal(": "), .placeholder("url"), .placeholder("url"),
                .literal("."),
            ])
    }

    @Test func doubledBracesAreBraces() throws {
        #expect(try Self.parts("{{region}}") == [.literal("{region}")])
        #expect(try Self.parts("{{{region}}}") == [.literal("{"), .placeholder("region"), .literal("}")])
        #expect(try Self.parts("a } b") == [.literal("a } b")])
    }

    @Test func filling() throws {
        let text = try PlaceholderText("أهلاً بكم في {region} – {url} {{x}}", allowed: ["region", "url"])
        #expect(text.placeholders == ["region", "url"])
        #expect(text.filled(["region": "{url}"]) == "أهلاً بكم في {url} –  {x}")
        // Who sets or sends a text is told where values stand; of one without a value nothing stays.
        #expect(text.marked(["region": "Ulm"]) == "أهلاً بكم في \u{FFF9}Ulm\u{FFFB} –  {x}")
    }

    @Test func faultsSayWhereTheyAre() {
        func fault(_ text: String) -> PlaceholderText.Fault? {
            do {
                _ = try PlaceholderText(text, allowed: ["region"])
                return nil
            } catch { return error }
        }
        #expect(fault("in {regoin}") == .init(kind: .unknown("regoin"), offset: 3))
        #expect(fault("{}") == .init(kind: .unknown(""), offset: 0))
        #expect(fault("{Region}") == .init(kind: .unknown("Region"), offset: 0))
        #expect(fault("{ region }") == .init(kind: .unknown(" region "), offset: 0))
        #expect(fault("{{ in {region") == .init(kind: .unclosed, offset: 6))
        #expect(fault("{") == .init(kind: .unclosed, offset: 0))
        // Offsets count characters, as a person does: five here, though ten code points.
        #expect(fault("👩‍👩‍👧é ab{x}") == .init(kind: .unknown("x"), offset: 5))
    }
}
