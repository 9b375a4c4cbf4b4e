package import Model

/// All that can be read in a picture, for those who do not see it: each block a line, the message before its sender.
///
/// A sheet is filled for it and not set, so it costs next to nothing.
package struct PictureWords {
    package let lines: [String]

    package init(_ template: Template, _ subject: Subject) {
        var builder = ElementBuilder(template: template, subject: subject)
        let roots = template.pages.compactMap { builder.element($0) }
        var blocks: [Block] = []
        for text in roots.flatMap(Self.texts) {
            let block = Block(text)
            guard !block.words.isEmpty else { continue }
            if let last = blocks.last, let separator = last.separator(before: block) {
                blocks[blocks.count - 1].append(block, separator)
            } else {
                blocks.append(block)
            }
        }
        lines = blocks.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element.words)
    }

    /// In the order of the tree.
    private static func texts(_ element: Element) -> [Element.Text] {
        switch element.content {
        case .text(let text): [text]
        case .stack(_, let children, _, _, _), .grid(let children, _, _, _), .layers(let children):
            children.flatMap(texts)
        case .picture, .photo, .code, .shape, .pattern, .space: []
        }
    }

    /// Words that are read in one breath.
    private struct Block {
        var words: String
        /// The source of the last of them.
        private var name: String
        let rank: Int

        init(_ text: Element.Text) {
            words = PlainText.plain(text.longest).split { $0.isWhitespace }.joined(separator: " ")
            name = text.source.nameOfText
            rank = Self.order.firstIndex { $0.contains(text.source.nameOfText) } ?? Self.call
        }

        mutating func append(_ other: Block, _ separator: String) {
            words += separator + other.words
            name = other.name
        }

        /// What stands between it and what is read on with it; nil where a new line begins.
        func separator(before next: Block) -> String? {
            switch (name, next.name) {
            case ("number", "item"), ("event-day", "event-month"), ("event-month", "event-day"): " "
            case ("event-day", "event-weekday"), ("event-month", "event-weekday"), ("event-month", "event-hours"),
                ("event-day", "event-hours"), ("event-weekday", "event-time"):
                ", "
            case ("event-time", "event-end"): "–"
            default: nil
            }
        }

        /// What is read first, and what then.
        private static let order: [Set<String>] = [
            ["picture.headline", "picture.quote", "picture.number", "headline", "event-name"],
            ["picture.line", "claim"],
            ["number", "item"],
            [
                "picture.date", "event-day", "event-month", "event-weekday", "event-time", "event-end", "event-hours",
            ],
            ["event-place", "event-address"],
            [],
            ["event-organiser", "region", "region-full", "publisher", "office", "language"],
            ["address", "url"],
            ["imprint", "photo-credit"],
        ]
        /// What asks to do something, and all else: before who says it.
        private static let call = 5
    }
}

extension TextSource {
    /// What it shows, whatever its length.
    fileprivate var nameOfText: String {
        switch self {
        case .text(let name, _): name
        case .value(let value): value.rawValue
        }
    }
}
