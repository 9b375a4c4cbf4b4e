internal import Model
internal import Page

extension Typesetter {
    /// Stacks the paragraphs' lines at the style's size.
    ///
    /// - Parameter dividing: Whether words may be divided where they have places for it.
    func compose(
        _ paragraphs: [Paragraph], in language: Language, style: TextStyle, capHeight: Double, width: Length,
        dividing: Bool
    ) -> SetText {
        let size = style.size
        guard !paragraphs.isEmpty, size > .zero else { return .empty(width: width) }
        let column = max(.zero, width) / size
        var lines: [ShapedLine] = []
        var (overflows, divided) = (false, false)
        var missing: [Character] = []
        for paragraph in paragraphs {
            let division =
                style.balance
                ? paragraph.balancedLines(width: column, dividing: dividing)
                : paragraph.lines(width: column, dividing: dividing)
            lines += division.lines
            overflows = overflows || division.overflows
            divided = divided || division.divided > 0
            missing += paragraph.missing.filter { !missing.contains($0) }
        }
        let baselines = lines.indices.map { Double($0) * style.leading }
        let tops = zip(lines, baselines).map { ($0.ink?.top ?? 0) + $1 }
        let bottoms = zip(lines, baselines).map { ($0.ink?.bottom ?? 0) + $1 }
        let first = max(capHeight, -(tops.min() ?? 0))
        let last = first + (baselines.last ?? 0)
        let height = max(last, first + (bottoms.max() ?? 0))

        var ink: Ink?
        var placed: [SetText.Placed] = []
        for (line, baseline) in zip(lines, baselines) {
            let x = Self.start(of: line, in: column, style.alignment, language.direction)
            if let box = line.ink { ink = box.moved(x: x, y: first + baseline).union(ink) }
            placed.append(SetText.Placed(line: line, x: x, baseline: first + baseline))
        }
        return SetText(
            placed: placed, em: size, color: style.color, size: Size(width: width, height: size * height),
            firstBaseline: size * first,
            lastBaseline: size * last,
            ink: ink.map {
                Rect(
                    x: size * $0.left, y: size * $0.top, width: size * ($0.right - $0.left),
                    height: size * ($0.bottom - $0.top))
            } ?? .zero,
            widest: size * (lines.map(\.extent).max() ?? 0), missing: missing, overflows: overflows, hyphenated: divided
        )
    }

    /// Where a line's pen starts, in ems, so that its advance and its ink stay inside the column.
    private static func start(
        of line: ShapedLine, in column: Double, _ alignment: TextStyle.Alignment, _ direction: Direction
    ) -> Double {
        switch (alignment, direction) {
        case (.start, .leftToRight), (.end, .rightToLeft): -line.left
        case (.end, .leftToRight), (.start, .rightToLeft): column - line.right
        case (.center, _): (column - line.extent) / 2 - line.left
        }
    }
}

extension SetText {
    fileprivate static func empty(width: Length) -> SetText {
        SetText(
            placed: [], em: .zero, color: .black, size: Size(width: width, height: .zero), firstBaseline: .zero,
            lastBaseline: .zero, ink: .zero,
            widest: .zero, missing: [], overflows: false, hyphenated: false)
    }
}
