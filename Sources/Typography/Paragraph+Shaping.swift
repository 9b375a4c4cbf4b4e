internal import CGLib
internal import CPango
internal import Page
internal import Phrases

extension Paragraph {
    /// Pango's marks among glyph numbers: nothing to draw, and a letter that the font lacks.
    private static let emptyGlyph: UInt32 = 0x0fff_ffff
    private static let unknownFlag: UInt32 = 0x1000_0000

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
                    advance: .pt(advance), cluster: cluster, ink: font.ink(of: info.glyph)))
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
        library.trackedScripts.contains(item.pointee.analysis.script) ? key.tracking : 0
    }

    /// A family that sets a stretch of the text, given in bytes.
    private struct Override {
        let bytes: Range<Int>
        let family: String
    }

    /// Cuts the text into stretches of one font, script and direction, and shapes them; and the letters that no font
    /// has.
    func itemise() -> (items: [Item], missing: [Character]) {
        var pointers = pangoItems([])
        let overrides = overrides(pointers)
        if !overrides.isEmpty {
            for pointer in pointers { pango_item_free(pointer) }
            pointers = pangoItems(overrides)
        }
        var items: [Item] = []
        var absent: Set<UInt32> = []
        var start = 0
        let language = pango_language_from_string(key.language)
        for pointer in pointers {
            let range = start..<(start + Int(pointer.pointee.num_chars))
            start = range.upperBound
            guard let used = pointer.pointee.analysis.font, let font = library.font(used) else {
                absent.formUnion(scalars[range].map(\.value))
                pango_item_free(pointer)
                continue
            }
            // For letters of a script that is not the language's own, Pango asks the environment whose they are: no
            // one's.
            let script = PangoScript(Int32(pointer.pointee.analysis.script))
            pointer.pointee.analysis.language =
                pango_language_includes_script(language, script) != 0 ? language : pango_language_from_string("und")
            let tracking = tracking(of: pointer)
            let (glyphs, unknown) = shape(pointer, font, tracking: tracking)
            absent.formUnion(unknown)
            items.append(
                Item(
                    pointer: pointer, font: font, scalars: range, level: Int(pointer.pointee.analysis.level),
                    tracking: tracking, glyphs: glyphs))
        }
        guard !absent.isEmpty else { return (items, []) }
        var missing: [Character] = []
        for character in String(String.UnicodeScalarView(scalars))
        where character.unicodeScalars.contains(where: { absent.contains($0.value) }) && !missing.contains(character) {
            missing.append(character)
        }
        return (items, missing)
    }

    /// A Latin word or address in another script's text is set in one font, that of its letters: an Arabic font has a
    /// dot and a colon too, but no letters for between them.
    private func overrides(_ pointers: [UnsafeMutablePointer<PangoItem>]) -> [Override] {
        guard key.latin.isEmpty else {
            let family = key.latin.joined(separator: ",")
            return WebAddress.tokens(in: scalars).filter { token in
                token.contains { scalars[$0].properties.isAlphabetic || scalars[$0].properties.numericType != nil }
            }.map { Override(bytes: offsets[$0.lowerBound]..<offsets[$0.upperBound], family: family) }
        }
        guard Set(pointers.map(\.pointee.analysis.font)).count > 1 else { return [] }
        var fonts: [UnsafeMutablePointer<PangoFont>?] = []
        for pointer in pointers {
            fonts += repeatElement(pointer.pointee.analysis.font, count: Int(pointer.pointee.num_chars))
        }
        var overrides: [Override] = []
        for token in WebAddress.tokens(in: scalars) where Set(fonts[token]).count > 1 {
            guard let letter = token.first(where: { scalars[$0].properties.isAlphabetic }), let font = fonts[letter],
                let family = library.font(font)?.family
            else { continue }
            overrides.append(Override(bytes: offsets[token.lowerBound]..<offsets[token.upperBound], family: family))
        }
        return overrides
    }

    private func pangoItems(_ overrides: [Override]) -> [UnsafeMutablePointer<PangoItem>] {
        let description = pango_font_description_new()
        defer { pango_font_description_free(description) }
        pango_font_description_set_family(description, key.families.joined(separator: ","))
        pango_font_description_set_weight(description, PangoWeight(UInt32(min(900, max(100, key.weight)))))
        pango_font_description_set_absolute_size(description, FontLibrary.unitsPerEm)
        pango_context_set_font_description(library.context, description)
        // Families are named in order, so no language is asked which font it likes: those that share families share
        // what is looked up.
        pango_context_set_language(library.context, pango_language_from_string("und"))
        let attributes = pango_attr_list_new()
        defer { pango_attr_list_unref(attributes) }
        // Tracking opens gaps that a ligature would close here and there.
        if key.tracking != 0 { pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0,clig=0")) }
        for override in overrides {
            guard let attribute = pango_attr_family_new(override.family) else { continue }
            attribute.pointee.start_index = UInt32(override.bytes.lowerBound)
            attribute.pointee.end_index = UInt32(override.bytes.upperBound)
            pango_attr_list_insert(attributes, attribute)
        }
        let direction = key.direction == .rightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR
        let list = bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                pango_itemize_with_base_dir(
                    library.context, direction, $0.baseAddress, 0, Int32($0.count), attributes, nil)
            }
        }
        defer { g_list_free(list) }
        var pointers: [UnsafeMutablePointer<PangoItem>] = []
        var next = list
        while let node = next {
            pointers.append(node.pointee.data.assumingMemoryBound(to: PangoItem.self))
            next = node.pointee.next
        }
        return pointers
    }
}
