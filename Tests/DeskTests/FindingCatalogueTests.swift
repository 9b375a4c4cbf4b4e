import Findings
import Foundation
import Testing

@testable import Desk

/// What there is to find, what it means, and what the press office is told of it.
struct FindingCatalogueTests {
    private static let root: String = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return folder.path
    }()

    private static func bytes(_ file: String) throws -> [UInt8] {
        try Array(Data(contentsOf: URL(fileURLWithPath: root + "/" + file)))
    }

    /// The keys at the left edge of a file of `Assets`.
    private static func entries(_ file: String) throws -> [String] {
        String(decoding: try bytes(file), as: UTF8.self).split(separator: "\n")
            .compactMap { $0.wholeMatch(of: #/([a-z0-9-]+):/#).map { String($0.output.1) } }
    }

    @Test func everyKindIsExplainedInBothLanguagesWithAnExample() throws {
        let explanations = try Explanation.read(Self.bytes("Assets/Findings.yaml"), file: "Assets/Findings.yaml")
        #expect(explanations.map(\.code) == FindingCatalogue.codes)
        #expect(try Self.entries("Assets/Findings.yaml").sorted() == FindingCatalogue.codes.sorted())
        for explanation in explanations {
            for text in [explanation.meaning, explanation.why, explanation.mend].flatMap({ [$0.de, $0.en] }) {
                #expect(text.wholeMatch(of: #/[\p{Lu}„“].*[.!?]/#) != nil, "\(explanation.code): \(text)")
            }
            #expect(explanation.meaning.de.count <= 110 && explanation.meaning.en.count <= 110, "\(explanation.code)")
            #expect(!explanation.example.isEmpty, "\(explanation.code)")
        }
    }

    @Test func noCodeIsBornTwice() {
        #expect(Set(FindingCatalogue.codes).count == FindingCatalogue.codes.count)
        #expect(FindingCatalogue.codes.count > 150)
    }

    /// Why the press kit does not explain what a press officer's campaign may give.
    private static let untold: [String: Set<String>] = [
        "It is of how a file is written: its own words say what and where, and nobody needs to know more.": [
            "file-missing", "file-unreadable", "file-too-large", "path-outside-folder", "wrong-extension", "not-utf8",
            "control-character", "bidi-control", "private-use-character", "yaml-empty", "yaml-documents", "yaml-alias",
            "yaml-tag", "yaml-key",
            "yaml-syntax", "duplicate-key", "too-deep", "too-many-values", "missing-key", "unknown-key",
            "unknown-version", "wrong-type", "bad-value", "unclosed-placeholder", "empty-list", "duplicate-value",
            "duplicate-id", "unknown-region", "unknown-material", "unknown-channel", "unknown-post",
            "unknown-pictogram",
            "pictogram-unusable", "unknown-style",
            "unknown-language", "end-before-start", "event-from-feed", "no-event", "campaign-name",
            "language-mismatch", "name-differs", "unknown-template", "unknown-part", "bad-node", "unknown-script",
            "name-differs-from-file",
        ],
        "Whoever imports a region is told it, not whoever reads the kit.": [
            "json-syntax", "json-shape", "region-not-live", "region-twice", "region-incomplete", "region-name",
            "region-path", "wrong-direction", "coordinates-swapped", "bad-coordinates", "box-swapped", "bad-box",
        ],
        "Only a file that is verified has it, and nothing that Litfass wrote.": [
            "pdf-damaged", "pdf-empty", "pdf-encrypted", "pdf-font-missing", "pdf-trim-missing", "pdf-boxes-wrong",
            "pdf-bleed-small", "pdf-intent-missing", "pdf-rgb", "pdf-blending-rgb", "pdf-ink-heavy", "pdf-acts",
            "pdf-picture-coarse", "pdf-sizes-mixed", "picture-in-inks", "code-not-utf8", "code-inverted",
            "code-fragile", "pdf-text-small", "pdf-text-mixed", "pdf-line-thin", "pdf-white-overprints",
            "pdf-bleed-missing", "pdf-bleed-empty", "pdf-ink-measured", "pdf-annotated", "pdf-feature-forbidden",
            "pdf-metadata-missing", "pdf-untagged", "pdf-content-untagged", "pdf-language-missing", "pdf-title-hidden",
            "pdf-figure-silent", "pdf-heading-skipped", "pdf-tab-order", "pdf-link-silent", "pdf-font-without-text",
        ],
        "Only who tries a template with `check --template` is told it.": ["unknown-font", "unknown-text"],
        "Only who plans the queue, or sends from it, is told it.": ["post-twice", "posts-put-off"],
        "Without the guide there is no kit.": ["guide-opening"],
    ]

    @Test func thePressKitExplainsWhatAPressOfficerCanMeet() throws {
        let explained = try Self.entries("Assets/Kit/findings.yaml")
        #expect(explained.filter { !FindingCatalogue.codes.contains($0) } == [])
        let untold = Self.untold.values.reduce(into: Set()) { $0.formUnion($1) }
        #expect(untold.filter { !FindingCatalogue.codes.contains($0) || explained.contains($0) } == [])
        let grave = FindingCatalogue.kinds.filter { $0.severity != .note }.map { $0.code }
        #expect(grave.filter { !explained.contains($0) && !untold.contains($0) } == [])
    }

    /// A finding that is not well explained is told with its line, as any fault of a file.
    @Test func aDamagedExplanationIsTold() throws {
        let text = String(decoding: try Self.bytes("Assets/Findings.yaml"), as: UTF8.self)
        for (old, new) in [
            ("  example: |\n", "  exampel: |\n"), ("    why: ", "    wy: "), ("\ncontrast:\n", "\nkontrast:\n"),
        ] {
            let broken = text.replacing(old, with: new, maxReplacements: 1)
            #expect(broken != text)
            #expect(throws: (any Error).self) { try Explanation.read(Array(broken.utf8), file: "Assets/Findings.yaml") }
        }
    }
}
