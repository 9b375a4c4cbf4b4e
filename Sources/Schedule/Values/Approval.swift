package import Findings
internal import Foundation

/// Who let an entry out, when, and exactly which content.
package struct Approval: Hashable, Sendable {
    /// A person, for the history.
    package var by: String
    /// Seconds since 1970.
    package var at: Int
    /// The content's hash.
    package var hash: String
    /// The text was an unread translation, and the person said that it may go out all the same.
    package var allowsDraft: Bool

    package init(by: String, at: Int, hash: String, allowsDraft: Bool) {
        self.by = by
        self.at = at
        self.hash = hash
        self.allowsDraft = allowsDraft
    }

    /// Whether a name means who gave it: two are one person's where they differ only in capitals, spaces and signs.
    package func isBy(_ name: String) -> Bool { Self.folded(by) == Self.folded(name) }

    private static func folded(_ name: String) -> String {
        let folded = name.precomposedStringWithCompatibilityMapping.lowercased()
        let letters = folded.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        return letters.isEmpty ? folded : String(String.UnicodeScalarView(letters))
    }
}

extension Approval: SQLReadable {
    private struct Record: Codable {
        var by: String
        var at: Int
        var hash: String
        var draft: Bool
    }

    var json: String { JSONText.encode(Record(by: by, at: at, hash: hash, draft: allowsDraft)) }

    static func read(_ value: SQLValue) -> Approval? {
        String.read(value).flatMap { JSONText.decode(Record.self, $0) }.map {
            Approval(by: $0.by, at: $0.at, hash: $0.hash, allowsDraft: $0.draft)
        }
    }
}

/// An approval that held until what was approved became another one.
package struct LapsedApproval: Hashable, Sendable {
    /// What became different. The words are those of the ledger and of `schedule list --json`.
    package enum Cause: String, Hashable, Sendable, CaseIterable, Codable {
        case text
        /// The text of another language than that from which all are translated.
        case translation
        case picture
        /// What is said of a picture to those who do not see it.
        case alt
        /// The account, or where it leads.
        case account
        /// The translation counts as read by nobody again.
        case unread
        /// The source of the translation is another since.
        case stale
        /// The campaign asks for a second person.
        case second
        /// The campaign does not have the post any more.
        case dropped
    }

    /// Who had given it; of two, both.
    package var by: String
    /// When, in seconds since 1970.
    package var at: Int
    /// The content that was approved, which the ledger keeps.
    package var hash: String
    /// Empty while the content is what was approved, and the approval lapsed for another reason.
    package var causes: [Cause]
    /// The names of the pictures that are other ones.
    package var pictures: [String]

    init(by: String, at: Int, hash: String, causes: [Cause] = [], pictures: [String] = []) {
        self.by = by
        self.at = at
        self.hash = hash
        self.causes = causes
        self.pictures = pictures
    }

    /// The approval that an entry has or had last, as one that holds no longer; nil where nobody ever approved it.
    init?(_ entry: Entry, causes: [Cause] = []) {
        guard let last = entry.approval ?? entry.firstApproval else {
            guard let lapsed = entry.lapsed else { return nil }
            self = lapsed
            self.causes = causes
            pictures = []
            return
        }
        self.init(by: entry.approvers.joined(separator: ", "), at: last.at, hash: last.hash, causes: causes)
    }

    /// `Text, Bild (post-square.ar.png)`.
    package var why: Words { Self.why(causes, pictures) }

    /// - Parameter pictures: Their names, which stand with the cause that they are.
    package static func why(_ causes: [Cause], _ pictures: [String]) -> Words {
        func list(_ word: (Words) -> String) -> String {
            causes.map { cause in
                let names = cause == .picture && !pictures.isEmpty ? " (\(pictures.joined(separator: ", ")))" : ""
                return word(cause.words) + names
            }.joined(separator: ", ")
        }
        return Words(de: list(\.de), en: list(\.en))
    }
}

extension LapsedApproval.Cause {
    package var words: Words {
        switch self {
        case .text: Words(de: "Text", en: "text")
        case .translation: Words(de: "Übersetzung", en: "translation")
        case .picture: Words(de: "Bild", en: "picture")
        case .alt: Words(de: "Bildbeschreibung", en: "alt text")
        case .account: Words(de: "Konto", en: "account")
        case .unread: Words(de: "Übersetzung wieder ungeprüft", en: "translation unread again")
        case .stale: Words(de: "Ausgangstext geändert", en: "source text changed")
        case .second: Words(de: "zweite Person nötig", en: "a second person is needed")
        case .dropped: Words(de: "nicht mehr in der Kampagne", en: "not in the campaign any more")
        }
    }
}

extension LapsedApproval: SQLReadable {
    private struct Record: Codable {
        var by: String
        var at: Int
        var hash: String
        var causes: [Cause]
        var pictures: [String]
    }

    var json: String {
        JSONText.encode(Record(by: by, at: at, hash: hash, causes: causes, pictures: pictures))
    }

    static func read(_ value: SQLValue) -> LapsedApproval? {
        String.read(value).flatMap { JSONText.decode(Record.self, $0) }.map {
            LapsedApproval(by: $0.by, at: $0.at, hash: $0.hash, causes: $0.causes, pictures: $0.pictures)
        }
    }
}
