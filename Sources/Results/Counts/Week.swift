package import Model

/// A week from Monday to Sunday, as ISO 8601 counts them: `2026-W49`.
package struct Week: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01.
    private let start: Int

    package init(of day: Day) { start = day.daysSince1970 - day.weekday }

    /// Nil where the text is no week.
    package init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, parts[1].count == 3, parts[1].first == "W",
            let year = Int(parts[0]), let number = Int(parts[1].dropFirst()), number >= 1,
            // The fourth of January is always in the first.
            let fourth = Day(year: year, month: 1, day: 4),
            let day = fourth.adding(days: 7 * (number - 1))
        else { return nil }
        self.init(of: day)
        guard description == text else { return nil }
    }

    package static func < (a: Week, b: Week) -> Bool { a.start < b.start }

    package var monday: Day? { Day(daysSince1970: start) }
    package var sunday: Day? { Day(daysSince1970: start + 6) }
    package var next: Week? { monday?.adding(days: 7).map(Week.init) }

    package var description: String {
        // Its year is that of its Thursday.
        guard let thursday = Day(daysSince1970: start + 3), let first = Day(year: thursday.year, month: 1, day: 1)
        else {
            return ""
        }
        let number = (thursday.daysSince1970 - first.daysSince1970) / 7 + 1
        let year = String(thursday.year)
        return String(repeating: "0", count: 4 - year.count) + year + (number < 10 ? "-W0" : "-W") + String(number)
    }
}
