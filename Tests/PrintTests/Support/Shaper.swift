import CHarfBuzz
import Page

/// Shapes one piece of text in one font, so that these tests need no other room.
enum Shaper {
    /// The faces that the tests draw with, where Debian puts them.
    enum Sample {
        static let latin = FontFace(
            path: "/usr/share/fonts/opentype/inter/Inter-Regular.otf", index: 0, name: "Inter-Regular")
        static let arabic = noto("NotoSansArabic-Regular")
        static let nastaliq = noto("NotoNastaliqUrdu-Regular")
        static let ethiopic = noto("NotoSansEthiopic-Regular")
        static let thai = noto("NotoSansThai-Regular")
        static let devanagari = noto("NotoSansDevanagari-Regular")
        /// The simplified Chinese face of the collection.
        static let chinese = FontFace(
            path: "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", index: 2, name: "NotoSansCJKsc-Regular")

        private static func noto(_ name: String) -> FontFace {
            FontFace(path: "/usr/share/fonts/truetype/noto/\(name).ttf", index: 0, name: name)
        }
    }

    static func run(
        _ text: String, _ face: FontFace, size: Length, at origin: Point, color: Color = .black,
        direction: Direction = .leftToRight
    ) -> GlyphRun {
        let blob = hb_blob_create_from_file(face.path)
        let source = hb_face_create(blob, UInt32(face.index))
        let font = hb_font_create(source)
        let buffer = hb_buffer_create()
        defer {
            hb_buffer_destroy(buffer)
            hb_font_destroy(font)
            hb_face_destroy(source)
            hb_blob_destroy(blob)
        }
        // 1024 units a point, as Pango counts.
        hb_font_set_scale(font, Int32(size.points * 1024), Int32(size.points * 1024))
        hb_buffer_add_utf8(buffer, text, Int32(text.utf8.count), 0, -1)
        hb_buffer_guess_segment_properties(buffer)
        hb_buffer_set_direction(buffer, direction == .rightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
        hb_shape(font, buffer, nil, 0)
        var count: UInt32 = 0
        let infos = hb_buffer_get_glyph_infos(buffer, &count)!
        let positions = hb_buffer_get_glyph_positions(buffer, &count)!
        func length(_ units: Int32) -> Length { .pt(Double(units) / 1024) }
        let glyphs = (0..<Int(count)).map { index in
            Glyph(
                id: infos[index].codepoint,
                offset: Point(x: length(positions[index].x_offset), y: -length(positions[index].y_offset)),
                advance: length(positions[index].x_advance), cluster: Int(infos[index].cluster))
        }
        return GlyphRun(
            face: face, size: size, color: color, origin: origin, glyphs: glyphs, text: text, direction: direction)
    }

    /// A text of one line from pieces in visual order; `text` is the line in reading order.
    static func block(
        _ name: String, _ pieces: [(String, FontFace, Direction)], text: String, language: String, size: Length,
        at origin: Point, color: Color = .black
    ) -> TextBlock {
        var runs: [GlyphRun] = []
        var x = origin.x
        for (piece, face, direction) in pieces {
            let run = run(piece, face, size: size, at: Point(x: x, y: origin.y), color: color, direction: direction)
            runs.append(run)
            x += run.width
        }
        return TextBlock(
            name: name, role: .paragraph, language: language, direction: pieces.first?.2 ?? .leftToRight, size: size,
            frame: Rect(x: origin.x, y: origin.y - size, width: x - origin.x, height: size * 1.4),
            lines: [TextBlock.Line(runs: runs, text: text)])
    }
}
