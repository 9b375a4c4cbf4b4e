/// Letters as a reader sees them: extended grapheme clusters (UAX #29).
enum Graphemes {
    /// The number of clusters, by the rules before Unicode 15.1.
    ///
    /// Since then a conjunct (`स्ते`) is one cluster (rule GB9c). No platform says by which version it counts; the
    /// older ones count two, and a text that fits there fits everywhere.
    static func count(_ text: String) -> Int {
        text.reduce(0) { $0 + 1 + ($1.unicodeScalars.count > 2 ? conjuncts(in: $1) : 0) }
    }

    /// How often in a cluster a consonant follows a virama.
    private static func conjuncts(in cluster: Character) -> Int {
        var count = 0
        var isLinked = false
        for scalar in cluster.unicodeScalars {
            if scalar.properties.canonicalCombiningClass == .virama {
                isLinked = true
            } else if scalar.properties.generalCategory == .otherLetter {
                count += isLinked ? 1 : 0
                isLinked = false
            }
        }
        return count
    }
}
