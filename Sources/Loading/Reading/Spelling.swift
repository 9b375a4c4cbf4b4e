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
            let distance = distance(Array(bounded), Array(candidate.lowercased()))
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

    /// Changes, insertions, deletions and swaps of neighbours that make one word of the other
    /// (Damerau–Levenshtein distance, optimal string alignment).
    static func distance(_ a: [Character], _ b: [Character]) -> Int {
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i]
            for j in 1...b.count {
                var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
