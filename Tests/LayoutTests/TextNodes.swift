import Model

/// Which style a template's texts have; a text that stands in several styles is left out.
enum TextNodes {
    static func collect(_ node: TemplateNode, into styles: inout [String: String?]) {
        switch node.content {
        case .rows(let nodes, _), .columns(let nodes, _), .layers(let nodes):
            for node in nodes { collect(node, into: &styles) }
        case .each(let each): collect(each.cell, into: &styles)
        case .text(let text):
            if let known = styles[text.source] {
                styles[text.source] = .some(known == text.style ? known : nil)
            } else {
                styles[text.source] = .some(text.style)
            }
        case .image, .code, .shape, .pattern, .space: break
        }
    }

    /// By the text's name.
    static func styles(of template: Template) -> [String: String] {
        var styles: [String: String?] = [:]
        for page in template.pages { collect(page, into: &styles) }
        return styles.compactMapValues { $0 }
    }
}
