/// What emoji do in a text: stand beside the words, as they should, or in their place.
struct EmojiUse {
    /// The first emoji inside a word, with the word: `W🌍rld`.
    private(set) var letter: String?
    /// The first emoji that stands for a word, with the words around it: `Wir ❤️ Augsburg`.
    private(set) var word: String?
    private(set) var count = 0

    init(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            let tokens = line.split(whereSeparator: \.isWhitespace).map(Token.init)
            for (index, token) in tokens.enumerated() {
                count += token.emoji
                if token.isSpelledWithEmoji { letter = letter ?? String(token.text) }
                // At either end of a sentence it adds; between two of its words it stands for a third.
                guard token.isEmoji, index > 0, index + 1 < tokens.count else { continue }
                let (before, after) = (tokens[index - 1], tokens[index + 1])
                guard before.endsInLetter, after.beginsWithLetter else { continue }
                word = word ?? [before, token, after].map { String($0.text) }.joined(separator: " ")
            }
        }
    }

    private struct Token {
        let text: Substring
        let emoji: Int
        /// Nothing else.
        let isEmoji: Bool
        let isSpelledWithEmoji: Bool

        init(_ text: Substring) {
            self.text = text
            let kinds = text.map { character in
                EmojiSequence.isEmoji(character) ? Kind.emoji : character.isLetter ? .letter : .other
            }
            emoji = kinds.count { $0 == .emoji }
            isEmoji = emoji > 0 && !kinds.contains(.letter)
            let inside = kinds.firstIndex(of: .letter).flatMap { first in
                kinds.lastIndex(of: .letter).map { first...$0 }
            }
            isSpelledWithEmoji = inside.map { kinds[$0].contains(.emoji) } ?? false
        }

        var endsInLetter: Bool { text.last.map { $0.isLetter || $0.isNumber } ?? false }

        var beginsWithLetter: Bool { text.first.map { $0.isLetter || $0.isNumber } ?? false }
    }

    private enum Kind { case emoji, letter, other }
}

extension EmojiSequence {
    /// Whether a letter of the text, as a reader sees it, is an emoji; © and digits are none.
    static func isEmoji(_ character: Character) -> Bool {
        let scalars = Array(character.unicodeScalars)
        guard length(in: scalars, at: 0) > 0 else { return false }
        return scalars.count > 1 || scalars[0].properties.isEmojiPresentation || scalars[0].value >= 0x1F000
    }
}
