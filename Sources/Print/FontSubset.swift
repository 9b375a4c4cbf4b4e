internal import CHarfBuzz

/// The part of a face that a document shows, with its glyphs numbered anew.
///
/// Keeping the old numbers would make a Chinese subset a hundred times larger.
struct FontSubset {
    /// The font file to embed: TrueType tables, or the bare CFF table.
    let program: [UInt8]
    /// The two-byte code under which the file shows each glyph of the original face.
    let codes: [UInt32: UInt16]

    init(of font: FontProgram, glyphs: [UInt32]) throws(PrintViolation) {
        guard let input = hb_subset_input_create_or_fail() else { throw .unreadableFont(font.face) }
        defer { hb_subset_input_destroy(input) }
        for glyph in glyphs {
            guard glyph < font.glyphCount else { throw .unknownGlyph(font.face, glyph) }
            hb_set_add(hb_subset_input_glyph_set(input), glyph)
        }
        hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue)
        // A PDF shows glyphs by number: what maps, names, shapes and varies them stays behind.
        for tag: StaticString in ["cmap", "GSUB", "GPOS", "GDEF", "BASE", "name", "OS/2", "post", "kern", "STAT", "meta", "MATH", "VORG", "vhea", "vmtx", "gasp", "DSIG"] {
            let tag = tag.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
            hb_set_add(hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG), tag)
        }
        guard let plan = hb_subset_plan_create_or_fail(font.handle, input) else { throw .unreadableFont(font.face) }
        defer { hb_subset_plan_destroy(plan) }
        guard let subset = hb_subset_plan_execute_or_fail(plan) else { throw .unreadableFont(font.face) }
        defer { hb_face_destroy(subset) }

        let renumbered = hb_subset_plan_old_to_new_glyph_mapping(plan)
        let charset: [UInt16]?
        if font.isCFF {
            program = FontProgram.table("CFF ", of: subset)
            charset = try CFFCharset.identifiers(in: program, font.face)
        } else {
            program = Self.file(of: subset)
            charset = nil
        }
        var codes: [UInt32: UInt16] = [:]
        for glyph in glyphs {
            let new = Int(hb_map_get(renumbered, glyph))
            guard new <= UInt16.max, charset.map({ new < $0.count }) ?? true else { throw .unknownGlyph(font.face, glyph) }
            codes[glyph] = charset?[new] ?? UInt16(new)
        }
        self.codes = codes
    }

    private static func file(of face: OpaquePointer) -> [UInt8] {
        let blob = hb_face_reference_blob(face)
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &length) else { return [] }
        return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
            Array(UnsafeBufferPointer(start: $0, count: Int(length)))
        }
    }
}
