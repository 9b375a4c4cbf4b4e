/// Rows of comma-separated values (RFC 4180): every cell in quotation marks, lines ended by CR LF.
struct CSVWriter {
    private(set) var bytes: [UInt8] = []
    /// What stands before a cell that a spreadsheet would take for a formula.
    private let guardMark: String

    init(guardMark: String = "'") { self.guardMark = guardMark }

    mutating func row(_ cells: [String]) {
        bytes += Array(cells.map(cell).joined(separator: ",").utf8) + [0x0D, 0x0A]
    }

    /// Spreadsheets run what begins with one of these, also in its full-width form and behind spaces.
    private static let triggers = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)

    private func cell(_ text: String) -> String {
        var safe = String.UnicodeScalarView()
        let first = text.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" && $0 != "\u{FEFF}" }
        if first.map(Self.triggers.contains) ?? false { safe += guardMark.unicodeScalars }
        for scalar in text.unicodeScalars {
            if scalar == "\"" { safe.append(scalar) }
            // A zero byte ends the file for some readers.
            if scalar != "\0" { safe.append(scalar) }
        }
        return "\"" + String(safe) + "\""
    }
}
