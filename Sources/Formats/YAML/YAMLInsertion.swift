/// Writes one more item or key into a list or a mapping.
struct YAMLInsertion {
    private let text: YAMLText
    private let parent: YAMLPart
    /// Where the others stand, with key or dash.
    private let spans: [Range<Int>]
    private let isRoot: Bool
    private let writer: YAMLWriter

    /// - Parameter spans: One at least.
    init(_ text: YAMLText, _ parent: YAMLPart, _ spans: [Range<Int>], isRoot: Bool) {
        self.text = text
        self.parent = parent
        self.spans = spans
        self.isRoot = isRoot
        writer = YAMLWriter(lineBreak: text.lineBreak)
    }

    /// Ways to write it, the nicest first.
    ///
    /// - Parameters:
    ///   - key: Nil for an item.
    ///   - index: Its place among the others.
    func candidates(_ value: YAMLValue, key: String?, at index: Int) -> [[YAMLText.Splice]] {
        if parent.isFlow {
            let line = key.map { writer.key($0) + ": " + writer.inline(value) } ?? writer.inline(value)
            return [inBrackets(line, at: index)]
        }
        let column = text.column(of: spans[0].lowerBound)
        return YAMLWriter.Form.allCases.map { form in
            let entry =
                key.map { writer.entry($0, value, column: column, form) }
                ?? "-" + writer.item(value, column: column, form)
            return [onLines(entry, key, column: column, at: index)]
        }
    }

    private func onLines(_ entry: String, _ key: String?, column: Int, at index: Int) -> YAMLText.Splice {
        let indent = String(repeating: " ", count: column)
        // Before the first one, where that begins its line.
        if index == 0, text.isBlank(text.lineStart(of: spans[0].lowerBound)..<spans[0].lowerBound),
            key.flatMap({ remark(naming: $0, column) }) == nil
        {
            return .init(at: spans[0].lowerBound, entry + writer.lead(column))
        }
        let last = key.flatMap { remark(naming: $0, column) } ?? spans[max(0, index - 1)].upperBound
        let end = text.lineEnd(of: last)
        // The last line of a file may end without a break.
        guard end < text.scalars.count else { return .init(at: end, text.lineBreak + indent + entry) }
        return .init(at: text.nextLine(after: last), indent + entry + text.lineBreak)
    }

    /// The line of a remark that shows how the key would be written: `# crest: crest.svg`.
    private func remark(naming key: String, _ column: Int) -> Int? {
        var line = text.lineStart(of: parent.range.lowerBound)
        let end = isRoot ? text.scalars.count : parent.range.upperBound
        while line < end {
            let start = text.skippingSpaces(from: line)
            if start - line == column, start < end, text.scalars[start] == "#",
                !spans.contains(where: { $0.contains(start) })
            {
                let words = text.string(text.skippingSpaces(from: start + 1)..<text.lineEnd(of: start))
                if words.hasPrefix(key + ":") { return start }
            }
            let next = text.nextLine(after: line)
            if next == line { break }
            line = next
        }
        return nil
    }

    private func inBrackets(_ entry: String, at index: Int) -> [YAMLText.Splice] {
        guard index > 0 else { return [.init(at: spans[0].lowerBound, entry + ", ")] }
        let before = spans[index - 1]
        let start = text.lineStart(of: before.lowerBound)
        let comma = text.skippingSpaces(from: before.upperBound)
        let hasComma = comma < text.scalars.count && text.scalars[comma] == ","
        let rest = text.skippingSpaces(from: hasComma ? comma + 1 : before.upperBound)
        let end = text.lineEnd(of: before.upperBound)
        // Each on a line of its own, with a remark behind it perhaps.
        guard end < text.scalars.count, text.isBlank(start..<before.lowerBound),
            rest == end || text.scalars[rest] == "#", start != text.lineStart(of: parent.range.lowerBound)
        else { return [.init(at: before.upperBound, ", " + entry)] }
        let line = writer.lead(text.column(of: before.lowerBound)) + entry
        return hasComma
            ? [.init(at: end, line + ",")] : [.init(at: before.upperBound, ","), .init(at: end, line)]
    }
}
