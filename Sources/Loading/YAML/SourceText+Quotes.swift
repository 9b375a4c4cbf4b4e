internal import Model

/// Where a quoted text was probably left open: libyaml notices it at the next quote, a line or more below.
extension SourceText {
    /// The opening quote of the nearest line above that has an odd number of them and begins a value with one; nil
    /// where the line of the fault has none itself, at which an open text would have ended.
    func openQuote(before index: Int) -> SourcePlace? {
        guard let line = place(at: index).line, !quotes(inLine: line).isEmpty else { return nil }
        for above in stride(from: line - 1, to: 0, by: -1) {
            let quotes = quotes(inLine: above)
            guard let first = quotes.first else { continue }
            return quotes.count % 2 == 1 && beginsValue(first) ? place(at: quotes.last ?? first) : nil
        }
        return nil
    }

    /// The indices of a line's double quotes that no backslash makes harmless.
    private func quotes(inLine line: Int) -> [Int] {
        let start = lineStarts[line - 1]
        let end = line < lineStarts.count ? lineStarts[line] : scalars.count
        return (start..<end).filter { scalars[$0] == "\"" && ($0 == start || scalars[$0 - 1] != "\\") }
    }

    private func beginsValue(_ index: Int) -> Bool {
        guard let before = scalars[..<index].last(where: { $0 != " " }) else { return true }
        return [":", "-", "[", "{", ",", "\n"].contains(before)
    }
}
