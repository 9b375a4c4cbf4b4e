internal import Model

/// Dates, numbers and names as a German reader expects them. The press kit is always German.
enum GermanFormat {
    /// `1. Dezember 2026`.
    static func date(_ day: Day) -> String { "\(day.day). \(months[day.month - 1]) \(day.year)" }

    /// `Dienstag, 1. Dezember 2026`.
    static func dateWithWeekday(_ day: Day) -> String { weekday(day) + ", " + date(day) }

    /// `1. Dezember 2026 bis 31. Januar 2027`, without saying the year twice.
    static func period(_ from: Day, _ to: Day) -> String {
        if from == to { return date(from) }
        let begin = from.year == to.year ? "\(from.day). \(months[from.month - 1])" : date(from)
        return begin + " bis " + date(to)
    }

    static func weekday(_ day: Day) -> String {
        // 1970-01-01 was a Thursday.
        weekdays[((day.daysSince1970 + 3) % 7 + 7) % 7]
    }

    static func month(_ day: Day) -> String { months[day.month - 1] }

    /// `Plakate, Flyer und Beiträge`.
    static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " und " + last
    }

    /// A length in millimetres or pixels, with a comma where it has a fraction.
    static func number(_ value: Double) -> String {
        let tenths = (value * 10).rounded()
        guard tenths.isFinite, abs(tenths) < 1e15 else { return "–" }
        let whole = Int(tenths)
        return whole % 10 == 0 ? String(whole / 10) : "\(whole / 10),\(abs(whole % 10))"
    }

    /// `812 kB`, `2,8 MB`: a size in bytes, in steps of 1000.
    static func size(_ bytes: Int) -> String {
        bytes < 999_500 ? "\(max(1, (bytes + 500) / 1000)) kB" : "\(number(Double(bytes) / 1_000_000)) MB"
    }

    /// `erinnerung-zwei` as a heading: `Erinnerung zwei`.
    static func heading(_ id: String) -> String {
        let words = id.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    static let shortWeekdays = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]
    private static let months = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ]
    static let weekdays = [
        "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
    ]
}
