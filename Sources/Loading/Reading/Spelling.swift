package import Model

/// Words that were probably meant.
package enum Spelling {
    /// The nearest of the words; nil where none is near enough to be a slip of the pen.
    ///
    /// Among equally near ones the first in the list's order.
    package static func nearest(to word: String, among words: [String]) -> String? {
        let limit = max(1, min(3, word.count / 3))
        let bounded = String(word.prefix(longestWord)).lowercased()
        var best: (word: String, distance: Int)?
        for candidate in words where abs(candidate.count - word.count) <= limit {
            let distance = Suggestion.distance(bounded, candidate.lowercased())
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        // A word cut short is meant, too.
        return best?.word ?? words.first { word.count >= 3 && $0.hasPrefix(word.lowercased()) }
    }

    /// “Did you mean …?”, or the words that there are.
    package static func remedy(for word: String, among words: [String]) -> Words {
        if let near = nearest(to: word, among: words) {
            return Words(de: "Meinten Sie „\(near)“?", en: "Did you mean “\(near)”?")
        }
        guard !words.isEmpty else { return Words(de: "Löschen Sie den Eintrag.", en: "Delete the entry.") }
        let shown = words.prefix(mostShown).joined(separator: ", ") + (words.count > mostShown ? ", …" : "")
        return Words(de: "Möglich sind hier: \(shown).", en: "Possible here: \(shown).")
    }

    /// Whether a text is a name that may stand in a path and an address: a–z, 0–9, and `-` between them.
    package static func isName(_ text: String) -> Bool {
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
        guard let first = text.utf8.first, let last = text.utf8.last, isLetter(first), isLetter(last) else {
            return false
        }
        return text.utf8.count <= longestWord && text.utf8.allSatisfy { isLetter($0) || $0 == 0x2D }
    }

    private static let longestWord = 64
    private static let mostShown = 12
}
