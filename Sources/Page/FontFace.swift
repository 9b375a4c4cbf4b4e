/// One face in one font file: what a glyph number refers to.
public struct FontFace: Hashable, Sendable {
    /// The font file's absolute path.
    public let path: String
    /// The face's place in a collection (`.ttc`), else 0.
    public let index: Int
    /// The face's PostScript name, e.g. `NotoSansArabic-Bold`.
    public let name: String

    public init(path: String, index: Int, name: String) {
        self.path = path
        self.index = index
        self.name = name
    }
}
