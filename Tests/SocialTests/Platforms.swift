import Foundation
import Loading
import Model
import Page
import Testing

/// The platforms as they stand in `Assets/Platforms`, and what tests compose.
enum Platforms {
    static let names = [
        "bluesky", "facebook", "instagram", "linkedin", "mastodon", "telegram", "threads", "whatsapp", "x",
    ]

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Of `Assets/TopLevelDomains.yaml`.
    static let domains = Result {
        try TopLevelDomainLoader.domains(Array(Data(contentsOf: URL(filePath: "\(root)/Assets/TopLevelDomains.yaml"))))
    }

    static func rules(_ name: String) throws -> PlatformRules {
        let bytes = try Data(contentsOf: URL(filePath: "\(root)/Assets/Platforms/\(name).yaml"))
        let (rules, findings) = try PlatformLoader.load(
            Array(bytes), file: "Assets/Platforms/\(name).yaml", domains: domains.get())
        #expect(findings == [])
        return try #require(rules)
    }

    private static let table = Result {
        try LanguageLoader.table(Array(Data(contentsOf: URL(filePath: "\(root)/Assets/Languages.yaml"))))
    }

    /// One of `Assets/Languages.yaml`.
    static func language(_ code: String) throws -> Language { try #require(try table.get()[code]) }

    static func words(_ text: String) throws -> PlaceholderText {
        try PlaceholderText(text, allowed: Texts.placeholders)
    }

    static let place = SourcePlace(file: "texts/de.yaml", line: 12, column: 3)

    static func post(
        long: String? = nil, medium: String? = nil, short: String? = nil, alt: String? = "Willkommen",
        tags: [String] = []
    ) throws -> Texts.Post {
        Texts.Post(
            variants: .init(long: try long.map(words), medium: try medium.map(words), short: try short.map(words)),
            alt: try alt.map(words), tags: tags, place: place)
    }
}
