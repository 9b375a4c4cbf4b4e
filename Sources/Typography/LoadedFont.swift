internal import CPango
internal import Page

/// One of Pango's fonts: its file, and its glyphs' outlines measured in ems.
final class LoadedFont {
    let face: FontFace
    let family: String
    private let pointer: UnsafeMutablePointer<PangoFont>
    private let outlines: OpaquePointer
    private var extents: [UInt32: Rect?] = [:]

    init?(_ pointer: UnsafeMutablePointer<PangoFont>) {
        let pattern = pointer.withMemoryRebound(to: PangoFcFont.self, capacity: 1) { pango_fc_font_get_pattern($0) }
        var path: UnsafeMutablePointer<FcChar8>?
        var name: UnsafeMutablePointer<FcChar8>?
        var family: UnsafeMutablePointer<FcChar8>?
        var index: Int32 = 0
        guard let pattern, let outlines = pango_font_get_hb_font(pointer),
            FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path,
            FcPatternGetInteger(pattern, FC_INDEX, 0, &index) == FcResultMatch,
            FcPatternGetString(pattern, FC_POSTSCRIPT_NAME, 0, &name) == FcResultMatch, let name,
            FcPatternGetString(pattern, FC_FAMILY, 0, &family) == FcResultMatch, let family
        else { return nil }
        // fontconfig keeps a variable font's instance in the upper half.
        face = FontFace(path: String(cString: path), index: Int(index & 0xffff), name: String(cString: name))
        self.family = String(cString: family)
        self.pointer = pointer
        self.outlines = outlines
        g_object_ref(pointer)
    }

    deinit { g_object_unref(pointer) }

    /// The box around a glyph's outline, from its origin, at 1 pt; nil where it leaves no ink.
    func ink(of glyph: UInt32) -> Rect? {
        if let known = extents[glyph] { return known }
        var box = hb_glyph_extents_t()
        let em = FontLibrary.unitsPerEm
        var ink: Rect?
        if hb_font_get_glyph_extents(outlines, glyph, &box) != 0, box.width != 0, box.height != 0 {
            func ems(_ units: Int32) -> Length { .pt(Double(units) / em) }
            ink = Rect(x: ems(box.x_bearing), y: ems(-box.y_bearing), width: ems(box.width), height: ems(-box.height))
        }
        extents[glyph] = .some(ink)
        return ink
    }

    /// The glyph and the advance in ems of the hyphen at a line's end; nil where the font has none.
    lazy var hyphen: (glyph: UInt32, advance: Double)? = {
        var glyph: UInt32 = 0
        for character: UInt32 in [0x2010, 0x2d] where hb_font_get_nominal_glyph(outlines, character, &glyph) != 0 {
            return (glyph, Double(hb_font_get_glyph_h_advance(outlines, glyph)) / FontLibrary.unitsPerEm)
        }
        return nil
    }()
}
