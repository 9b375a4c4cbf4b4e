package import Findings

/// The declaration of one command: all that parsing, help and completions need to know of it.
package struct Syntax: Hashable, Sendable {
    /// `["build"]`, `["region", "import"]`.
    package let words: [String]
    /// One line.
    package let summary: Words
    /// What else is good to know, in whole sentences.
    package let details: Words?
    package let operands: [Operand]
    /// Its own; those that every command knows come on top.
    package let options: [Option]
    /// One line to copy and what it does.
    package let examples: [Example]

    package struct Example: Hashable, Sendable {
        package let line: String
        package let effect: Words

        package init(_ line: String, _ effect: Words) {
            self.line = line
            self.effect = effect
        }
    }

    package init(
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

    package var name: String { words.joined(separator: " ") }

}
