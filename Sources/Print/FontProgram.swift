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

    init(_ face: FontFace) throws(PrintViolation) {
        guard let blob = hb_blob_create_from_file_or_fail(face.path) else { throw .unreadableFont(face) }
        defer { hb_blob_destroy(blob) }
        guard face.index >= 0, face.index < hb_face_count(blob), let source = hb_face_create(blob, UInt32(face.index)) else {
            throw .unreadableFont(face)
        }
        defer { hb_face_destroy(source) }
        let glyphCount = hb_face_get_glyph_count(source)
        guard glyphCount > 0 else { throw .unreadableFont(face) }
        guard Self.allowsEmbedding(source) else { throw .fontForbidsEmbedding(face) }

        self.face = face
        self.glyphCount = glyphCount
        handle = hb_subset_preprocess(source)
        hb_face_make_immutable(handle)
        font = hb_font_create(handle)
        hb_font_make_immutable(font)
        unitsPerEm = Double(hb_face_get_upem(handle))
        isCFF = !Self.table("CFF ", of: source).isEmpty
        descriptor = FontMetrics(source, font, unitsPerEm: Double(hb_face_get_upem(source)))
    }

    deinit {
        hb_font_destroy(font)
        hb_face_destroy(handle)
    }

    /// How far the pen moves on after a glyph, in thousandths of an em.
    func advance(of glyph: UInt32) -> Double {
        Double(hb_font_get_glyph_h_advance(font, glyph)) * 1000 / unitsPerEm
    }

    static func table(_ tag: StaticString, of face: OpaquePointer) -> [UInt8] {
        let tag = tag.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
        let blob = hb_face_reference_table(face, tag)
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &length) else { return [] }
        return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
            Array(UnsafeBufferPointer(start: $0, count: Int(length)))
        }
    }

    /// Bit 1 alone of `fsType` is a restricted licence, bit 9 allows bitmaps only. See OpenType, OS/2.
    private static func allowsEmbedding(_ face: OpaquePointer) -> Bool {
        let table = table("OS/2", of: face)
        guard table.count >= 10 else { return true }
        let type = UInt16(table[8]) << 8 | UInt16(table[9])
        return type & 0xF != 0x2 && type & 0x200 == 0
    }
}
