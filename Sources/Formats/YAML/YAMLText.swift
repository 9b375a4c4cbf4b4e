/// A YAML file's text by its lines, without a byte order mark.
struct YAMLText: Sendable {
    private(set) var scalars: [Unicode.Scalar]

    /// Other scalars in the place of some.
    struct Splice {
        var range: Range<Int>
        var text: String

        init(_ range: Range<Int>, _ text: String) {
            self.range = range
            self.text = text
        }

        init(at index: Int, _ text: String) { self.init(index..<index, text) }
    }

    /// - Parameter splices: Of ranges that do not overlap, in any order; those at one place stand as they are given.
    func applying(_ splices: [Splice]) -> YAMLText {
        var changed = self
        let ordered = splices.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) > ($1.element.range.lowerBound, $1.offset)
        }
        for (_, splice) in ordered {
            changed.scalars.replaceSubrange(splice.range, with: Array(splice.text.unicodeScalars))
        }
        return changed
    }

    /// What the file breaks its lines with; a line feed where it has one line.
    var lineBreak: String {
        guard let first = scalars.firstIndex(where: Self.isBreak) else { return "\n" }
        if scalars[first] == "\n" { return "\n" }
        return first + 1 < scalars.count && scalars[first + 1] == "\n" ? "\r\n" : "\r"
    }

    static func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

    func lineStart(of index: Int) -> Int {
        var start = index
        while start > 0, !Self.isBreak(scalars[start - 1]) { start -= 1 }
        return start
    }

    /// Where the line's break begins.
    func lineEnd(of index: Int) -> Int {
        var end = index
        while end < scalars.count, !Self.isBreak(scalars[end]) { end += 1 }
        return end
    }

    /// Where the next line begins; the text's end where there is none.
    func nextLine(after index: Int) -> Int {
        let end = lineEnd(of: index)
        guard end < scalars.count else { return end }
        return scalars[end] == "\r" && end + 1 < scalars.count && scalars[end + 1] == "\n" ? end + 2 : end + 1
    }

    /// Without the line break that ends there.
    func withoutBreak(before index: Int) -> Int {
        guard index > 0, Self.isBreak(scalars[index - 1]) else { return index }
        return index > 1 && scalars[index - 1] == "\n" && scalars[index - 2] == "\r" ? index - 2 : index - 1
    }

    func column(of index: Int) -> Int { index - lineStart(of: index) }

    /// Counted from 1.
    func line(of index: Int) -> Int {
        var line = 1
        var at = nextLine(after: 0)
        while at <= index, at > 0, Self.isBreak(scalars[at - 1]) {
            line += 1
            if at == scalars.count { break }
            at = nextLine(after: at)
        }
        return line
    }

    func isBlank(_ range: Range<Int>) -> Bool { scalars[range].allSatisfy(Self.isSpace) }

    func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    /// The first place from `index` on that is no space.
    func skippingSpaces(from index: Int) -> Int {
        var at = index
        while at < scalars.count, Self.isSpace(scalars[at]) { at += 1 }
        return at
    }

    /// The first place of a mark such as `:` or `,` after spaces, line breaks and comments; nil where something else
    /// comes first.
    func next(_ mark: Unicode.Scalar, from index: Int) -> Int? {
        var at = index
        while at < scalars.count {
            if scalars[at] == mark { return at }
            if scalars[at] == "#" {
                at = lineEnd(of: at)
            } else if Self.isSpace(scalars[at]) || Self.isBreak(scalars[at]) {
                at += 1
            } else {
                return nil
            }
        }
        return nil
    }
}
