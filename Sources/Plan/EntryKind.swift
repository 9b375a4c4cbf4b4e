package import Findings

/// What becomes due.
package enum EntryKind: String, Hashable, Sendable, CaseIterable {
    /// A post goes out; it needs an approval.
    case post
    /// The campaign is built, so that the print files are there by their deadline.
    case build
    /// A person is reminded, e.g. to order or to hang up.
    case reminder

    /// Only what is published needs one.
    package var needsApproval: Bool { self == .post }

    package var words: Words {
        switch self {
        case .post: Words(de: "Beitrag", en: "post")
        case .build: Words(de: "Bauen", en: "build")
        case .reminder: Words(de: "Erinnerung", en: "reminder")
        }
    }
}
