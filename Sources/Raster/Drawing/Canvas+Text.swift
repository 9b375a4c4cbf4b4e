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
        if run.isUpsideDown { turn(about: run.origin) }
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
        if run.isUpsideDown { turn(about: run.origin) }
    }
}

/// The font files that are open.
final class FaceCache {
    private var faces: [FontFace: LoadedFace] = [:]

    func face(_ key: FontFace) throws(RasterFault) -> LoadedFace {
        if let face = faces[key] { return face }
        let face = try LoadedFace(key)
        faces[key] = face
        return face
    }
}

/// A font file as FreeType reads it and cairo draws it.
final class LoadedFace {
    let font: OpaquePointer
    /// False for pictures of glyphs and coloured ones.
    let hasOutlines: Bool

    init(_ key: FontFace) throws(RasterFault) {
        // A library of its own: cairo keeps faces beyond our use and may let go of them on another thread,
        // while a FreeType library belongs to one thread at a time.
        var library: FT_Library?
        var status = FT_Init_FreeType(&library)
        guard status == 0, let library else { throw .font(key, status: status) }
        var face: FT_Face?
        status = FT_New_Face(library, key.path, FT_Long(key.index), &face)
        guard status == 0, let face else {
            FT_Done_FreeType(library)
            throw .font(key, status: status)
        }
        let flags = face.pointee.face_flags
        hasOutlines = flags & FT_Long(FT_FACE_FLAG_SCALABLE) != 0 && flags & FT_Long(FT_FACE_FLAG_COLOR) == 0
        guard let font = cairo_ft_font_face_create_for_ft_face(face, Int32(FT_LOAD_DEFAULT)) else {
            FT_Done_FreeType(library)
            throw .font(key, status: 0)
        }
        self.font = font
        // Done with its library, the face goes too.
        let kept = cairo_font_face_set_user_data(font, Self.libraryKey, UnsafeMutableRawPointer(library)) { library in
            FT_Done_FreeType(library.map { FT_Library($0) })
        }
        guard kept == CAIRO_STATUS_SUCCESS else {
            throw .cairo(status: kept.rawValue, words: String(cString: cairo_status_to_string(kept)))
        }
    }

    deinit { cairo_font_face_destroy(font) }

    /// cairo tells user data apart by the key's address; this one lives as long as the program.
    nonisolated(unsafe) private static let libraryKey = {
        let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)
        key.initialize(to: cairo_user_data_key_t())
        return key
    }()
}
