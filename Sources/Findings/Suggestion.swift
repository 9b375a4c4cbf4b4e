/// “Did you mean …?”
package enum Suggestion {
    /// The candidate that is most like a word; nil where none is like it.
    ///
    /// Alike is what begins with the word (three letters at least), or differs from it in a third of its letters at
    /// most.
    package static func nearest(to word: String, in candidates: [String]) -> String? {
        let word = word.lowercased()
        if word.count >= 3, let longer = candidates.sorted().first(where: { $0.lowercased().hasPrefix(word) }) {
            return longer
        }
        return
            candidates
            .map { (candidate: $0, distance: distance(word, $0.lowercased())) }
            .filter { $0.distance <= max(1, $0.candidate.count / 3) && $0.distance < word.count }
            .min { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }?
            .candidate
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
    ///
    /// Optimal string alignment (Damerau 1964), for words up to 64 letters; longer ones differ in all of them.
    package static func distance(_ a: String, _ b: String) -> Int {
        let a = Array(a)
        let b = Array(b)
        guard !a.isEmpty, !b.isEmpty, max(a.count, b.count) <= 64 else { return max(a.count, b.count) }
        var rows = [Array(0...b.count)]
        for i in 1...a.count {
            var row = [i]
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                var least = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    least = min(least, rows[i - 2][j - 2] + 1)
                }
                row.append(least)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
