import Foundation
import Loading
import Model
import Testing

/// docs/campaign.md names all that a person may write.
struct CampaignDocumentTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private static func text(_ path: String) throws -> String {
        try String(contentsOfFile: root + "/" + path, encoding: .utf8)
    }

    private static func missing(_ names: some Sequence<String>) throws -> [String] {
        let document = try text("docs/campaign.md")
        return Set(names).filter { !document.contains("`\($0)`") }.sorted()
    }

    /// The keys that the readers' sources ask for; those of photos stand in docs/photos.md.
    @Test func everyKey() throws {
        let folder = "Sources/Loading/Campaign"
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.root + "/" + folder)
            .filter { ($0.hasPrefix("CampaignReader") || $0 == "TextsReader.swift") && !$0.contains("+Photos") }
        let sources = try files.map { try Self.text(folder + "/" + $0) }.joined()
        let asked = sources.matches(of: /(?:top|reader|post)\??\.[a-zA-Z]+\((?:[A-Z][A-Za-z.]*\.self, )?"([a-z-]+)"/)
            .map { String($0.output.1) }
        let listed = sources.matches(of: /top, "([a-z-]+)"/).map { String($0.output.1) }
        #expect(
            Set(asked + listed).isSuperset(of: [
                "title", "period", "regions", "link-any", "blackouts", "distance", "at", "posts", "review", "tags",
            ]))
        #expect(try Self.missing(asked + listed) == [])
    }

    @Test func everyMaterialPlatformAndPlaceholder() throws {
        func names(_ folder: String) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: Self.root + "/" + folder).filter {
                $0.hasSuffix(".yaml")
            }
            .map { String($0.dropLast(".yaml".count)) }
        }
        #expect(try Self.missing(try names("Templates")) == [])
        #expect(try Self.missing(try names("Assets/Platforms")) == [])
        #expect(try Self.missing(Texts.placeholders.map { "{\($0)}" }) == [])
        #expect(try Self.missing(LinkTemplate.placeholders.map { "{\($0)}" }) == [])
    }

    /// The texts that designs show.
    @Test func everyText() throws {
        let files =
            FileManager.default.subpaths(atPath: Self.root + "/Templates")?.filter { $0.hasSuffix(".yaml") } ?? []
        let shown = try files.flatMap {
            try Self.text("Templates/" + $0).matches(of: /\{ text: ([a-z-]+)/).map { String($0.output.1) }
        }
        #expect(try Self.missing(Set(shown).subtracting(KnownValue.allCases.map(\.rawValue))) == [])
    }
}
