/// Rows of separated values (RFC 4180): every cell in quotation marks, lines ended by CR LF.
package struct CSVWriter {
    package private(set) var bytes: [UInt8] = []
    /// What stands before a cell that a spreadsheet would take for a formula.
    private let formulaGuard: String
    private let separator: String

    /// The mark without which Excel reads no Arabic.
    package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    package init(separator: String = ",", formulaGuard: String = "'") {
        self.separator = separator
        self.formulaGuard = formulaGuard
    }

    package mutating func row(_ cells: [String]) {
        bytes += Array(cells.map(cell).joined(separator: separator).utf8) + [0x0D, 0x0A]
    }

    /// Spreadsheets run what begins with one of these, also in its full-width form and behind spaces.
    private static let triggers = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)
    /// What stands before it all the same; the apostrophe too, so that a guard can be told from the text's own.
    private static let leads = Set(" \u{A0}\u{FEFF}'".unicodeScalars)

    static func isFormula(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.first { !leads.contains($0) }.map(triggers.contains) ?? false
    }

    private func cell(_ text: String) -> String {
        var safe = String.UnicodeScalarView()
        if Self.isFormula(text) { safe += formulaGuard.unicodeScalars }
        for scalar in text.unicodeScalars {
            if scalar == "\"" { safe.append(scalar) }
            // A zero byte ends the file for some readers.
            if scalar != "\0" { safe.append(scalar) }
        }
        return "\"" + String(safe) + "\""
    }
}
