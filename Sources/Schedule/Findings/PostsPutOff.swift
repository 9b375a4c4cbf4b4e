package import Findings

/// Posts that are due and approved wait, since nobody knows whether their campaign still says what was approved.
package struct PostsPutOff: FindingKind {
    package static let code = "posts-put-off"
    package static let severity = Finding.Severity.warning

    package let campaign: String
    /// How many.
    package let posts: Int
    package let reason: Reason

    package init(campaign: String, posts: Int, reason: Reason) {
        self.campaign = campaign
        self.posts = posts
        self.reason = reason
    }

    package enum Reason: String, Hashable, Sendable, CaseIterable {
        /// It has errors.
        case faulty
        /// Its pictures were drawn of something else than it says now.
        case stale
        case unreadable
        /// It takes too long to be read.
        case slow
        /// What reads it broke off, or wanted too much memory.
        case broken

        fileprivate var words: Words {
            switch self {
            case .faulty: Words(de: "sie hat Fehler", en: "it has errors")
            case .stale: Words(de: "ihre Bilder sind nicht neu gebaut", en: "its pictures are not built anew")
            case .unreadable: Words(de: "sie lässt sich nicht lesen", en: "it cannot be read")
            case .slow: Words(de: "das Lesen dauert zu lange", en: "reading it takes too long")
            case .broken: Words(de: "das Lesen bricht ab", en: "reading it breaks off")
            }
        }
    }

    package var message: Words {
        Words(
            de: posts == 1
                ? "Von „\(campaign)“ geht 1 Beitrag noch nicht hinaus: \(reason.words.de)."
                : "Von „\(campaign)“ gehen \(posts) Beiträge noch nicht hinaus: \(reason.words.de).",
            en: posts == 1
                ? "1 post of “\(campaign)” does not go out yet: \(reason.words.en)."
                : "\(posts) posts of “\(campaign)” do not go out yet: \(reason.words.en).")
    }

    package var remedy: Words {
        switch reason {
        case .stale:
            Words(
                de: "Bauen und vergleichen: litfass schedule plan \(campaign)",
                en: "Build and compare: litfass schedule plan \(campaign)")
        case .faulty, .unreadable, .slow, .broken:
            Words(
                de: "Beheben, was „litfass check \(campaign)“ zeigt; der nächste Lauf sendet dann.",
                en: "Mend what “litfass check \(campaign)” shows; the next run sends then.")
        }
    }
}
