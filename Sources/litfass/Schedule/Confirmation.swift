internal import Findings
internal import Foundation
internal import Terminal

/// A question that a person at the terminal answers.
enum Confirmation {
    /// - Throws: `Failure` (64) where nobody is there to answer.
    static func ask(_ question: Words, _ console: Console) throws(Failure) -> Bool {
        guard isatty(STDIN_FILENO) == 1 else {
            throw Failure(
                .usage,
                Words(de: "Hier kann niemand antworten: \(question.de)", en: "Nobody can answer here: \(question.en)"),
                remedy: Words(de: "Mit --yes geht es ohne Rückfrage.", en: "With --yes it goes without asking."))
        }
        console.complain(console.text(question) + console.text(Words(de: " [j/N]", en: " [y/N]")))
        let answer = (readLine() ?? "").trimmingCharacters(in: .whitespaces).lowercased()
        return ["j", "ja", "y", "yes"].contains(answer)
    }
}
