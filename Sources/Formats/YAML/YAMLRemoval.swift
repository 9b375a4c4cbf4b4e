/// Takes an item or a key out of a list or a mapping.
struct YAMLRemoval {
    private let text: YAMLText
    private let parent: YAMLPart
    /// Where all stand, with key or dash.
    private let spans: [Range<Int>]

    init(_ text: YAMLText, _ parent: YAMLPart, _ spans: [Range<Int>]) {
        self.text = text
        self.parent = parent
        self.spans = spans
    }

    func splices(_ index: Int) -> [YAMLText.Splice] {
        let span = spans[index]
        if spans.count == 1, !parent.isFlow || !text.scalars[parent.range].contains("#") {
            let isList = if case .list = parent.content { true } else { false }
            return [.init(parent.range, isList ? "[]" : "{}")]
        }
        if parent.isFlow { return fromBrackets(index) }
        let start = text.lineStart(of: span.lowerBound)
        if text.isBlank(start..<span.lowerBound) { return [.init(start..<text.nextLine(after: span.upperBound), "")] }
        // Behind a dash, the next one comes up unless a remark stands between.
        if index + 1 < spans.count, !text.scalars[span.upperBound..<spans[index + 1].lowerBound].contains("#") {
            return [.init(span.lowerBound..<spans[index + 1].lowerBound, "")]
        }
        return [.init(span, "")]
    }

    private func fromBrackets(_ index: Int) -> [YAMLText.Splice] {
        let span = spans[index]
        var gone = [span]
        if let comma = text.next(",", from: span.upperBound) {
            let rest = text.skippingSpaces(from: comma + 1)
            let isBeside = index + 1 < spans.count && rest == spans[index + 1].lowerBound
            gone =
                comma == span.upperBound
                ? [span.lowerBound..<(isBeside ? rest : comma + 1)] : [span, comma..<(comma + 1)]
        } else if index > 0, let comma = text.next(",", from: spans[index - 1].upperBound) {
            let isBeside = text.skippingSpaces(from: comma + 1) == span.lowerBound
            gone = isBeside ? [comma..<span.upperBound] : [comma..<(comma + 1), span]
        }
        return gone.map { .init(wholeLine($0) ?? $0, "") }
    }

    /// A line on which nothing else stands goes with it.
    private func wholeLine(_ gone: Range<Int>) -> Range<Int>? {
        let start = text.lineStart(of: gone.lowerBound)
        let next = text.nextLine(after: gone.upperBound)
        guard start > 0, text.isBlank(start..<gone.lowerBound), text.string(gone) != ",", next > gone.upperBound,
            text.isBlank(gone.upperBound..<text.lineEnd(of: gone.upperBound))
        else { return nil }
        return start..<next
    }
}
