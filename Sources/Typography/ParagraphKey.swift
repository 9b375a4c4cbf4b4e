internal import Model
internal import Page

/// All that a paragraph's shaping depends on; size, colour and width are not among it.
struct ParagraphKey: Hashable {
    var text: String
    var language: String
    var direction: Direction
    var families: [String]
    var weight: Int
    var tracking: Double
    var tabularFigures: Bool
    /// The dictionary by which words are divided; nil divides none.
    var hyphenation: String?

    init(_ text: String, _ language: Language, _ style: TextStyle) {
        self.text = text
        self.language = language.bcp47
        direction = language.direction
        families = style.families
        weight = style.weight
        tracking = style.tracking
        tabularFigures = style.tabularFigures
        hyphenation = style.hyphenates ? language.hyphenation : nil
    }
}
