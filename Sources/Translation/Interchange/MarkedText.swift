/// A text in its words and its placeholders, all as they are written.
///
/// What is no placeholder by its form stays text: nothing is lost, and faults are told where the text is judged.
struct MarkedText: Hashable {
    enum Piece: Hashable {
        case words(String)
        /// With its braces: `{region}`.
        case placeholder(String)
    }

    /// In the order of the text; words are never empty.
    let pieces: [Piece]

    init(_ text: String) {
        var pieces: [Piece] = []
        var words = ""
        var rest = Substring(text)
        while let first = rest.first {
            // Two braces stand for one.
            if first == "{" || first == "}", rest.dropFirst().first == first {
                words += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if first == "{", let end = rest.firstIndex(of: "}"), Self.isPlaceholder(rest[...end]) {
                if !words.isEmpty { pieces.append(.words(words)) }
                words = ""
                pieces.append(.placeholder(String(rest[...end])))
                rest = rest[end...].dropFirst()
            } else {
                words.append(first)
                rest = rest.dropFirst()
            }
        }
        if !words.isEmpty { pieces.append(.words(words)) }
        self.pieces = pieces
    }

    static func isPlaceholder(_ text: some StringProtocol) -> Bool {
        text.count > 2 && text.first == "{" && text.last == "}"
            && text.dropFirst().dropLast().allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") }
    }

    /// Whether there is anything to translate beside what is filled in.
    var hasWords: Bool {
        pieces.contains { if case .words(let text) = $0 { text.contains(where: \.isLetter) } else { false } }
    }

    /// All of them, each as often as it stands there.
    var placeholders: [String] {
        pieces.compactMap { if case .placeholder(let text) = $0 { text } else { nil } }
    }
}
