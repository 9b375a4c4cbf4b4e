/// Writes a value in the place of another one.
struct YAMLReplacement {
    /// What a value hangs on.
    struct Place {
        /// Behind the colon or the dash, or behind a key without a colon.
        var end: Int
        /// Of the key or the dash.
        var column: Int
        var isMarked: Bool
    }

    private let text: YAMLText
    private let part: YAMLPart
    /// Nil for the file's root, and for an item in brackets.
    private let place: Place?
    private let writer: YAMLWriter

    init(_ text: YAMLText, _ part: YAMLPart, _ place: Place?) {
        self.text = text
        self.part = part
        self.place = place
        writer = YAMLWriter(lineBreak: text.lineBreak)
    }

    /// Ways to write the value, the one that changes least first.
    func candidates(_ value: YAMLValue) -> [[YAMLText.Splice]] {
        if case .text(let string) = value, case .scalar(_, let style) = part.content {
            return scalars(string, style) + inline(value)
        }
        guard !part.isFlow || part.hasBrackets, let place else { return inline(value) }
        if part.isFlow, text.lineStart(of: place.end) != text.lineStart(of: part.range.lowerBound) {
            return inline(value)
        }
        return YAMLWriter.Form.allCases.map { form in
            let tail = writer.tail(value, column: place.column, used: place.column, form)
            return moved(tail, place)
        } + inline(value)
    }

    /// On one line, just where the old value stands.
    private func inline(_ value: YAMLValue) -> [[YAMLText.Splice]] {
        let line = writer.inline(value)
        return [part.range.isEmpty ? beside(line) : [.init(part.range, line + remark)]]
    }

    /// A text as the one before it was written, else so that it can be read.
    private func scalars(_ string: String, _ style: YAMLStyle) -> [[YAMLText.Splice]] {
        let styles: [YAMLStyle] =
            switch style {
            case .plain where string.contains("\n"): [.literal, .doubleQuoted]
            case .plain, .singleQuoted, .doubleQuoted: [style, .doubleQuoted]
            case .literal, .folded: [style, .literal, .doubleQuoted]
            }
        return styles.compactMap { style in
            let isBlock = style == .literal || style == .folded
            let written = writer.scalar(
                string, style, column: isBlock ? column : 0, isFlow: part.isFlow, remark: isBlock ? remark : "")
            return written.map { written in
                part.range.isEmpty ? beside(written) : [.init(part.range, written + (isBlock ? "" : remark))]
            }
        }
    }

    /// Behind a key without a value, perhaps without a colon.
    private func beside(_ written: String) -> [YAMLText.Splice] {
        [.init(at: place?.end ?? part.range.lowerBound, (place?.isMarked == false ? ": " : " ") + written)]
    }

    /// A block's own lines in the place of a block's, or of a value behind the colon.
    private func moved(_ tail: String, _ place: Place) -> [YAMLText.Splice] {
        let isOnLine = text.lineStart(of: place.end) == text.lineStart(of: part.range.lowerBound)
        let hasLines = tail.unicodeScalars.first.map(YAMLText.isBreak) ?? false
        if isOnLine, !hasLines {
            let written = String(tail.dropFirst())
            return part.range.isEmpty ? beside(written) : [.init(part.range, written + remark)]
        }
        guard isOnLine else {
            // The lines of a block go; a remark behind the key stays there.
            let gone = text.lineStart(of: part.range.lowerBound)..<text.nextLine(after: part.range.upperBound)
            return [.init(at: hasLines ? text.lineEnd(of: place.end) : place.end, tail), .init(gone, "")]
        }
        let gone = place.end..<max(place.end, part.range.upperBound)
        return [.init(at: text.lineEnd(of: gone.upperBound), remark + tail), .init(gone, "")]
    }

    /// What stands behind `|`, on its line.
    private var remark: String {
        guard case .scalar(_, let style) = part.content, style == .literal || style == .folded else { return "" }
        let end = text.lineEnd(of: part.range.lowerBound)
        let mark = text.scalars[part.range.lowerBound..<end].prefix { !YAMLText.isSpace($0) }.endIndex
        // Where the text has no lines, its remark is not part of it.
        return mark < part.range.upperBound ? text.string(mark..<end) : ""
    }

    /// Where the lines of a text begin: as before, else two columns farther in than what it hangs on.
    private var column: Int {
        let outer = place?.column ?? 0
        guard case .scalar(_, let style) = part.content, style == .literal || style == .folded else {
            return outer + 2
        }
        let head = text.string(part.range.lowerBound..<text.lineEnd(of: part.range.lowerBound)).prefix { $0 != " " }
        if head.contains(where: \.isNumber) { return outer + 2 }
        var line = text.nextLine(after: part.range.lowerBound)
        while line < part.range.upperBound {
            let start = text.skippingSpaces(from: line)
            if start < text.lineEnd(of: line) { return max(outer + 1, start - line) }
            line = text.nextLine(after: line)
        }
        return outer + 2
    }
}

extension YAMLPart {
    /// Whether it is a list or a mapping in brackets.
    fileprivate var hasBrackets: Bool { if case .scalar = content { false } else { isFlow } }
}
