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
        for index in text.indices where index >= start {
            let character = text[index]
            defer { previous = character }
            if character.isNewline { cut(index) }
            // "12. Dezember" goes on after its point.
            guard ends.contains(character), !(character == "." && previous.isNumber) else { continue }
            let rest = text[text.index(after: index)...]
            let end = rest.firstIndex { !closers.contains($0) && !ends.contains($0) } ?? text.endIndex
            // Chinese leaves no space after its own.
            if wide.contains(character) || end == text.endIndex || text[end].isWhitespace { cut(end) }
        }
        cut(text.endIndex)
        return sentences
    }

    static func wordCount(_ sentence: Substring) -> Int {
        sentence.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
    }

    private static let ends: Set<Character> = [".", "!", "?", "…", "؟", "۔", "።", "፧", "।", "。", "！", "？"]
    private static let closers: Set<Character> = ["“", "”", "\"", "»", "«", "’", ")", "）", "」"]
    private static let wide: Set<Character> = ["。", "！", "？", "።", "፧"]
}
