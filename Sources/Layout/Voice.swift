package import Model

/// One language's say on a sheet: its texts, and what stands for their placeholders.
package struct Voice: Hashable, Sendable {
    package var language: Language
    package var texts: Texts
    /// Placeholder → value: `region`, `host`, `url`, `date`, `time`, `place`.
    package var values: [String: String]

    package init(language: Language, texts: Texts, values: [String: String]) {
        self.language = language
        self.texts = texts
        self.values = values
    }
}
