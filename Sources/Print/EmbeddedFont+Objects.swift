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
            "/Descent": .integer(Int(metrics.descent.rounded())), "/CapHeight": .integer(Int(metrics.capHeight.rounded())),
            // The width of stems is not told by OpenType; a usual one serves, since the outlines are here.
            "/StemV": 80,
            program.isCFF ? "/FontFile3" : "/FontFile2": .reference(file),
        ])
        var descendant: [String: PDFValue] = [
            "/Type": "/Font", "/Subtype": program.isCFF ? "/CIDFontType0" : "/CIDFontType2", "/BaseFont": name,
            "/CIDSystemInfo": ["/Registry": .text("Adobe"), "/Ordering": .text("Identity"), "/Supplement": 0],
            "/FontDescriptor": .reference(descriptor), "/DW": 1000, "/W": widthArray,
        ]
        if !program.isCFF { descendant["/CIDToGIDMap"] = "/Identity" }
        return objects.add([
            "/Type": "/Font", "/Subtype": "/Type0", "/BaseFont": name, "/Encoding": "/Identity-H",
            "/DescendantFonts": .array([.reference(objects.add(.dictionary(descendant)))]),
            "/ToUnicode": .reference(objects.addStream([:], toUnicode)),
        ])
    }

    /// Codes in ascending order, each with its glyph.
    private var ordered: [(code: UInt16, glyph: UInt32)] {
        subset.codes.map { (code: $0.value, glyph: $0.key) }.sorted { $0.code < $1.code }
    }

    /// `[first [width …] …]`, one group for each stretch of codes in a row.
    private var widthArray: PDFValue {
        var groups: [PDFValue] = []
        var (first, group, last) = (0, [PDFValue](), -2)
        for (code, glyph) in ordered {
            if Int(code) != last + 1, !group.isEmpty {
                groups += [.integer(first), .array(group)]
                group = []
            }
            if group.isEmpty { first = Int(code) }
            group.append(.real(widths[glyph] ?? 0))
            last = Int(code)
        }
        if !group.isEmpty { groups += [.integer(first), .array(group)] }
        return .array(groups)
    }

    /// Which text each code stands for, so that what is copied is what was written. See ISO 32000-1, 9.10.3.
    private var toUnicode: [UInt8] {
        let entries = ordered.compactMap { entry in
            texts[entry.glyph].map { "<\(UTF16Hex.digits(entry.code))> <\(UTF16Hex.string($0))>" }
        }
        var map = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """
        // A section holds at most 100 entries.
        for start in stride(from: 0, to: entries.count, by: 100) {
            let section = entries[start..<min(start + 100, entries.count)]
            map += "\(section.count) beginbfchar\n" + section.joined(separator: "\n") + "\nendbfchar\n"
        }
        return Array((map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").utf8)
    }
}
