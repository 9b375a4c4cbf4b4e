extension EmbeddedFont {
    /// Writes the font as a Type 0 font over its subset. See ISO 32000-1, 9.7.
    func add(to objects: PDFObjects) -> PDFReference {
        let name = PDFValue.name("/" + name)
        let file = objects.addStream(
            program.isCFF ? ["/Subtype": "/CIDFontType0C"] : ["/Length1": .integer(subset.program.count)],
            subset.program)
        let metrics = program.descriptor
        let descriptor = objects.add([
            "/Type": "/FontDescriptor", "/FontName": name,
            // Symbolic: shown by glyph number, whatever the script; italic where it leans.
            "/Flags": .integer(metrics.italicAngle == 0 ? 4 : 4 | 64),
            "/FontBBox": .array(metrics.box.map { .integer(Int($0.rounded())) }),
            "/ItalicAngle": .real(metrics.italicAngle), "/Ascent": .integer(Int(metrics.ascent.rounded())),
            "/Descent": .integer(Int(metrics.descent.rounded())),
            "/CapHeight": .integer(Int(metrics.capHeight.rounded())),
            // The width of stems is not told by OpenType; a usual one serves, since the outlines are here.
            "/StemV": 80,
            program.isCFF ? "/FontFile3" : "/FontFile2": .reference(file),
        ])
        var descendant: [String: PDFValue] = [
            "/Type": "/Font", "/Subtype": program.isCFF ? "/CIDFontType0" : "/CIDFontType2", "/BaseFont": name,
            "/CIDSystemInfo": ["/Registry": .text("Adobe"), "/Ordering": .text("Identity"), "/Supplement": 0],
            "/FontDescriptor": .reference(descriptor), "/DW": 1000, "/W": widthArray,
        ]
        if !program.isCFF {
            descendant["/CIDToGIDMap"] = program.canVary ? .reference(objects.addStream([:], glyphMap)) : "/Identity"
        }
        return objects.add([
            "/Type": "/Font", "/Subtype": "/Type0", "/BaseFont": name, "/Encoding": "/Identity-H",
            "/DescendantFonts": .array([.reference(objects.add(.dictionary(descendant)))]),
            "/ToUnicode": .reference(objects.addStream([:], toUnicode)),
        ])
    }

    /// Two bytes for each code from 0 on: its glyph. See ISO 32000-1, 9.7.4.2.
    private var glyphMap: [UInt8] {
        // Codes run from 1 without a gap; 0 is the glyph of what is missing.
        [0, 0] + entries.flatMap { [UInt8($0.glyph >> 8), UInt8($0.glyph & 0xFF)] }
    }

    /// `[first [width …] …]`, one group for each stretch of codes in a row.
    private var widthArray: PDFValue {
        var groups: [PDFValue] = []
        var (first, group, last) = (0, [PDFValue](), -2)
        for entry in entries {
            if Int(entry.code) != last + 1, !group.isEmpty {
                groups += [.integer(first), .array(group)]
                group = []
            }
            if group.isEmpty { first = Int(entry.code) }
            group.append(.real(entry.width))
            last = Int(entry.code)
        }
        if !group.isEmpty { groups += [.integer(first), .array(group)] }
        return .array(groups)
    }

    /// What a silent code says: no character. Chromium's reader would take the bare code for one if the map left it
    /// out.
    private static let nothing: [UInt16] = [0xFFFE]

    /// Which text each code stands for, so that what is copied is what was written. See ISO 32000-1, 9.10.3.
    private var toUnicode: [UInt8] {
        var map = Array(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """.utf8)
        // A section holds at most 100 entries.
        for start in stride(from: 0, to: entries.count, by: 100) {
            let section = entries[start..<min(start + 100, entries.count)]
            map += "\(section.count) beginbfchar\n".utf8
            for entry in section {
                map += "<".utf8
                UTF16Hex.append(entry.code, to: &map)
                map += "> <".utf8
                for unit in entry.text.isEmpty ? Self.nothing : Array(entry.text.utf16) {
                    UTF16Hex.append(unit, to: &map)
                }
                map += ">\n".utf8
            }
            map += "endbfchar\n".utf8
        }
        return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n".utf8
    }
}
