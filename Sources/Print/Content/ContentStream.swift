internal import Page

/// A content stream being written: operators and the graphics state that they leave behind.
///
/// Colours and overprint are set only where they change. See ISO 32000-1, 8 and 9.
struct ContentStream {
    private(set) var bytes: [UInt8] = []
    private var state = State()
    private var saved: [State] = []
    /// Names of spot inks in the order in which they first appear; their resources are `/S1`, `/S2`, ….
    private(set) var spots: [PDFColor] = []

    private struct State {
        var fill: PDFColor?
        var stroke: PDFColor?
        var overprints = false
    }

    /// Names of the graphics states that switch overprint.
    static let (overprint, knockout) = ("/GSo", "/GSn")

    mutating func emit(_ name: StaticString, _ operands: Double..., decimals: Int = 3) {
        for operand in operands { number(operand, decimals: decimals) }
        raw(name)
    }

    mutating func number(_ value: Double, decimals: Int = 3) {
        PDFNumber.append(value, decimals: decimals, to: &bytes)
        bytes.append(UInt8(ascii: " "))
    }

    /// An operator or anything else as it is, and the end of the line.
    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes += $0 }
        bytes.append(UInt8(ascii: "\n"))
    }

    mutating func raw(_ text: String) {
        bytes += text.utf8
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Strokes are broken into dashes as long as the gaps between them.
    mutating func dash(_ length: Length) {
        append("[")
        number(length.points)
        raw("] 0 d")
    }

    mutating func append(_ text: String) { bytes += text.utf8 }

    mutating func append(hexadecimal number: UInt16) { UTF16Hex.append(number, to: &bytes) }

    mutating func save() {
        saved.append(state)
        raw("q")
    }

    mutating func restore() {
        state = saved.popLast() ?? State()
        raw("Q")
    }

    mutating func fill(with ink: PDFColor) {
        guard state.fill != ink else { return }
        state.fill = ink
        set(ink, "rg", "k", "cs", "scn")
    }

    mutating func stroke(with ink: PDFColor) {
        guard state.stroke != ink else { return }
        state.stroke = ink
        set(ink, "RG", "K", "CS", "SCN")
    }

    /// Whether what is painted leaves the other plates as they are.
    mutating func overprint(_ on: Bool) {
        guard state.overprints != on else { return }
        state.overprints = on
        raw((on ? Self.overprint : Self.knockout) + " gs")
    }

    private mutating func set(
        _ ink: PDFColor, _ screen: StaticString, _ process: StaticString, _ space: StaticString, _ spot: StaticString
    ) {
        switch ink {
        case .screen(let rgb): emit(screen, rgb.red, rgb.green, rgb.blue, decimals: 4)
        case .process(let cmyk): emit(process, cmyk.cyan, cmyk.magenta, cmyk.yellow, cmyk.black, decimals: 4)
        case .spot:
            if !spots.contains(ink) { spots.append(ink) }
            raw("/S\((spots.firstIndex(of: ink) ?? 0) + 1) \(space)")
            emit(spot, 1)
        }
    }
}
