/// Two texts line by line, and which words of each the other has not.
package struct WordDifference: Hashable, Sendable {
    /// A stretch of a line.
    package struct Piece: Hashable, Sendable {
        package var text: String
        /// Whether the other text has it not.
        package var isOther: Bool

        package init(_ text: String, isOther: Bool) {
            self.text = text
            self.isOther = isOther
        }
    }

    package typealias Line = [Piece]

    package let old: [Line]
    package let new: [Line]

    package init(from old: String, to new: String) {
        let (before, after) = (Self.tokens(old), Self.tokens(new))
        var (gone, added): (Set<Int>, Set<Int>) = ([], [])
        for step in after.difference(from: before) {
            switch step {
            case .remove(let offset, _, _): gone.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        self.old = Self.lines(before, other: gone)
        self.new = Self.lines(after, other: added)
    }

    /// The lines in which something is another; nil stands for one or more that are alike.
    package static func changed(_ lines: [Line]) -> [Line?] {
        var shown: [Line?] = []
        for line in lines {
            if line.contains(where: \.isOther) {
                shown.append(line)
            } else if shown.isEmpty || shown.last != .some(nil) {
                shown.append(nil)
            }
        }
        return shown
    }

    /// As many words and spaces as a long post has; a text of more is compared line by line, so that comparing it ends.
    private static let most = 2000

    /// Words, the spaces between them, line breaks; signs that are words of their own, as in Chinese, each alone.
    private static func tokens(_ text: String) -> [Substring] {
        let all = tokens(in: text)
        return all.count <= most
            ? all : text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { [$0, "\n"] }.dropLast()
    }

    private static func tokens(in text: String) -> [Substring] {
        var tokens: [Substring] = []
        var start = text.startIndex
        func kind(_ character: Character) -> Int {
            if character.isNewline { return 0 }
            if character.isWhitespace { return 1 }
            return character.unicodeScalars.contains { $0.properties.isIdeographic } ? 2 : 3
        }
        while start < text.endIndex {
            let first = kind(text[start])
            var end = text.index(after: start)
            if first == 1 || first == 3 {
                while end < text.endIndex, kind(text[end]) == first { end = text.index(after: end) }
            }
            tokens.append(text[start..<end])
            start = end
        }
        return tokens
    }

    private static func lines(_ tokens: [Substring], other: Set<Int>) -> [Line] {
        var lines: [Line] = [[]]
        for (place, token) in tokens.enumerated() {
            guard token.first?.isNewline != true else {
                lines.append([])
                continue
            }
            // A space between two words that are others is one with them.
            let isSpace = token.first?.isWhitespace == true
            let isOther =
                other.contains(place) || isSpace && other.contains(place - 1) && other.contains(place + 1)
            let last = lines.count - 1
            if let piece = lines[last].last, piece.isOther == isOther {
                lines[last][lines[last].count - 1].text += token
            } else {
                lines[last].append(Piece(String(token), isOther: isOther))
            }
        }
        return lines
    }
}
