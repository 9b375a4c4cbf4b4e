internal import Page

/// A face as one file holds it: the subset, and how a run of glyphs is written with it.
struct EmbeddedFont {
    /// The resource's name, e.g. `/F1`.
    let resource: String
    let program: FontProgram
    let subset: FontSubset
    /// What each glyph stands for where its cluster is one glyph.
    let texts: [UInt32: String]
    /// Advances as the file states them, in thousandths of an em; positions are computed from these.
    let widths: [UInt32: Double]

    init(resource: String, program: FontProgram, usage: FontUsage) throws(PrintViolation) {
        self.resource = resource
        self.program = program
        let glyphs = usage.glyphs(of: program.face)
        subset = try FontSubset(of: program, glyphs: glyphs)
        var texts: [UInt32: String] = [:]
        var widths: [UInt32: Double] = [:]
        for glyph in glyphs {
            texts[glyph] = usage.text(of: glyph, in: program.face)
            widths[glyph] = (program.advance(of: glyph) * 100).rounded() / 100
        }
        self.texts = texts
        self.widths = widths
    }

    /// Six capitals that tell this subset from others of the face, then the face's name. See ISO 32000-1, 9.6.4.
    var name: String {
        var hash = ContentHash()
        hash.add(program.face.name.utf8)
        for glyph in subset.codes.keys.sorted() { hash.add(glyph) }
        var (rest, tag) = (hash.value, "")
        for _ in 0..<6 {
            tag.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26)))
            rest /= 26
        }
        return tag + "+" + program.face.name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
}
