/// Columns that stand under each other, whatever the script.
package struct Table: Hashable, Sendable {
    package struct Cell: Hashable, Sendable, ExpressibleByStringInterpolation {
        package var text: String
        var style: Painter.Style?

        package init(_ text: String, _ style: Painter.Style? = nil) {
            self.text = Printable.line(text)
            self.style = style
        }

        package init(stringLiteral text: String) { self.init(text) }

        var width: Int { DisplayWidth.of(text) }
    }

    var head: [Cell]
    package var rows: [[Cell]] = []

    package init(_ head: [Cell] = []) { self.head = head }

    /// Names where they are few, else their number.
    ///
    /// - Parameters:
    ///   - most: How many names are few.
    ///   - word: What the names are, for more than one.
    package static func few(_ names: [String], _ most: Int, _ word: String) -> String {
        names.count <= most ? names.joined(separator: ", ") : "\(names.count) \(word)"
    }

    /// The first that is not wider than a terminal, else the last.
    package static func fitting(_ width: Int, _ tables: [Table]) -> Table {
        let fits = { (table: Table) in
            table.lines(Painter(isOn: false)).allSatisfy { DisplayWidth.of($0) <= width }
        }
        return tables.first(where: fits) ?? tables.last ?? Table()
    }

    /// The lines, without spaces at their ends.
    ///
    /// - Parameter gap: Spaces between columns.
    package func lines(_ paint: Painter, gap: Int = 2) -> [String] {
        let all = (head.isEmpty ? [] : [head.map { Cell($0.text, $0.style ?? .faint) }]) + rows
        let count = all.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in all.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0 }
        return all.map { row in
            var line = ""
            var pendingSpaces = 0
            for (column, cell) in row.enumerated() {
                if !cell.text.isEmpty {
                    line += String(repeating: " ", count: pendingSpaces) + paint(cell.text, cell.style)
                    pendingSpaces = 0
                }
                pendingSpaces += widths[column] - cell.width + gap
            }
            return line
        }
    }
}
