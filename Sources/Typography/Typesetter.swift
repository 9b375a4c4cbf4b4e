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
            width: width,
            dividing: true)
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
}
