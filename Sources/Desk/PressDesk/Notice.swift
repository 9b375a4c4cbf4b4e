package import Findings

/// What is to be said of an outcome, beside its values.
package struct Notice: Hashable, Sendable {
    /// How it is meant; a face may colour it.
    package enum Tone: Hashable, Sendable {
        case plain, good
        /// How to go on.
        case hint
        /// Something is not as it was meant.
        case warning
    }

    package let tone: Tone
    package let words: Words

    init(_ tone: Tone, _ words: Words) {
        self.tone = tone
        self.words = words
    }
}
