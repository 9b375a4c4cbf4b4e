internal import CHarfBuzz
package import Page

/// Measures what glyphs cover, in their font files themselves: independent of the typesetter that laid them out.
package final class InkMeter {
    private var fonts: [FontFace: OpaquePointer] = [:]

    package init() {}

    deinit { for font in fonts.values { hb_font_destroy(font) } }

    /// The bounds of each glyph that leaves ink, in page coordinates.
    package func glyphs(of run: GlyphRun) -> [Rect] {
        guard let font = font(run.face) else { return [] }
        let em = run.size / Double(hb_face_get_upem(hb_font_get_face(font)))
        var pen = run.origin.x
        return run.glyphs.compactMap { glyph in
            defer { pen += glyph.advance }
            var box = hb_glyph_extents_t()
            guard hb_font_get_glyph_extents(font, glyph.id, &box) != 0, box.width != 0, box.height != 0 else {
                return nil
            }
            let ink = Rect(
                x: pen + glyph.offset.x + em * Double(box.x_bearing),
                y: run.origin.y + glyph.offset.y - em * Double(box.y_bearing),
                width: em * Double(box.width), height: em * Double(-box.height))
            return run.isUpsideDown ? ink.turned(about: run.origin) : ink
        }
    }

    package func ink(of line: TextBlock.Line) -> Rect? {
        let glyphs = line.runs.flatMap { self.glyphs(of: $0) }
        return glyphs.first.map { glyphs.dropFirst().reduce($0) { $0.union($1) } }
    }

    /// What each line of a block covers.
    package func lines(of block: TextBlock) -> [Rect] { block.lines.compactMap { ink(of: $0) } }

    private func font(_ face: FontFace) -> OpaquePointer? {
        if let font = fonts[face] { return font }
        guard let blob = hb_blob_create_from_file_or_fail(face.path) else { return nil }
        defer { hb_blob_destroy(blob) }
        let opened = hb_face_create(blob, UInt32(face.index))
        defer { hb_face_destroy(opened) }
        let font = hb_font_create(opened)
        fonts[face] = font
        return font
    }
}
