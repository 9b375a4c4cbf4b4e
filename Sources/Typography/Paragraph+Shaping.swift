internal import CPango
internal import Page

extension Paragraph {
    /// Pango's marks among glyph numbers: nothing to draw, and a letter that the font lacks.
    private static let emptyGlyph: UInt32 = 0x0fff_ffff
    private static let unknownFlag: UInt32 = 0x1000_0000

    /// Scripts whose letters stand apart, so that tracking does not tear them.
    private static let trackedScripts: Set<UInt8> = Set(
        [
            G_UNICODE_SCRIPT_COMMON, G_UNICODE_SCRIPT_LATIN, G_UNICODE_SCRIPT_GREEK, G_UNICODE_SCRIPT_CYRILLIC,
            G_UNICODE_SCRIPT_GEORGIAN,
        ].map { UInt8($0.rawValue) })

    /// An item's glyphs in ems, in visual order, their clusters counted from the item's start; and the scalars that the
    /// font lacks.
    func shape(
        _ item: UnsafeMutablePointer<PangoItem>, _ font: LoadedFont, tracking: Double
    ) -> (glyphs: [Glyph], absent: [UInt32]) {
        guard let string = pango_glyph_string_new() else { return ([], []) }
        defer { pango_glyph_string_free(string) }
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                pango_shape_item(item, $0.baseAddress, Int32($0.count), nil, string, PANGO_SHAPE_NONE)
            }
        }
        var glyphs: [Glyph] = []
        var absent: [UInt32] = []
        let em = FontLibrary.unitsPerEm
        let count = Int(string.pointee.num_glyphs)
        glyphs.reserveCapacity(count)
        for index in 0..<count {
            let info = string.pointee.glyphs[index]
            let cluster = Int(string.pointee.log_clusters[index])
            if info.glyph == Self.emptyGlyph { continue }
            if info.glyph & Self.unknownFlag != 0 || info.glyph == 0 {
                absent.append(info.glyph & ~Self.unknownFlag)
                continue
            }
            var advance = Double(info.geometry.width) / em
            let endsCluster = index + 1 == count || Int(string.pointee.log_clusters[index + 1]) != cluster
            if endsCluster { advance += tracking }
            glyphs.append(
                Glyph(
                    id: info.glyph,
                    offset: Point(
                        x: .pt(Double(info.geometry.x_offset) / em), y: .pt(Double(info.geometry.y_offset) / em)),
                    advance: .pt(advance), cluster: cluster))
        }
        return (glyphs, absent)
    }

    /// The glyphs of a part of an item, shaped anew, as they stand where a line begins or ends.
    func shape(_ item: Item, _ scalars: Range<Int>) -> [Glyph] {
        if scalars == item.scalars { return item.glyphs }
        var part = pango_item_copy(item.pointer)
        let skipped = scalars.lowerBound - item.scalars.lowerBound
        if skipped > 0 {
            pango_item_free(
                pango_item_split(
                    part, Int32(offsets[scalars.lowerBound] - offsets[item.scalars.lowerBound]), Int32(skipped)))
        }
        if scalars.upperBound < item.scalars.upperBound {
            let head = pango_item_split(
                part, Int32(offsets[scalars.upperBound] - offsets[scalars.lowerBound]), Int32(scalars.count))
            pango_item_free(part)
            part = head
        }
        defer { pango_item_free(part) }
        return part.map { shape($0, item.font, tracking: item.tracking).glyphs } ?? []
    }

    func tracking(of item: UnsafeMutablePointer<PangoItem>) -> Double {
        Self.trackedScripts.contains(item.pointee.analysis.script) ? key.tracking : 0
    }
}
