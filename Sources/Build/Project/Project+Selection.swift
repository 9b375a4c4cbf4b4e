import Layout
import Model

extension Project {
    /// A selection with its languages by their own codes.
    ///
    /// - Throws: `SelectionFault` at the first name, in the alphabet's order, that the campaign does not have: a
    ///   misspelt one would make nothing and look like success.
    func resolve(_ selection: Selection) throws(SelectionFault) -> Selection {
        var resolved = selection
        resolved.languages = selection.languages.map { names in
            Set(names.map { supplies.languages[$0]?.code ?? $0 })
        }
        try check(selection.regions, .region, campaign.regions.map(\.value))
        try check(resolved.languages, .language, languageCodes)
        try check(selection.materials, .material, campaign.materials.map(\.value))
        return resolved
    }

    private func check(_ names: Set<String>?, _ part: SelectionFault.Part, _ known: [String]) throws(SelectionFault) {
        guard let stray = names?.filter({ !known.contains($0) }).min() else { return }
        let titles =
            part == .language ? known.compactMap { code in supplies.languages[code].map { (code, $0.names) } } : []
        throw SelectionFault(
            part: part, name: stray, known: known, titles: Dictionary(titles, uniquingKeysWith: { first, _ in first }))
    }

    /// Those that the campaign or its regions name, whether their texts can be set or not, and the one of sheets and
    /// threads in many.
    private var languageCodes: [String] {
        let codes = campaign.languages?.map(\.value) ?? regions.flatMap { $0.region.languages.map(\.code) }
        let isMultilingual =
            campaign.materials.contains { supplies.templates[$0.value]?.multilingual == true }
            || campaign.posts.contains { $0.languages == .thread }
        var seen: Set<String> = []
        return (codes + (isMultilingual ? ["mul"] : [])).filter { seen.insert($0).inserted }
    }
}
