extension TemplateNode {
    /// The nodes right below it; a repetition has one.
    package var children: [TemplateNode] {
        switch content {
        case .rows(let nodes, _), .columns(let nodes, _), .layers(let nodes): nodes
        case .each(let each): [each.cell]
        case .text, .image, .code, .shape, .pattern, .space: []
        }
    }

    /// It and all nodes below it, each before its own.
    ///
    /// - Parameter sheet: Leaves out what does not stand on such a sheet; nil leaves out nothing.
    package func descendants(on sheet: Condition? = nil) -> [TemplateNode] {
        if let sheet, let when, when != sheet { return [] }
        return [self] + children.flatMap { $0.descendants(on: sheet) }
    }
}

extension Template {
    /// All nodes of all pages, each before those below it.
    ///
    /// - Parameter sheet: Leaves out what does not stand on such a sheet; nil leaves out nothing.
    package func nodes(on sheet: TemplateNode.Condition? = nil) -> [TemplateNode] {
        pages.flatMap { $0.descendants(on: sheet) }
    }

    /// Whether any page has a place for the campaign's photo.
    package var showsPhoto: Bool {
        nodes(on: .photo).contains { if case .image(let image) = $0.content { image.source == .photo } else { false } }
    }

    /// What its texts show on such a sheet, in the tree's order.
    package func sources(on sheet: TemplateNode.Condition? = nil) -> [TextSource] {
        nodes(on: sheet).compactMap { if case .text(let text) = $0.content { text.source } else { nil } }
    }

    /// The values that Litfass knows and the pages show.
    package var shownValues: Set<KnownValue> {
        Set(sources().compactMap { if case .value(let value) = $0 { value } else { nil } })
    }

    /// The campaign's texts that the pages show, in the tree's order.
    package var wantedTexts: [WantedText] {
        nodes().compactMap { node in
            switch node.content {
            case .text(let text):
                guard case .text(let name, _) = text.source else { return nil }
                return WantedText(name: name, isOptional: text.optional, place: node.place)
            case .each(let each):
                guard case .text(let name) = each.list else { return nil }
                return WantedText(name: name, isOptional: false, place: node.place)
            case .rows, .columns, .layers, .image, .code, .shape, .pattern, .space: return nil
            }
        }
    }
}

/// A text of the campaign that a template shows, and where it says so.
package struct WantedText: Hashable, Sendable {
    /// Without a length: `headline` of `headline.short`.
    package var name: String
    package var isOptional: Bool
    package var place: SourcePlace
}
