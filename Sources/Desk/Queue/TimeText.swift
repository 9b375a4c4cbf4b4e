package import Findings
internal import Foundation
internal import Model
internal import Plan
internal import Schedule

/// Times of the queue as people and programs read them.
package enum TimeText {
    package static let weekdays = [
        Words(de: "Mo", en: "Mon"), Words(de: "Di", en: "Tue"), Words(de: "Mi", en: "Wed"), Words(de: "Do", en: "Thu"),
        Words(de: "Fr", en: "Fri"),
        Words(de: "Sa", en: "Sat"), Words(de: "So", en: "Sun"),
    ]

    static let months = [
        Words(de: "Januar", en: "January"), Words(de: "Februar", en: "February"), Words(de: "März", en: "March"),
        Words(de: "April", en: "April"),
        Words(de: "Mai", en: "May"), Words(de: "Juni", en: "June"), Words(de: "Juli", en: "July"),
        Words(de: "August", en: "August"),
        Words(de: "September", en: "September"), Words(de: "Oktober", en: "October"),
        Words(de: "November", en: "November"),
        Words(de: "Dezember", en: "December"),
    ]

    /// `2026-12-01T10:00:00+01:00`, as the region's clocks show it.
    static func iso(_ seconds: Int, zone name: String) -> String {
        guard let local = Zone(name)?.localTime(at: seconds) else {
            return Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
        }
        let wallClock =
            local.day.daysSince1970 * 86_400 + local.time.hour * 3600 + local.time.minute * 60 + seconds.modulo60
        let east = (wallClock - seconds) / 60
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return
            "\(local):\(two(seconds.modulo60))\(east < 0 ? "-" : "+")\(two(abs(east) / 60)):\(two(abs(east) % 60))"
    }

    /// `1.12.2026`.
    static func german(_ day: Day) -> String {
        let parts = day.description.split(separator: "-").compactMap { Int($0) }
        return parts.reversed().map(String.init).joined(separator: ".")
    }

    /// `Di 01.12.2026 10:00`, in English `Tue 2026-12-01 10:00`.
    static func short(_ seconds: Int, zone name: String, _ uiLanguage: UILanguage) -> String {
        guard let local = (Zone(name) ?? Zone("UTC"))?.localTime(at: seconds) else { return "?" }
        let parts = local.day.description.split(separator: "-")
        let day = uiLanguage == .german ? parts.reversed().joined(separator: ".") : local.day.description
        return "\(weekdays[local.day.weekday][uiLanguage]) \(day) \(local.time)"
    }

    /// When an entry is due.
    static func short(_ entry: Entry) -> Words {
        Words(
            de: short(entry.due, zone: entry.timeZone, .german), en: short(entry.due, zone: entry.timeZone, .english))
    }
}

extension Int {
    fileprivate var modulo60: Int { ((self % 60) + 60) % 60 }
}
