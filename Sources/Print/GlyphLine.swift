internal import Page

/// Glyphs being written one after another: the pen that PDF moves by itself, corrected where the text wants it
/// elsewhere.
struct GlyphLine {
    let font: EmbeddedFont
    /// The em, in points.
    let size: Double
    /// Where PDF's pen stands, in points from the run's origin.
    private var pen = 0.0
    private var rise = 0.0
    private var isOpen = false
    private var isInString = false

    /// How far a glyph may stand from its place, in points: less than two thousandths of a millimetre.
    private static let tolerance = 0.005

    init(font: EmbeddedFont, size: Double) {
        self.font = font
        self.size = size
    }

    mutating func show(_ code: GlyphCode, at place: Length, rise height: Length = .zero, in stream: inout ContentStream)
    {
        guard let entry = font.entry(code) else { return }
        let (x, wanted) = (place.points, height.points)
        if abs(wanted - rise) > Self.tolerance {
            finish(in: &stream)
            stream.operate("Ts", wanted)
            rise = wanted
        }
        if !isOpen {
            stream.append("[")
            isOpen = true
        }
        if abs(x - pen) > Self.tolerance {
            closeString(in: &stream)
            // Thousandths of an em, to the left; what rounding leaves is made good with the next glyph.
            let shift = ((pen - x) * 1000 / size * 10).rounded() / 10
            stream.append(PDFNumber.string(shift, decimals: 1))
            pen -= shift * size / 1000
        }
        if !isInString {
            stream.append("<")
            isInString = true
        }
        stream.append(hexadecimal: entry.code)
        pen += entry.width * size / 1000
    }

    /// What follows says `text`, whatever its glyphs are. See ISO 32000-1, 14.9.4.
    mutating func beginSpan(saying text: String, in stream: inout ContentStream) {
        finish(in: &stream)
        stream.raw("/Span <</ActualText <FEFF\(UTF16Hex.string(text))>>> BDC")
    }

    mutating func endSpan(in stream: inout ContentStream) {
        finish(in: &stream)
        stream.raw("EMC")
    }

    mutating func finish(in stream: inout ContentStream) {
        guard isOpen else { return }
        closeString(in: &stream)
        stream.raw("] TJ")
        isOpen = false
    }

    /// The line's end: the baseline is where it was.
    mutating func end(in stream: inout ContentStream) {
        finish(in: &stream)
        if rise != 0 { stream.operate("Ts", 0) }
        rise = 0
    }

    private mutating func closeString(in stream: inout ContentStream) {
        if isInString { stream.append(">") }
        isInString = false
    }
}
