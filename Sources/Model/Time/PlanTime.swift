/// When a post goes out, as a campaign writes it: a fixed time, or days before or after an anchor.
package enum PlanTime: Hashable, Sendable {
    /// The campaign's first and last day, or the day of its event.
    package enum Anchor: String, Hashable, Sendable, CaseIterable { case start, end, event }

    case fixed(LocalTime)
    /// `start+5d 17:30`: days are 5, the time 17:30.
    case relative(Anchor, days: Int, TimeOfDay)
    /// Left to Litfass, which spreads such posts over the campaign.
    case open

    /// As a campaign writes it; nil where it is left open.
    package var written: String? {
        switch self {
        case .open: nil
        case .fixed(let local): "\(local.day) \(local.time)"
        case .relative(let anchor, 0, let time): "\(anchor.rawValue) \(time)"
        case .relative(let anchor, let days, let time):
            "\(anchor.rawValue)\(days < 0 ? "-" : "+")\(abs(days))d \(time)"
        }
    }

    /// `DATE TIME`, or `start`, `end` or `event` with `+Nd` or `-Nd` and a time.
    package init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let time = TimeOfDay(iso: parts[1]) else { return nil }
        if let day = Day(iso: parts[0]) {
            self = .fixed(LocalTime(day: day, time: time))
            return
        }
        for anchor in Anchor.allCases where parts[0].hasPrefix(anchor.rawValue) {
            let shift = parts[0].dropFirst(anchor.rawValue.count)
            if shift.isEmpty {
                self = .relative(anchor, days: 0, time)
                return
            }
            guard let sign = shift.first, sign == "+" || sign == "-", shift.last == "d" else { return nil }
            let digits = shift.dropFirst().dropLast()
            guard (1...4).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }),
                let days = Int(digits)
            else { return nil }
            self = .relative(anchor, days: sign == "-" ? -days : days, time)
            return
        }
        return nil
    }
}
