public import Model

/// One language's say on a sheet: its texts, and what stands for their placeholders.
public struct Voice: Hashable, Sendable {
    public var language: Language
    public var texts: Texts
    /// Placeholder → value: `region`, `host`, `url`, `date`, `time`, `place`.
    public var values: [String: String]

    public init(language: Language, texts: Texts, values: [String: String]) {
        self.language = language
        self.texts = texts
        self.values = values
    }
}
