package import Loading
internal import Model

/// Which of a campaign's texts stand in all languages as they stand in the source: names, and what has no words.
package struct CommonTexts: Sendable {
    private let keys: Set<String>

    /// So many other languages have to agree before words count as a name.
    private static let fewest = 2

    package init(_ loaded: LoadedCampaign) {
        let source = loaded.campaign.source
        let own = TextUnits.leaves(of: loaded, source)
        let texts = Dictionary(own.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
        var counts: [String: (here: Int, alike: Int)] = [:]
        // A language's plain form shares its words.
        for code in loaded.texts.keys where code != source && !code.hasPrefix(source + "-") {
            for leaf in TextUnits.leaves(of: loaded, code) {
                counts[leaf.key, default: (0, 0)].here += 1
                if leaf.text == texts[leaf.path] { counts[leaf.key, default: (0, 0)].alike += 1 }
            }
        }
        keys = Set(
            own.filter { leaf in
                guard MarkedText(leaf.text).hasWords else { return true }
                guard let count = counts[leaf.key] else { return false }
                return count.alike >= Self.fewest && count.alike == count.here
            }.map(\.key))
    }

    package func contains(_ unit: TextUnit) -> Bool { keys.contains(unit.key) }
}
