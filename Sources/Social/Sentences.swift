/// Splits a text into sentences, well enough to measure them.
enum Sentences {
    /// The sentences of a text without their line breaks, in order.
    static func split(_ text: String) -> [Substring] {
        var sentences: [Substring] = []
        var start = text.startIndex
        var previous: Character = " "
        func cut(_ end: String.Index) {
            let sentence = text[start..<end].drop(while: \.isWhitespace)
            if !sentence.isEmpty { sentences.append(sentence) }
            start = end
        }
        for index in text.indices {
            let character = text[index]
            let next = text.index(after: index)
            if character.isNewline {
                cut(index)
            } else if ends.contains(character), !(character == "." && previous.isNumber),
                wide.contains(character) || next == text.endIndex || text[next].isWhitespace
            {
                // "12. Dezember" goes on after its point; Chinese leaves no space after its own.
                cut(next)
            }
            previous = character
        }
        cut(text.endIndex)
        return sentences
    }

    static func wordCount(_ sentence: Substring) -> Int {
        sentence.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
    }

    private static let ends: Set<Character> = [".", "!", "?", "…", "؟", "۔", "።", "፧", "।", "。", "！", "？"]
    private static let wide: Set<Character> = ["。", "！", "？", "።", "፧"]
}
