internal import Page

/// A face as one file holds it: the subset, and the codes under which the file's texts call its glyphs.
struct EmbeddedFont {
    /// The resource's name, e.g. `/F1`.
    let resource: String
    let program: FontProgram
    let subset: FontSubset
    private let isTagged: Bool
    /// All codes in ascending order.
    let entries: [Entry]
    private let numbers: [GlyphCode: UInt16]

    struct Entry {
        let code: UInt16
        /// The glyph's number in the subset.
        let glyph: UInt16
        let text: String
        /// In thousandths of an em, as the file states it; positions are computed from this.
        let width: Double
    }

    init(resource: String, usage: FontUsage, batch: PrintBatch) throws(PrintViolation) {
        self.resource = resource
        program = usage.program
        isTagged = usage.isTagged
        let placeholder = program.placeholder ?? 0
        // With these two in any case a sheet's file for the press and its twin for the website hold the same part.
        let glyphs = Set(usage.codes.compactMap(\.glyph)).union([placeholder, program.space].compactMap(\.self))
        subset = try batch.subset(of: program, glyphs: glyphs.sorted())

        var entries: [Entry] = []
        var numbers: [GlyphCode: UInt16] = [:]
        for code in usage.codes.sorted() {
            let original = code.glyph ?? placeholder
            guard let glyph = subset.glyphs[original] else { continue }
            let width = (program.advance(of: original) * 100).rounded() / 100
            if program.canVary {
                guard entries.count < UInt16.max else { throw .unknownGlyph(program.face, original) }
                let number = UInt16(entries.count + 1)
                entries.append(Entry(code: number, glyph: glyph, text: code.text, width: width))
                numbers[code] = number
            } else if let last = entries.last, last.code == glyph {
                // One code a glyph: it says the plainest of what it could, whatever the order of pages.
                numbers[code] = glyph
                if code.text.isPlainer(than: last.text) {
                    entries[entries.count - 1] = Entry(code: glyph, glyph: glyph, text: code.text, width: width)
                }
            } else {
                numbers[code] = glyph
                entries.append(Entry(code: glyph, glyph: glyph, text: code.text, width: width))
            }
        }
        self.entries = entries.sorted { $0.code < $1.code }
        self.numbers = numbers
    }

    /// The entry of a code in use.
    func entry(_ code: GlyphCode) -> Entry? {
        guard let number = numbers[code] else { return nil }
        if program.canVary { return entries[Int(number) - 1] }
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].code < number { low = middle + 1 } else { high = middle }
        }
        return low < entries.count ? entries[low] : nil
    }

    /// Six capitals that tell this subset from others of the face, then the face's name. See ISO 32000-1, 9.6.4.
    var name: String {
        var hash = ContentHash()
        hash.add(program.face.name.utf8)
        for glyph in subset.glyphs.keys.sorted() { hash.add(glyph) }
        var (rest, tag) = (hash.value, "")
        for _ in 0..<6 {
            tag.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26)))
            rest /= 26
        }
        return tag + "+" + program.face.name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }

    /// Writes the font as a Type 0 font over its subset. See ISO 32000-1, 9.7.
    func add(to objects: PDFObjects) -> PDFReference {
        let name = PDFValue.name("/" + name)
        let file = objects.addStream(
            program.isCFF ? ["/Subtype": "/CIDFontType0C"] : ["/Length1": .integer(subset.program.count)],
            subset.deflated)
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
    /// out. In a tagged file it has to be a character, so it is one that is not seen and that searches pass over. See
    /// ISO 14289-1, 7.21.7.
    private var nothing: [UInt16] { isTagged ? [0x2060] : [0xFFFE] }

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
                for unit in entry.text.isEmpty ? nothing : Array(entry.text.utf16) {
                    UTF16Hex.append(unit, to: &map)
                }
                map += ">\n".utf8
            }
            map += "endbfchar\n".utf8
        }
        return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n".utf8
    }
}

extension String {
    fileprivate func isPlainer(than other: String) -> Bool {
        if isEmpty || other.isEmpty { return !isEmpty }
        return (unicodeScalars.count, self) < (other.unicodeScalars.count, other)
    }
}
