package import Findings

/// What a command works on: the words that are no options.
package struct Operand: Hashable, Sendable {
    /// What stands for it in the help, in capitals.
    package let placeholder: Words
    package let count: ClosedRange<Int>
    package let candidates: Candidates

    package init(_ placeholder: Words, count: ClosedRange<Int> = 1...1, candidates: Candidates = .none) {
        self.placeholder = placeholder
        self.count = count
        self.candidates = candidates
    }

    /// More than anyone names on one line.
    package static let many = 10_000

    /// As a synopsis shows it: `FILE`, `FILE…`, `[FILE]`, `[FILE …]`.
    func synopsis(_ speech: Speech) -> String {
        let word = placeholder[speech]
        return switch (count.lowerBound, count.upperBound) {
        case (0, 1): "[\(word)]"
        case (0, _): "[\(word) …]"
        case (_, 1): word
        default: "\(word)…"
        }
    }
}
