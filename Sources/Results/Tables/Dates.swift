internal import Model

/// Days as tables and names of files write them.
enum Dates {
    /// `2026-12-01`, `1.12.2026`, `2026-W49`, `2026-12`, also with a time behind; two days with something between.
    static func span(of text: String) -> Tally.Span? {
        let text = text.trimmed
        if let day = day(text) { return Tally.Span(from: day, to: day) }
        if let week = Week(iso: text), let monday = week.monday, let sunday = week.sunday {
            return Tally.Span(from: monday, to: sunday)
        }
        if text.utf8.count == 7, let first = Day(iso: text + "-01") {
            let next =
                first.month == 12
                ? Day(year: first.year + 1, month: 1, day: 1) : Day(year: first.year, month: first.month + 1, day: 1)
            if let last = next?.adding(days: -1) { return Tally.Span(from: first, to: last) }
        }
        return span(in: text)
    }

    /// The first two days that a text names, e.g. a file's name; nil where it names fewer, or the later one first.
    static func span(in text: String) -> Tally.Span? {
        let days = text.matches(of: #/\d{4}-\d{2}-\d{2}/#).compactMap { Day(iso: $0.output) }
        guard days.count >= 2, days[0] <= days[1] else { return nil }
        return Tally.Span(from: days[0], to: days[1])
    }

    /// A day, with whatever time behind it.
    private static func day(_ text: String) -> Day? {
        let first = text.prefix { !$0.isWhitespace && $0 != "T" }
        guard
            first.count == text.count
                || text.dropFirst(first.count + 1).allSatisfy({ $0.isNumber || ":.Z".contains($0) })
        else { return nil }
        if let day = Day(iso: first) { return day }
        let parts = first.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
        return Day(year: year, month: month, day: day)
    }
}

extension Tally.Span {
    func union(_ other: Tally.Span) -> Tally.Span {
        var span = self
        span.from = min(from, other.from)
        span.to = max(to, other.to)
        return span
    }
}
