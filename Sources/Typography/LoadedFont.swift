internal import CPango
internal import Page

/// One of Pango's fonts: its file, and its glyphs' outlines measured in ems.
final class LoadedFont {
    let face: FontFace
    let family: String
    private let pointer: UnsafeMutablePointer<PangoFont>
    private let outlines: OpaquePointer
    private var extents: [UInt32: InkBounds?] = [:]

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

    /// A glyph's outline around its origin, in ems; nil where it leaves no ink.
    func ink(of glyph: UInt32) -> InkBounds? {
        if let known = extents[glyph] { return known }
        var box = hb_glyph_extents_t()
        let em = FontLibrary.unitsPerEm
        var ink: InkBounds?
        if hb_font_get_glyph_extents(outlines, glyph, &box) != 0, box.width != 0, box.height != 0 {
            ink = InkBounds(
                left: Double(box.x_bearing) / em, top: -Double(box.y_bearing) / em,
                right: Double(box.x_bearing + box.width) / em, bottom: -Double(box.y_bearing + box.height) / em)
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

/// The box around ink, in ems, measured from a baseline's start; `top` and `bottom` grow downward.
struct InkBounds: Hashable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    func moved(x: Double, y: Double) -> InkBounds {
        InkBounds(left: left + x, top: top + y, right: right + x, bottom: bottom + y)
    }

    func union(_ other: InkBounds?) -> InkBounds {
        guard let other else { return self }
        return InkBounds(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}
