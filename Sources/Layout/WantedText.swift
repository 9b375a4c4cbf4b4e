package import Model

/// A text that a template shows, and where it says so.
package struct WantedText: Hashable, Sendable {
    /// Without a length: `headline` of `headline.short`.
    package var name: String
    package var isOptional: Bool
    package var place: SourcePlace
}

extension Template {
    /// The campaign's texts that the pages show, in the tree's order; values that Litfass knows are none.
    package var wantedTexts: [WantedText] { pages.flatMap(Self.wanted) }

    /// The names of the values that Litfass knows, sorted.
    package static var knownValues: [String] { TextSource.values.sorted() }

    /// The values that Litfass knows and the pages show: `office`, `imprint`, …
    package var shownValues: Set<String> { pages.reduce(into: []) { $0.formUnion(Self.values($1)) } }

    private static func values(_ node: TemplateNode) -> Set<String> {
        switch node.content {
        case .text(let node): TextSource.values.intersection([node.source])
        case .rows(let nodes, _), .columns(let nodes, _), .layers(let nodes):
            nodes.reduce(into: []) { $0.formUnion(values($1)) }
        case .each(let each): values(each.cell)
        case .image, .code, .shape, .pattern, .space: []
        }
    }

    private static func wanted(_ node: TemplateNode) -> [WantedText] {
        func text(_ source: String, _ isOptional: Bool) -> [WantedText] {
            guard !TextSource.values.contains(source) else { return [] }
            let name = source.split(separator: ".").first.map(String.init) ?? source
            return [WantedText(name: name, isOptional: isOptional, place: node.place)]
        }
        return switch node.content {
        case .text(let node): text(node.source, node.optional)
        case .rows(let nodes, _), .columns(let nodes, _), .layers(let nodes): nodes.flatMap(wanted)
        case .each(let each):
            switch each.list {
            case .text(let name): text(name, false) + wanted(each.cell)
            case .languages: wanted(each.cell)
            }
        case .image, .code, .shape, .pattern, .space: []
        }
    }
}
