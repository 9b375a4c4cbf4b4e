package import Model
package import Page

/// Sets text: positioned glyph runs out of strings.
///
/// Belongs to one worker, as its library does. What was shaped is kept, so that the same text in another size or width
/// costs little.
package final class Typesetter {
    /// When that many paragraphs are kept, all are forgotten: a batch sets few texts many times.
    private static let capacity = 512

    private let library: FontLibrary
    private let hyphenator: Hyphenator
    private var paragraphs: [ParagraphKey: Paragraph] = [:]

    /// - Parameter hyphenationFolders: Where a language's dictionary is looked up, in this order; one that is missing
    ///   divides no words.
    package init(library: FontLibrary, hyphenationFolders: [String]) {
        self.library = library
        hyphenator = Hyphenator(folders: hyphenationFolders)
    }

    /// Sets a text in a column, at the style's size.
    ///
    /// Lines end at each line break of the text, and where the next word would not go into the column. A word that is
    /// wider than the column is divided if it may be, else it sticks out at the end side and `overflows` is true.
    ///
    /// - Parameters:
    ///   - language: Gives the base direction, the letters' local forms and the hyphenation.
    ///   - style: Its `size` is drawn as it is: the script's `Typeface.scale` must have been multiplied in.
    package func set(_ text: String, in language: Language, style: TextStyle, width: Length) -> SetText {
        compose(
            paragraphs(text, language, style), in: language, style: style, capHeight: capHeight(language, style),
            width: width, dividing: .tooLong)
    }

    /// The text's paragraphs, shaped.
    func paragraphs(_ text: String, _ language: Language, _ style: TextStyle) -> [Paragraph] {
        let lines = Self.plain(text).split(separator: "\n", omittingEmptySubsequences: false)
        if lines.allSatisfy(\.isEmpty) { return [] }
        return lines.map { line in
            let key = ParagraphKey(String(line), language, style)
            if let known = paragraphs[key] { return known }
            if paragraphs.count >= Self.capacity { paragraphs.removeAll(keepingCapacity: true) }
            let paragraph = Paragraph(
                key.text, key: key, language: language, library: library,
                hyphenator: style.hyphenates ? hyphenator : nil)
            paragraphs[key] = paragraph
            return paragraph
        }
    }

    /// The height of capital letters above the baseline, in ems.
    func capHeight(_ language: Language, _ style: TextStyle) -> Double {
        -(paragraphs("H", language, style).first?.top ?? 0)
    }

    /// One kind of line break, no tabs, no control characters.
    private static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": plain.append("\n")
            case "\n": if previous != "\r" { plain.append("\n") }
            case "\t": plain.append(" ")
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": break
            default: plain.append(scalar)
            }
            previous = scalar
        }
        return String(plain)
    }

    /// Stacks the paragraphs' lines at the style's size.
    ///
    /// - Parameter dividing: Which words may be divided where they have places for it.
    func compose(
        _ paragraphs: [Paragraph], in language: Language, style: TextStyle, capHeight: Double, width: Length,
        dividing: Dividing
    ) -> SetText {
        let size = style.size
        guard !paragraphs.isEmpty, size > .zero else { return .empty(width: width) }
        let column = max(.zero, width) / size
        var lines: [ShapedLine] = []
        var (tooWide, divided): (String?, Bool) = (nil, false)
        var missing: [Character] = []
        for paragraph in paragraphs {
            let division =
                style.balance
                ? paragraph.balancedLines(width: column, dividing: dividing)
                : paragraph.lines(width: column, dividing: dividing)
            lines += division.lines
            tooWide = tooWide ?? division.tooWide
            divided = divided || division.divided > 0
            missing += paragraph.missing.filter { !missing.contains($0) }
        }
        let stack = LineStack(
            lines.map { ($0, Self.start(of: $0, in: column, style.alignment, language.direction)) },
            leading: style.leading)
        let first = max(capHeight, stack.above)
        let last = first + Double(max(0, lines.count - 1)) * stack.leading
        let height = max(last, first + stack.below)

        var ink: InkBounds?
        var placed: [SetText.Placed] = []
        for (index, (line, x)) in stack.lines.enumerated() {
            let baseline = first + Double(index) * stack.leading
            if let box = line.ink { ink = box.moved(x: x, y: baseline).union(ink) }
            placed.append(SetText.Placed(line: line, x: x, baseline: baseline))
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
            widest: size * (lines.map(\.extent).max() ?? 0), missing: missing, tooWide: tooWide, hyphenated: divided
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
            widest: .zero, missing: [], tooWide: nil, hyphenated: false)
    }
}
