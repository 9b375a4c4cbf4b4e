import Model

extension Template {
    /// The names of the texts that its pages show, in the tree's order: `headline.short`, `claim`, …
    var texts: [String] { pages.flatMap(Self.texts) }

    private static func texts(of node: TemplateNode) -> [String] {
        switch node.content {
        case .text(let text): [text.source]
        case .rows(let nodes, _), .columns(let nodes, _), .layers(let nodes): nodes.flatMap(texts)
        case .each, .image, .code, .shape, .pattern, .space: []
        }
    }
}
