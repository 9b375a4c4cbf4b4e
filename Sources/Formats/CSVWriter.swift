/// Rows of separated values (RFC 4180): every cell in quotation marks, lines ended by CR LF.
package struct CSVWriter {
    package private(set) var bytes: [UInt8] = []
    /// What stands before a cell that a spreadsheet would take for a formula.
    private let formulaGuard: String
    private let separator: String

    package init(separator: String = ",", formulaGuard: String = "'") {
        self.separator = separator
        self.formulaGuard = formulaGuard
    }

    package mutating func row(_ cells: [String]) {
        bytes += Array(cells.map(cell).joined(separator: separator).utf8) + [0x0D, 0x0A]
    }

    /// Spreadsheets run what begins with one of these, also in its full-width form and behind spaces.
    private static let triggers = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)

    private func cell(_ text: String) -> String {
        var safe = String.UnicodeScalarView()
        let first = text.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" && $0 != "\u{FEFF}" }
        if first.map(Self.triggers.contains) ?? false { safe += formulaGuard.unicodeScalars }
        for scalar in text.unicodeScalars {
            if scalar == "\"" { safe.append(scalar) }
            // A zero byte ends the file for some readers.
            if scalar != "\0" { safe.append(scalar) }
        }
        return "\"" + String(safe) + "\""
    }
}
