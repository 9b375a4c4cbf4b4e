public import Findings

/// The declaration of one command: all that parsing, help and completions need to know of it.
public struct Syntax: Hashable, Sendable {
    /// `["build"]`, `["region", "import"]`.
    public let words: [String]
    /// One line.
    public let summary: Words
    /// What else is good to know, in whole sentences.
    public let details: Words?
    public let operands: [Operand]
    /// Its own; those that every command knows come on top.
    public let options: [Option]
    /// One line to copy and what it does.
    public let examples: [Example]

    public struct Example: Hashable, Sendable {
        public let line: String
        public let effect: Words

        public init(_ line: String, _ effect: Words) {
            self.line = line
            self.effect = effect
        }
    }

    public init(
        _ words: String..., summary: Words, details: Words? = nil, operands: [Operand] = [], options: [Option] = [],
        examples: [Example]
    ) {
        self.words = words
        self.summary = summary
        self.details = details
        self.operands = operands
        self.options = options
        self.examples = examples
    }

    public var name: String { words.joined(separator: " ") }

}
