internal import Foundation
import Model
import Synchronization

/// A day and a time in the words of a language.
///
/// Dates are Gregorian everywhere (for Persian, Pashto and Thai, Foundation would give another calendar), and digits
/// are the ones on German clocks and house numbers.
struct EventWords {
    let language: Language
    /// Whether day and month, a time and what stands behind it ("Uhr") stay on one line, as on a sheet. A post has
    /// plain spaces: its letters are counted.
    var keepsTogether = false

    private static let noBreakSpace: Character = "\u{A0}"
    private static let joiner: Character = "\u{2060}"

    /// `Samstag, 5. Dezember 2026`
    func date(_ day: Day) -> String { said(.date(day)) { spelled(day) } }

    private func spelled(_ day: Day) -> String {
        let formatter = formatter
        formatter.dateStyle = .full
        formatter.timeStyle = .none
        if let pattern = language.dates.pattern ?? formatter.dateFormat {
            formatter.dateFormat = keepsTogether ? Self.held(pattern) : pattern
        }
        let text = string(of: day, formatter).replacing(", ", with: language.script.comma)
        return keepsTogether && language.script.traits.contains(.unspaced) ? Self.joined(text) : text
    }

    /// `Samstag, 5. Dezember 2026, 14:30 Uhr`
    func moment(_ day: Day, _ time: TimeOfDay) -> String { date(day) + language.script.comma + self.time(time) }

    /// `14:30 Uhr`; clocks in Germany go to 24 in every language: what is read here must be found on a door sign.
    func time(_ time: TimeOfDay) -> String {
        let text = clock(time)
        return language.dates.hours.map { text + (keepsTogether ? "\u{A0}" : " ") + $0 } ?? text
    }

    private func clock(_ time: TimeOfDay) -> String {
        said(.clock(time)) {
            let formatter = formatter
            formatter.setLocalizedDateFormatFromTemplate("Hm")
            return formatter.string(from: Date(timeIntervalSince1970: Double(time.hour * 3_600 + time.minute * 60)))
        }
    }

    /// `14:30–18:00 Uhr`; the first alone where there is no end.
    func hours(_ start: TimeOfDay, _ end: TimeOfDay?) -> String {
        guard let end else { return time(start) }
        return clock(start) + (keepsTogether ? "\u{2060}–\u{2060}" : "–") + time(end)
    }

    /// `Dezember`, as it stands behind the day.
    func month(of day: Day) -> String { part("MMMM", of: day) }

    /// `Samstag`
    func weekday(of day: Day) -> String { part("EEEE", of: day) }

    private func part(_ pattern: String, of day: Day) -> String {
        said(.part(pattern, day)) {
            let formatter = formatter
            formatter.dateFormat = pattern
            return string(of: day, formatter)
        }
    }

    /// What was said once in a language is not said anew: a formatter costs half a millisecond, and every post of every
    /// region in it names the same few days.
    private func said(_ asked: Question.Asked, _ say: () -> String) -> String {
        let question = Question(language: language, keepsTogether: keepsTogether, asked: asked)
        if let known = Self.answers.withLock({ $0[question] }) { return known }
        let answer = say()
        Self.answers.withLock { $0[question] = answer }
        return answer
    }

    private static let answers = Mutex<[Question: String]>([:])

    private struct Question: Hashable {
        enum Asked: Hashable {
            case date(Day)
            case clock(TimeOfDay)
            case part(String, Day)
        }

        var language: Language
        var keepsTogether: Bool
        var asked: Asked
    }

    /// With the language's own names of days and months, where Unicode's data have none.
    private func string(of day: Day, _ formatter: DateFormatter) -> String {
        if let days = language.dates.days { formatter.weekdaySymbols = days }
        if let months = language.dates.months { formatter.monthSymbols = months }
        return formatter.string(from: Date(timeIntervalSince1970: Double(day.daysSince1970) * 86_400))
    }

    private var formatter: DateFormatter {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let formatter = DateFormatter()
        formatter.calendar = calendar
        formatter.timeZone = .gmt
        formatter.locale = Locale(
            identifier: (language.dates.locale ?? language.bcp47) + "@calendar=gregorian;numbers=latn")
        return formatter
    }

    /// A pattern such as `EEEE, d. MMMM y`, its spaces between day and month made such that no line ends there.
    private static func held(_ pattern: String) -> String {
        var isQuoted = false
        var ends: [String.Index] = []
        for index in pattern.indices {
            switch pattern[index] {
            case "'": isQuoted.toggle()
            case "d", "M", "L": if !isQuoted { ends.append(index) }
            default: break
            }
        }
        guard let first = ends.first, let last = ends.last else { return pattern }
        return String(pattern[..<first]) + pattern[first...last].map { String($0 == " " ? noBreakSpace : $0) }.joined()
            + pattern[last...].dropFirst()
    }

    /// `2026年12月13日 星期日` in three pieces: year, day and weekday.
    private static func joined(_ text: String) -> String {
        zip(text, text.dropFirst().map(Optional.some) + [nil]).reduce(into: "") { result, pair in
            result.append(pair.0)
            if let next = pair.1, !pair.0.isWhitespace, !next.isWhitespace, pair.0 != "年" { result.append(joiner) }
        }
    }
}
