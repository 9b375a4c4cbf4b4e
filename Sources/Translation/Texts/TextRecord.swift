internal import Foundation
package import Model
internal import Workspace

/// How far a translation has come.
package enum TextState: String, Hashable, Sendable, CaseIterable {
    /// Nobody has vouched for it.
    case draft
    /// A person has handed it in.
    case translated
    /// A second person who speaks the language has read it.
    case reviewed
}

/// Who translated or read a text, when, and from which source.
package struct TextRecord: Hashable, Sendable {
    package var state: TextState
    /// For people; nil for a draft that no person made.
    package var by: String?
    package var on: Day?
    /// The mark of the source text that it was made from; nil where nobody knows: such a text never counts as stale.
    package var of: String?
    /// What is unsure in it, or what its reader remarked: the next one is shown it.
    package var note: String?

    package init(state: TextState, by: String? = nil, on: Day? = nil, of: String? = nil, note: String? = nil) {
        self.state = state
        self.by = by
        self.on = on
        self.of = of
        self.note = note
    }

    /// The mark of a source text: the first 16 hexadecimal digits of its SHA-256 (FIPS 180-4), in UTF-8 and Unicode's
    /// normal form C (UAX #15), so that an editor that writes letters in another form changes nothing.
    package static func mark(of source: String) -> String {
        String(SHA256.hex(of: source.precomposedStringWithCanonicalMapping.utf8).prefix(markLength))
    }

    static let markLength = 16
}
