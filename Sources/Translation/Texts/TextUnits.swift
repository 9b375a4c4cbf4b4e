internal import Formats
package import Loading
internal import Model

/// What of a campaign is translated into a language.
package enum TextUnits {
    /// All strings of the source language's file beside the language's own, in the file's order.
    ///
    /// Without the texts of posts that are for other languages alone. A length that only the translation has comes
    /// behind the others of its text; what it is translated from is the next longer one.
    package static func of(_ loaded: LoadedCampaign, language: String) -> [TextUnit] {
        let source = leaves(of: loaded, loaded.campaign.source)
        guard language != loaded.campaign.source else {
            return source.map { unit($0, path: $0.path, source: $0, target: $0, isOptional: false) }
        }
        return pair(source, with: leaves(of: loaded, language)).filter { unit in
            unit.post.map { loaded.campaign.wants(post: $0, in: language) } ?? true
        }
    }

    /// The path of a language's text file in the campaign's folder.
    package static func file(of language: String) -> String { "texts/\(language).yaml" }

    static func leaves(of loaded: LoadedCampaign, _ language: String) -> [TextLeaf] {
        let file = file(of: language)
        return loaded.sources[file].map { TextLeaf.all(of: $0, file: file) } ?? []
    }

    static func pair(_ source: [TextLeaf], with target: [TextLeaf]) -> [TextUnit] {
        let theirs = Dictionary(grouping: target, by: \.group)
        let ours = Dictionary(grouping: source, by: \.group)
        var units: [TextUnit] = []
        var done: Set<[YAMLStep]> = []
        for leaf in source where done.insert(leaf.group).inserted {
            let group = ours[leaf.group, default: []].longestFirst
            var rest = theirs[leaf.group, default: []].longestFirst
            var made: [TextUnit] = []
            for one in group {
                let exact = rest.firstIndex { $0.length == one.length }
                // A text in one length is the translation of the longest, and the other way round.
                let other = one == group[0] && group.allSatisfy { own in !rest.contains { $0.length == own.length } }
                let found = (exact ?? (other ? rest.indices.first : nil)).map { rest.remove(at: $0) }
                made.append(unit(one, path: found?.path ?? one.path, source: one, target: found, isOptional: false))
            }
            for extra in rest {
                let longer = group.last { $0.rank <= extra.rank } ?? group[0]
                made.append(unit(extra, path: extra.path, source: longer, target: extra, isOptional: true))
            }
            let isThere = made.contains { $0.target != nil }
            units += made.map { unit in
                var unit = unit
                unit.isOptional = unit.isOptional || unit.kind == .tag || unit.target == nil && isThere
                return unit
            }
        }
        return units
    }

    private static func unit(
        _ leaf: TextLeaf, path: [YAMLStep], source: TextLeaf, target: TextLeaf?, isOptional: Bool
    ) -> TextUnit {
        TextUnit(
            key: leaf.key, kind: leaf.kind, source: source.text, target: target?.text, path: path,
            sourcePlace: source.place, targetPlace: target?.place, isOptional: isOptional)
    }
}

extension TextLeaf {
    /// The longest first; a text in one length counts as long.
    fileprivate var rank: Int { length.flatMap(Texts.VariantLength.allCases.firstIndex) ?? 0 }
}

extension [TextLeaf] {
    fileprivate var longestFirst: [TextLeaf] { sorted { $0.rank < $1.rank } }
}
