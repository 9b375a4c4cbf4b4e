internal import CHarfBuzz
internal import Page

/// A face opened for embedding: what it allows, measures, and its outlines to take subsets from.
///
/// HarfBuzz's faces and fonts may be shared between threads once they are made immutable.
final class FontProgram: Sendable {
    let face: FontFace
    nonisolated(unsafe) let handle: OpaquePointer
    nonisolated(unsafe) private let font: OpaquePointer
    let unitsPerEm: Double
    let glyphCount: UInt32
    let descriptor: FontMetrics
    /// Whether the outlines are Compact Font Format, not TrueType.
    let isCFF: Bool
    /// A glyph in whose place invisible ones are; nil where there is none. It has an outline, since Chromium passes
    /// over text whose glyphs have none.
    let placeholder: UInt32?
    let space: UInt32?

    init(_ face: FontFace) throws(PrintViolation) {
        guard let blob = hb_blob_create_from_file_or_fail(face.path) else { throw .unreadableFont(face) }
        defer { hb_blob_destroy(blob) }
        guard face.index >= 0, face.index < hb_face_count(blob), let source = hb_face_create(blob, UInt32(face.index))
        else {
            throw .unreadableFont(face)
        }
        defer { hb_face_destroy(source) }
        let glyphCount = hb_face_get_glyph_count(source)
        guard glyphCount > 0 else { throw .unreadableFont(face) }
        guard Self.allowsEmbedding(source) else { throw .fontForbidsEmbedding(face) }

        self.face = face
        self.glyphCount = glyphCount
        isCFF = Self.has("CFF ", source)
        guard let outlines = Self.outlines(of: source) else { throw .unreadableFont(face) }
        handle = outlines
        hb_face_make_immutable(handle)
        font = hb_font_create(handle)
        hb_font_make_immutable(font)
        unitsPerEm = Double(hb_face_get_upem(handle))
        guard let whole = hb_font_create(source) else { throw .unreadableFont(face) }
        defer { hb_font_destroy(whole) }
        placeholder = Self.placeholder(in: whole)
        var space: UInt32 = 0
        self.space = hb_font_get_nominal_glyph(whole, 0x20, &space) != 0 ? space : nil
        descriptor = FontMetrics(source, whole, unitsPerEm: unitsPerEm)
    }

    deinit {
        hb_font_destroy(font)
        hb_face_destroy(handle)
    }

    /// How far the pen moves on after a glyph, in thousandths of an em.
    func advance(of glyph: UInt32) -> Double {
        Double(hb_font_get_glyph_h_advance(font, glyph)) * 1000 / unitsPerEm
    }

    /// Whether a PDF may give one glyph several codes, and one for invisible glyphs: in TrueType, where a map leads
    /// from codes to glyphs.
    var canVary: Bool { !isCFF && placeholder != nil }

    /// A PDF shows glyphs by number: what maps, names, shapes and varies them stays behind.
    private static let dropped = Set(
        [
            "BASE", "DSIG", "GDEF", "GPOS", "GSUB", "MATH", "OS/2", "STAT", "VORG", "cmap", "gasp", "kern", "meta",
            "name", "post",
            "vhea", "vmtx",
        ].map { (name: StaticString) in tag(name) })

    /// The face without what no subset keeps. HarfBuzz would read the maps of all characters for each subset anew, and
    /// of a Chinese font that takes longer than all else together.
    private static func outlines(of source: OpaquePointer) -> OpaquePointer? {
        let reduced = hb_face_builder_create()
        var tags = [hb_tag_t](repeating: 0, count: 256)
        var count = UInt32(tags.count)
        _ = hb_face_get_table_tags(source, 0, &count, &tags)
        for tag in tags.prefix(Int(count)) where !dropped.contains(tag) {
            let table = hb_face_reference_table(source, tag)
            hb_face_builder_add_table(reduced, tag, table)
            hb_blob_destroy(table)
        }
        return reduced
    }

    /// A hyphen, a full stop, an alef: one that the face has.
    private static func placeholder(in font: OpaquePointer) -> UInt32? {
        for scalar: UInt32 in [0x2D, 0x2E, 0x640, 0x627] {
            var (glyph, extents): (UInt32, hb_glyph_extents_t) = (0, hb_glyph_extents_t())
            guard hb_font_get_nominal_glyph(font, scalar, &glyph) != 0,
                hb_font_get_glyph_extents(font, glyph, &extents) != 0, extents.width != 0, extents.height != 0
            else { continue }
            return glyph
        }
        return nil
    }

    private static func has(_ name: StaticString, _ face: OpaquePointer) -> Bool {
        let table = hb_face_reference_table(face, tag(name))
        defer { hb_blob_destroy(table) }
        return hb_blob_get_length(table) > 0
    }

    static func table(_ name: StaticString, of face: OpaquePointer) -> [UInt8] {
        bytes(of: hb_face_reference_table(face, tag(name)))
    }

    /// A blob's bytes; the blob is used up.
    static func bytes(of blob: OpaquePointer?) -> [UInt8] {
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &length) else { return [] }
        return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
            Array(UnsafeBufferPointer(start: $0, count: Int(length)))
        }
    }

    static func tag(_ name: StaticString) -> hb_tag_t { name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } } }

    /// Bit 1 alone of `fsType` is a restricted licence, bit 9 allows bitmaps only. See OpenType, OS/2.
    private static func allowsEmbedding(_ face: OpaquePointer) -> Bool {
        let table = table("OS/2", of: face)
        guard table.count >= 10 else { return true }
        let type = UInt16(table[8]) << 8 | UInt16(table[9])
        return type & 0xF != 0x2 && type & 0x200 == 0
    }
}

/// What a font descriptor tells of a face, in thousandths of an em. See ISO 32000-1, 9.8.
struct FontMetrics: Sendable {
    let ascent, descent, capHeight: Double
    /// In degrees, counter-clockwise: negative leans to the right.
    let italicAngle: Double
    let box: [Double]

    init(_ face: OpaquePointer, _ font: OpaquePointer, unitsPerEm: Double) {
        func metric(_ tag: hb_ot_metrics_tag_t, else other: Double) -> Double {
            var value: Int32 = 0
            return hb_ot_metrics_get_position(font, tag, &value) != 0 ? Double(value) * 1000 / unitsPerEm : other
        }
        ascent = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, else: 800)
        descent = metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, else: -200)
        capHeight = metric(HB_OT_METRICS_TAG_CAP_HEIGHT, else: ascent)
        italicAngle = Double(hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE))
        // Table `head`: xMin, yMin, xMax, yMax from byte 36 on.
        let head = FontProgram.table("head", of: face)
        box = (0..<4).map { side in
            let place = 36 + side * 2
            guard place + 1 < head.count else { return 0 }
            return Double(Int16(bitPattern: UInt16(head[place]) << 8 | UInt16(head[place + 1]))) * 1000 / unitsPerEm
        }
    }
}
