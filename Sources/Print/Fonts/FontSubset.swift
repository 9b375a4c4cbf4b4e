internal import CHarfBuzz
internal import Page

/// The part of a face that a document shows, with its glyphs numbered anew.
///
/// Keeping the old numbers would make a Chinese subset a hundred times larger.
struct FontSubset {
    /// The font file to embed: TrueType tables, or the bare CFF table.
    let program: [UInt8]
    /// The same as a file holds it.
    let deflated: DeflatedBytes
    /// The number in the subset of each glyph of the original face, by which a PDF calls it.
    let glyphs: [UInt32: UInt16]

    init(of font: FontProgram, glyphs: [UInt32]) throws(PrintViolation) {
        guard let input = hb_subset_input_create_or_fail() else { throw .unreadableFont(font.face) }
        defer { hb_subset_input_destroy(input) }
        for glyph in glyphs {
            guard glyph < font.glyphCount else { throw .unknownGlyph(font.face, glyph) }
            hb_set_add(hb_subset_input_glyph_set(input), glyph)
        }
        hb_subset_input_set_flags(
            input,
            HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue
                | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue)
        guard let plan = hb_subset_plan_create_or_fail(font.handle, input) else { throw .unreadableFont(font.face) }
        defer { hb_subset_plan_destroy(plan) }
        guard let subset = hb_subset_plan_execute_or_fail(plan) else { throw .unreadableFont(font.face) }
        defer { hb_face_destroy(subset) }

        let renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan)
        let bytes: [UInt8]
        if font.isCFF {
            guard let compact = CompactFont(FontProgram.table("CFF ", of: subset)) else {
                throw .unreadableFont(font.face)
            }
            bytes = compact.bytes
        } else {
            bytes = FontProgram.bytes(of: hb_face_reference_blob(subset))
        }
        var numbers: [UInt32: UInt16] = [:]
        for glyph in glyphs {
            let new = Int(hb_map_get(renumbered, glyph))
            guard new <= UInt16.max else { throw .unknownGlyph(font.face, glyph) }
            numbers[glyph] = UInt16(new)
        }
        self.glyphs = numbers
        // Neither outlines nor tables mind what stands behind them.
        program = DeflatedBytes.ending(bytes)
        deflated = DeflatedBytes(program)
    }
}
