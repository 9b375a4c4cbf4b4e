extension Template {
    /// Whether any page has a place for the campaign's photo.
    package var showsPhoto: Bool { pages.contains { $0.showsPhoto } }
}

extension TemplateNode {
    fileprivate var showsPhoto: Bool {
        switch content {
        case .image(let image): image.source == .photo && when != .noPhoto
        case .rows(let nodes, _), .columns(let nodes, _), .layers(let nodes): nodes.contains { $0.showsPhoto }
        case .each(let each): each.cell.showsPhoto
        case .text, .code, .shape, .pattern, .space: false
        }
    }
}
