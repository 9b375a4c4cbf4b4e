internal import Page

/// The codes that a document's pages need of one face.
struct FontUsage {
    let program: FontProgram
    private(set) var codes: Set<GlyphCode> = []

    init(program: FontProgram) { self.program = program }

    mutating func add(_ run: GlyphRun) {
        for cluster in run.clusters(canVary: program.canVary) {
            for (glyph, text) in zip(run.glyphs[cluster.glyphs], cluster.texts) {
                codes.insert(GlyphCode(glyph: glyph.id, text: text))
            }
            codes.formUnion(cluster.ghosts)
        }
    }
}

extension Document {
    var runs: [GlyphRun] {
        pages.flatMap(\.textBlocks).flatMap(\.lines).flatMap(\.runs).filter { !$0.glyphs.isEmpty && $0.size > .zero }
    }
}
