import Model

/// Which style a template's texts have; a text that stands in several styles is left out.
enum TextNodes {
    /// By the text's name.
    static func styles(of template: Template) -> [String: String] {
        var styles: [String: String?] = [:]
        for case .text(let text) in template.nodes().map(\.content) {
            let name = text.source.description
            styles[name] = .some(styles[name, default: text.style] == text.style ? text.style : nil)
        }
        return styles.compactMapValues { $0 }
    }
}
