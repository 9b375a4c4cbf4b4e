internal import Foundation
import Model

/// A day and a time in the words of a language.
///
/// Dates are Gregorian everywhere (for Persian, Pashto and Thai, Foundation would give another calendar), and digits are
/// the ones on German clocks and house numbers.
struct EventWords {
    let language: Language

    /// Where Foundation knows a language under another name, or not at all.
    private static let locales = ["prs": "fa-AF", "pes": "fa-IR", "rom": "ro", "kmr": "ku", "de-si": "de", "om": "om-ET"]

    /// `Samstag, 5. Dezember 2026`
    func date(_ day: Day) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let formatter = DateFormatter()
        formatter.calendar = calendar
        formatter.timeZone = .gmt
        formatter.locale = Locale(
            identifier: (Self.locales[language.code] ?? language.bcp47) + "@calendar=gregorian;numbers=latn")
        formatter.dateStyle = .full
        formatter.timeStyle = .none
        return formatter.string(from: Date(timeIntervalSince1970: Double(day.daysSince1970) * 86_400))
    }

    /// Clocks in Germany go to 24 in every language; what is read here must be found on a door sign.
    func time(_ time: TimeOfDay) -> String { time.description }
}
