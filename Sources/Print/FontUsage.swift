internal import Page

/// The glyphs that a document's pages show of each face, with the text that each of them stands for.
struct FontUsage {
    /// Faces in the order in which they first appear.
    private(set) var faces: [FontFace] = []
    private var glyphs: [FontFace: [UInt32: String]] = [:]

    init(_ document: Document) {
        for page in document.pages {
            for block in page.textBlocks {
                for line in block.lines {
                    for run in line.runs where !run.glyphs.isEmpty { add(run) }
                }
            }
        }
    }

    /// Glyphs in ascending order.
    func glyphs(of face: FontFace) -> [UInt32] { glyphs[face, default: [:]].keys.sorted() }

    /// The text of a glyph wherever it stands alone for its cluster; nil where it never does.
    func text(of glyph: UInt32, in face: FontFace) -> String? {
        glyphs[face]?[glyph].flatMap { $0.isEmpty ? nil : $0 }
    }

    private mutating func add(_ run: GlyphRun) {
        if glyphs[run.face] == nil { faces.append(run.face) }
        var known = glyphs.removeValue(forKey: run.face) ?? [:]
        for cluster in run.clusters {
            for glyph in run.glyphs[cluster.glyphs] {
                let text = cluster.glyphs.count == 1 ? cluster.text : ""
                known[glyph.id] = Self.better(known[glyph.id], text)
            }
        }
        glyphs[run.face] = known
    }

    /// One glyph can stand for several texts. The plainest is its meaning, whatever the order of pages; elsewhere the text
    /// is spelled out.
    private static func better(_ old: String?, _ new: String) -> String {
        guard let old, !old.isEmpty else { return new }
        guard !new.isEmpty else { return old }
        let (a, b) = (old.unicodeScalars, new.unicodeScalars)
        return (a.count, old) <= (b.count, new) ? old : new
    }
}
