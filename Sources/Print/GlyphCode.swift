/// What one code of an embedded font stands for.
///
/// One glyph can say different things in different words, so a code is a glyph together with what it says.
struct GlyphCode: Hashable, Comparable {
    /// The glyph in the original face; nil is a ghost, which says something and shows nothing.
    let glyph: UInt32?
    /// What is copied out of it; empty where others speak for it.
    let text: String
    /// A ghost's width, in thousandths of an em; others have their glyph's own.
    var width = 0

    static func ghost(_ text: String, width: Int) -> GlyphCode { GlyphCode(glyph: nil, text: text, width: width) }

    static func < (a: GlyphCode, b: GlyphCode) -> Bool {
        let (first, second) = (a.glyph ?? .max, b.glyph ?? .max)
        return first != second ? first < second : a.text != b.text ? a.text < b.text : a.width < b.width
    }
}
