/// What can be read in a picture as its alternative text, a block a line.
enum PictureLines {
    /// As many lines as a platform takes, from the first; the sender and the address go before the message does. Nil
    /// where there is nothing to read.
    ///
    /// - Parameter limit: In UTF-16 units.
    static func alt(_ lines: [String], limit: Int) -> String? {
        guard let first = lines.first else { return nil }
        var text = first
        for line in lines.dropFirst() {
            guard text.utf16.count + 1 + line.utf16.count <= limit else { break }
            text += "\n" + line
        }
        return text.utf16.count <= limit ? text : cut(text, limit)
    }

    /// The whole words that there is room for, and an ellipsis.
    private static func cut(_ text: String, _ limit: Int) -> String {
        var kept = ""
        for character in text {
            guard kept.utf16.count + character.utf16.count < limit else { break }
            kept.append(character)
        }
        let words = kept.lastIndex(where: \.isWhitespace).map { kept[..<$0] } ?? kept[...]
        return words + "…"
    }
}
