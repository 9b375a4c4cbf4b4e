internal import CCairo
internal import Page

extension Canvas {
    /// Draws a run's glyphs where they stand, to a fraction of a pixel: as outlines, since cairo moves pictures of
    /// glyphs to whole pixels.
    ///
    /// One fill for all: where letters join or overlap, no edge is seen.
    func draw(_ run: GlyphRun) throws(RasterFault) {
        guard !run.glyphs.isEmpty, run.size > .zero else { return }
        let face = try faces.face(run.face)
        if run.isTurned { turn(about: run.origin) }
        var pen = run.origin
        let glyphs = run.glyphs.map { glyph in
            defer { pen.x += glyph.advance }
            return cairo_glyph_t(
                index: UInt(glyph.id), x: (pen.x + glyph.offset.x).points, y: (pen.y + glyph.offset.y).points)
        }
        cairo_set_font_face(context, face.font)
        cairo_set_font_size(context, run.size.points)
        if let options = cairo_font_options_create() {
            cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
            cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
            cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
            cairo_set_font_options(context, options)
            cairo_font_options_destroy(options)
        }
        setColor(run.color)
        if face.hasOutlines {
            cairo_new_path(context)
            cairo_glyph_path(context, glyphs, Int32(clamping: glyphs.count))
            cairo_fill(context)
        } else {
            cairo_show_glyphs(context, glyphs, Int32(clamping: glyphs.count))
        }
        // Turned twice is upright again.
        if run.isTurned { turn(about: run.origin) }
    }
}
