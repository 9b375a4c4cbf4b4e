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

    static func rules(_ name: String) throws -> PlatformRules {
        let bytes = try Data(contentsOf: URL(filePath: "\(root)/Assets/Platforms/\(name).yaml"))
        let (rules, findings) = PlatformLoader.load(Array(bytes), file: "Assets/Platforms/\(name).yaml")
        #expect(findings == [])
        return try #require(rules)
    }

    static func language(
        _ code: String, iso639: String? = nil, script: String = "Latn", _ direction: Direction = .leftToRight
    ) -> Language {
        Language(
            code: code, name: code, names: Words(de: code, en: code), bcp47: code, iso639: iso639 ?? code,
            script: script,
            direction: direction, aliases: [], typeface: Typeface(families: ["Noto Sans"], scale: 1, leading: 1.3),
            hyphenation: nil)
    }

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
