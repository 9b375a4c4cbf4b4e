internal import Page

/// A face as one file holds it: the subset, and the codes under which the file's texts call its glyphs.
struct EmbeddedFont {
    /// The resource's name, e.g. `/F1`.
    let resource: String
    let program: FontProgram
    let subset: FontSubset
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

    init(resource: String, usage: FontUsage) throws(PrintViolation) {
        self.resource = resource
        program = usage.program
        var glyphs = Set(usage.codes.compactMap(\.glyph))
        let blank = program.blank ?? 0
        if usage.codes.contains(where: { $0.glyph == nil }) { glyphs.insert(blank) }
        subset = try FontSubset(of: program, glyphs: glyphs.sorted())

        var entries: [Entry] = []
        var numbers: [GlyphCode: UInt16] = [:]
        for code in usage.codes.sorted() {
            let original = code.glyph ?? blank
            guard let glyph = subset.glyphs[original] else { continue }
            let width = code.glyph == nil ? Double(code.width) : (program.advance(of: original) * 100).rounded() / 100
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
}

extension String {
    fileprivate func isPlainer(than other: String) -> Bool {
        if isEmpty || other.isEmpty { return !isEmpty }
        return (unicodeScalars.count, self) < (other.unicodeScalars.count, other)
    }
}
