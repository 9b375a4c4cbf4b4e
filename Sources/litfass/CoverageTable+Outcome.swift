internal import Build
internal import Model
internal import Terminal

extension CoverageTable {
    /// A campaign's languages and materials, with what was found of each.
    init(_ outcome: Production.Outcome) {
        let selection = outcome.selection
        let languages = outcome.languages.filter { selection.languages?.contains($0.code) ?? true }
        let materials = outcome.materials.filter { selection.materials?.contains($0.name) ?? true }
        self.init(
            rows: languages.map {
                Row(code: $0.code, name: $0.names, ownName: $0.name, isDraft: outcome.drafts.contains($0.code))
            },
            materials: materials.filter { !$0.multilingual }.map(\.name),
            multilingual: materials.filter(\.multilingual).map(\.name), findings: outcome.findings)
    }
}
