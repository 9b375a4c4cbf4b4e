internal import CHarfBuzz
internal import Page

/// The part of a face that a document shows, with its glyphs numbered anew.
///
/// Keeping the old numbers would make a Chinese subset a hundred times larger.
struct FontSubset {
    /// The font file to embed: TrueType tables, or the bare CFF table.
    let program: [UInt8]
    /// By what number a PDF calls each glyph of the original face: the new glyph number, or the CID in CFF keyed by
    /// CID.
    let glyphs: [UInt32: UInt16]

    init(of font: FontProgram, glyphs: [UInt32]) throws(PrintViolation) {
        guard let input = hb_subset_input_create_or_fail() else { throw .unreadableFont(font.face) }
        defer { hb_subset_input_destroy(input) }
        for glyph in glyphs {
            guard glyph < font.glyphCount else { throw .unknownGlyph(font.face, glyph) }
            hb_set_add(hb_subset_input_glyph_set(input), glyph)
        }
        hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue)
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
            program = FontProgram.bytes(of: hb_face_reference_blob(subset))
            charset = nil
        }
        var numbers: [UInt32: UInt16] = [:]
        for glyph in glyphs {
            let new = Int(hb_map_get(renumbered, glyph))
            guard new <= UInt16.max, charset.map({ new < $0.count }) ?? true else {
                throw .unknownGlyph(font.face, glyph)
            }
            numbers[glyph] = charset?[new] ?? UInt16(new)
        }
        self.glyphs = numbers
    }
}

/// Reads from a CFF table which character identifiers its glyphs have.
///
/// In a font keyed by CID a PDF calls a glyph by its CID; in one keyed by name, by its number. See ISO 32000-1,
/// 9.7.4.2, and Adobe Technical Note 5176.
enum CFFCharset {
    /// The CID of each glyph; nil where the font is keyed by name.
    static func identifiers(in table: [UInt8], _ face: FontFace) throws(PrintViolation) -> [UInt16]? {
        var reader = CFFReader(table)
        guard let charset = reader.charset() else { throw .unreadableFont(face) }
        return charset.isEmpty ? nil : charset
    }
}

/// A walk through a CFF table in which every step is checked against its end.
struct CFFReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The CIDs, empty in a font keyed by name, nil where the table is broken.
    mutating func charset() -> [UInt16]? {
        guard bytes.count > 4 else { return nil }
        place = Int(bytes[2])
        guard index() != nil, let dictionaries = index(), let top = dictionaries.first else { return nil }
        let entries = dictionary(top)
        // 12 30 is ROS, which makes a font one keyed by CID; 15 is charset, 17 CharStrings.
        guard entries[1230] != nil else { return [] }
        guard let charset = entries[15], let charStrings = entries[17] else { return nil }
        place = charStrings
        guard let count = number(2), count > 0 else { return nil }
        place = charset
        guard let format = number(1) else { return nil }
        var result: [UInt16] = [0]
        while result.count < count {
            guard let first = number(2) else { return nil }
            let left: Int? = format == 0 ? 0 : number(format == 1 ? 1 : 2)
            guard let left, format <= 2, first + left <= 0xFFFF else { return nil }
            for cid in first...(first + left) where result.count < count { result.append(UInt16(cid)) }
        }
        return result
    }

    private mutating func number(_ size: Int) -> Int? {
        guard place >= 0, size <= bytes.count, place <= bytes.count - size else { return nil }
        defer { place += size }
        return bytes[place..<place + size].reduce(0) { $0 << 8 | Int($1) }
    }

    /// The parts of an INDEX; the walk goes on behind it.
    private mutating func index() -> [Range<Int>]? {
        guard let count = number(2) else { return nil }
        if count == 0 { return [] }
        guard let size = number(1), (1...4).contains(size) else { return nil }
        var offsets: [Int] = []
        for _ in 0...count {
            guard let offset = number(size) else { return nil }
            offsets.append(offset)
        }
        let base = place - 1
        guard let last = offsets.last, base + last <= bytes.count, offsets == offsets.sorted() else { return nil }
        place = base + last
        return zip(offsets, offsets.dropFirst()).map { base + $0..<base + $1 }
    }

    /// The last operand of each operator of a DICT; operators of two bytes are numbered from 1200.
    private func dictionary(_ range: Range<Int>) -> [Int: Int] {
        var result: [Int: Int] = [:]
        var operand = 0
        var reader = self
        reader.place = range.lowerBound
        while reader.place < range.upperBound, let byte = reader.number(1) {
            switch byte {
            case 12: result[1200 + (reader.number(1) ?? 0)] = operand
            case 0...21: result[byte] = operand
            case 28: operand = Int(Int16(truncatingIfNeeded: reader.number(2) ?? 0))
            case 29: operand = Int(Int32(truncatingIfNeeded: reader.number(4) ?? 0))
            // A real number: nibbles up to one that is 15. None of our operators takes one.
            case 30: while let pair = reader.number(1), pair & 0xF != 0xF, pair >> 4 != 0xF {}
            case 32...246: operand = byte - 139
            case 247...250: operand = (byte - 247) * 256 + (reader.number(1) ?? 0) + 108
            case 251...254: operand = -(byte - 251) * 256 - (reader.number(1) ?? 0) - 108
            default: break
            }
        }
        return result
    }
}
