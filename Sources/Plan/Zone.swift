internal import Foundation
package import Model

/// A time zone in which the clocks of a region go.
package struct Zone: Hashable, Sendable {
    /// IANA, e.g. `Europe/Berlin`.
    package let name: String
    private let zone: TimeZone

    /// Nil where the system knows no such zone.
    /// - Parameter name: IANA, e.g. `Europe/Berlin`.
    package init?(_ name: String) {
        // Foundation also takes abbreviations, which mean different things in different places.
        guard name == "UTC" || name.contains("/"), let zone = TimeZone(identifier: name) else { return nil }
        self.name = name
        self.zone = zone
    }

    /// How a local time became an instant.
    package enum Resolution: Hashable, Sendable {
        case once
        /// The clocks skip it; the time is moved forward by as much as they are.
        case skipped
        /// The clocks show it twice; the first is taken.
        case repeated
    }

    /// The instant at which the zone's clocks show a time, in seconds since 1970.
    package func instant(of local: LocalTime) -> (seconds: Int, resolution: Resolution) {
        let day = 86_400
        let asUTC = local.day.daysSince1970 * day + local.time.hour * 3600 + local.time.minute * 60
        let before = offset(at: asUTC - day)
        let after = offset(at: asUTC + day)
        let candidates = [asUTC - before, asUTC - after].filter { offset(at: $0) == asUTC - $0 }.sorted()
        guard let first = candidates.first else { return (asUTC - before, .skipped) }
        return (first, candidates.last == first ? .once : .repeated)
    }

    /// What the zone's clocks show at an instant; nil outside the years 1 to 9999.
    package func localTime(at seconds: Int) -> LocalTime? {
        let local = seconds + offset(at: seconds)
        let days = Int((Double(local) / 86_400).rounded(.down))
        let minutes = (local - days * 86_400) / 60
        guard let day = Day(daysSince1970: days), let time = TimeOfDay(hour: minutes / 60, minute: minutes % 60) else {
            return nil
        }
        return LocalTime(day: day, time: time)
    }

    /// Seconds east of Greenwich.
    private func offset(at seconds: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }
}
