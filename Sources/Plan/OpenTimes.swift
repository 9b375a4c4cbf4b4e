internal import Model

/// Times for the posts whose campaign leaves them open: four and five days apart, by day, and when the town hall is
/// there.
struct OpenTimes {
    private let campaign: Campaign
    private let region: Region
    private let zone: Zone
    private let now: Int?
    private var next: Day
    private var count = 0

    /// The morning and the way home in turn, so that those meet a message who read at one of them.
    private static let times = [(10, 0), (17, 30)].compactMap { TimeOfDay(hour: $0.0, minute: $0.1) }
    private static let gaps = [4, 5]

    /// - Parameters:
    ///   - now: Nothing is planned before it; nil for a plan that knows no clock.
    ///   - earlierTimes: Times that other posts have got already, in seconds since 1970: what comes new follows the
    ///     last of
    ///   them.
    init(_ campaign: Campaign, _ region: Region, _ zone: Zone, now: Int?, earlierTimes: [Int] = []) {
        self.campaign = campaign
        self.region = region
        self.zone = zone
        self.now = now
        let today = now.flatMap { zone.localTime(at: $0)?.day }
        next = max(campaign.from, today ?? campaign.from)
        count = earlierTimes.count
        if let last = earlierTimes.max().flatMap({ zone.localTime(at: $0)?.day }),
            let day = last.adding(days: Self.gaps[0])
        {
            next = max(next, day)
        }
    }

    /// The next time; nil where the campaign ends before.
    mutating func take() -> LocalTime? {
        let time = Self.times[count % Self.times.count]
        while next <= campaign.to {
            let local = LocalTime(day: next, time: time)
            let isAhead = now.map { zone.instant(of: local).seconds >= $0 } ?? true
            if isAhead, !region.brand.holidays.isQuiet(next), campaign.blackout(on: next) == nil {
                next = next.adding(days: Self.gaps[count % Self.gaps.count]) ?? campaign.to
                count += 1
                return local
            }
            guard let day = next.adding(days: 1) else { return nil }
            next = day
        }
        return nil
    }
}
