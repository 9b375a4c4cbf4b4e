/// One face in one font file: what a glyph number refers to.
package struct FontFace: Hashable, Sendable {
    /// The font file's absolute path.
    package let path: String
    /// The face's place in a collection (`.ttc`), else 0.
    package let index: Int
    /// The face's PostScript name, e.g. `NotoSansArabic-Bold`.
    package let name: String

    package init(path: String, index: Int, name: String) {
        self.path = path
        self.index = index
        self.name = name
    }
}
