package import Findings

/// The declaration of one command: all that parsing, help and completions need to know of it.
package struct Syntax: Hashable, Sendable {
    /// `["build"]`, `["region", "import"]`.
    package let words: [String]
    /// One line.
    let summary: Words
    /// What else is good to know, in whole sentences.
    let details: Words?
    package let operands: [Operand]
    /// Its own; those that every command knows come on top.
    package let options: [Option]
    /// One line to copy and what it does.
    package let examples: [Example]

    package struct Example: Hashable, Sendable {
        package let line: String
        let effect: Words

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

/// What a command works on: the words that are no options.
package struct Operand: Hashable, Sendable {
    /// What stands for it in the help, in capitals.
    package let placeholder: Words
    package let count: ClosedRange<Int>
    let candidates: Candidates

    package init(_ placeholder: Words, count: ClosedRange<Int> = 1...1, candidates: Candidates = .none) {
        self.placeholder = placeholder
        self.count = count
        self.candidates = candidates
    }

    /// More than anyone names on one line.
    package static let many = 10_000

    /// As a synopsis shows it: `FILE`, `FILE…`, `[FILE]`, `[FILE …]`.
    func synopsis(_ uiLanguage: UILanguage) -> String {
        let word = placeholder[uiLanguage]
        return switch (count.lowerBound, count.upperBound) {
        case (0, 1): "[\(word)]"
        case (0, _): "[\(word) …]"
        case (_, 1): word
        default: "\(word)…"
        }
    }
}
