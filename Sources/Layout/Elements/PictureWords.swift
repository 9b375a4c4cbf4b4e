package import Model

/// All that can be read in a picture, for those who do not see it: each block a line, the message before its sender.
///
/// A sheet is filled for it and not set, so it costs next to nothing.
package struct PictureWords {
    package let lines: [String]

    package init(_ template: Template, _ subject: Subject) {
        var builder = ElementBuilder(template: template, subject: subject)
        let texts = template.pages.compactMap { builder.element($0) }.flatMap(Self.texts)
        let values = subject.localizations.first?.values ?? [:]
        let comma = subject.localizations.first?.language.script.comma ?? ", "
        let blocks = texts.map { Block($0, values, comma) }.filter { !$0.words.isEmpty }.enumerated()
            .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
        var read: [Block] = []
        // A day that stands there in three parts is said once.
        let day = blocks.firstIndex { $0.name == Block.date }
        for (place, block) in blocks.enumerated() where block.name != Block.date || place == day {
            if let last = read.last, let separator = last.separator(before: block, comma) {
                read[read.count - 1].append(block, separator)
            } else {
                read.append(block)
            }
        }
        lines = read.map(\.words)
    }

    /// In the order of the tree.
    private static func texts(_ element: Element) -> [Element.Text] {
        switch element.content {
        case .text(let text): [text]
        case .stack(_, let children, _, _, _), .grid(let children, _, _, _), .layers(let children):
            children.flatMap(texts)
        case .picture, .photo, .code, .shape, .pictogram, .pattern, .space: []
        }
    }

    /// Words that are read in one breath.
    private struct Block {
        private(set) var words: String
        /// The source of the last of them.
        private(set) var name: String
        let rank: Int

        /// A day that a sheet takes apart is read as the language says it.
        static let date = Placeholder.date.rawValue

        init(_ text: Element.Text, _ values: [String: String], _ comma: String) {
            var (words, name) = (text.longest, text.source.nameOfText)
            let weekday = values[KnownValue.eventWeekday.rawValue] ?? ""
            // Of an event over several days, the sheet says more.
            let isOneDay = values[KnownValue.eventDay.rawValue]?.allSatisfy(\.isNumber) ?? false
            if isOneDay, Self.partsOfDay.contains(name) {
                (words, name) = (values[Self.date] ?? words, Self.date)
            } else if isOneDay, name == KnownValue.eventHours.rawValue, words.hasPrefix(weekday + comma) {
                words.removeFirst((weekday + comma).count)
            }
            self.words = PlainText.plain(words).split { $0.isWhitespace }.joined(separator: " ")
            self.name = name
            rank = Self.order.firstIndex { $0.contains(name) } ?? Self.call
        }

        mutating func append(_ other: Block, _ separator: String) {
            words += separator + other.words
            name = other.name
        }

        /// What stands between it and what is read on with it; nil where a new line begins.
        func separator(before next: Block, _ comma: String) -> String? {
            switch (name, next.name) {
            case ("number", "item"), ("event-day", "event-month"), ("event-month", "event-day"): " "
            case (Self.date, "event-time"), (Self.date, "event-hours"): comma
            case ("event-time", "event-end"): "–"
            default: nil
            }
        }

        private static let partsOfDay: Set<String> = ["event-day", "event-month", "event-weekday"]

        /// What is read first, and what then.
        private static let order: [Set<String>] = [
            ["picture.headline", "picture.quote", "picture.number", "headline", "event-name"],
            ["picture.line", "claim"],
            ["number", "item"],
            partsOfDay.union(["picture.date", date, "event-time", "event-end", "event-hours"]),
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
