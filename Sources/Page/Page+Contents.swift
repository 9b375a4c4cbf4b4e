extension Page {
    /// All items, those inside clips too, in drawing order.
    package var allItems: [Item] { items.flatMap(\.flattened) }

    package var codes: [PlacedCode] {
        allItems.compactMap { if case .code(let code) = $0 { code } else { nil } }
    }

    package var textBlocks: [TextBlock] {
        allItems.compactMap { if case .text(let block) = $0 { block } else { nil } }
    }

    package var links: [Link] {
        allItems.compactMap { if case .link(let link) = $0 { link } else { nil } }
    }
}

extension Item {
    /// The item itself, or what a clip holds.
    var flattened: [Item] {
        if case .clipped(_, let items) = self { items.flatMap(\.flattened) } else { [self] }
    }
}
