internal import Foundation

/// Separated values as spreadsheets save them (RFC 4180 and what programs make of it).
///
/// Separated by semicolons, commas or tabs, whichever the first line has most of; in UTF-8, UTF-16 with its mark, or
/// Windows-1252 where it is neither.
package struct CSVReader {
    package struct Row: Hashable, Sendable {
        /// Where it begins, from 1.
        package var line: Int
        package var cells: [String]
    }

    package let rows: [Row]
    /// Whether the file can hold no other letters than those of Windows-1252: all others are lost in it.
    package let isWindows1252: Bool

    /// Why there are no rows.
    package enum Fault: Error, Hashable, Sendable {
        /// UTF-16 with half a letter.
        case encoding
        /// A quotation mark that is never closed, where it was opened.
        case unclosed(line: Int)
        case tooLarge(line: Int)
    }

    private static let mostRows = 50_000
    private static let mostCells = 500_000

    /// What stood before a cell against formulas is taken away, line breaks are `\n`.
    package init(_ bytes: [UInt8]) throws(Fault) {
        let text: [UInt8]
        (text, isWindows1252) = try Self.decoded(bytes)
        rows = try Self.rows(of: text)
    }

    private static func decoded(_ bytes: [UInt8]) throws(Fault) -> (text: [UInt8], isWindows1252: Bool) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            guard let text = String(data: Data(bytes), encoding: .utf16) else { throw .encoding }
            return (Array(text.utf8), false)
        }
        let body = bytes.starts(with: CSVWriter.byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
        if String(validating: body, as: UTF8.self) != nil { return (body, false) }
        guard let text = String(data: Data(body), encoding: .windowsCP1252) else { throw .encoding }
        return (Array(text.utf8), true)
    }

    /// `sep=;` in the first line is Excel's own way to say it.
    private static func separator(of text: [UInt8]) -> (byte: UInt8, begin: Int) {
        let line = text.prefix { $0 != newline && $0 != carriageReturn }
        if line.count == 5, line.starts(with: "sep=".utf8) {
            return (line[4], text.firstIndex(of: newline).map { $0 + 1 } ?? text.count)
        }
        let candidates = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
        var isQuoted = false
        var counts = [0, 0, 0]
        for byte in text {
            if byte == quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == newline || byte == carriageReturn { break }
            if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
        }
        let most = counts.max() ?? 0
        return (candidates[counts.firstIndex(of: most) ?? 0], 0)
    }

    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private static func rows(of text: [UInt8]) throws(Fault) -> [Row] {
        let (separator, begin) = separator(of: text)
        var rows: [Row] = []
        var cells: [String] = []
        var cell: [UInt8] = []
        var line = begin == 0 ? 1 : 2
        var rowLine = line
        var count = 0
        var index = begin
        func isBreak(_ index: Int) -> Bool { text[index] == newline || text[index] == carriageReturn }
        func endCell() throws(Fault) {
            cells.append(plain(cell))
            cell = []
            count += 1
            guard count <= mostCells else { throw .tooLarge(line: line) }
        }
        func endRow() throws(Fault) {
            try endCell()
            if cells != [""] { rows.append(Row(line: rowLine, cells: cells)) }
            cells = []
            rowLine = line
            guard rows.count <= mostRows else { throw .tooLarge(line: line) }
        }
        while index < text.count {
            if text[index] == quote, cell.isEmpty {
                let opened = line
                index += 1
                while true {
                    guard index < text.count else { throw .unclosed(line: opened) }
                    if text[index] == quote {
                        guard index + 1 < text.count, text[index + 1] == quote else { break }
                        index += 1
                    }
                    if text[index] == newline { line += 1 }
                    cell.append(text[index])
                    index += 1
                }
                index += 1
                // What stands between the closing mark and the separator belongs to the cell, as spreadsheets see it.
                while index < text.count, text[index] != separator, !isBreak(index) {
                    cell.append(text[index])
                    index += 1
                }
            } else if text[index] == separator {
                try endCell()
                index += 1
                if index == text.count { try endRow() }
            } else if isBreak(index) {
                if text[index] == carriageReturn, index + 1 < text.count, text[index + 1] == newline { index += 1 }
                line += 1
                index += 1
                try endRow()
            } else {
                cell.append(text[index])
                index += 1
            }
            if index == text.count, !cell.isEmpty || !cells.isEmpty { try endRow() }
        }
        return rows
    }

    private static func plain(_ cell: [UInt8]) -> String {
        let text = String(decoding: cell, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let rest = String(text.unicodeScalars.dropFirst())
        return text.unicodeScalars.first == "'" && CSVWriter.isFormula(rest) ? rest : text
    }
}
