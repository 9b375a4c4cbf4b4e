internal import Model

/// When a new campaign runs: from a working day on, with time before it to have texts read and sheets printed.
struct CampaignDates: Hashable, Sendable {
    let begin: Day
    private(set) var end: Day
    /// The last day on which the print order may be given.
    let print: Day
    /// The template's days move by so many, whole weeks: what was on a Saturday stays on one.
    private(set) var shift: Int
    let holidays: PublicHolidays

    /// In working days: speakers read the texts.
    private static let reading = 5
    /// In working days: print shops take five to ten.
    private static let printing = 10
    /// How long it runs, in days.
    private static let duration = 6 * 7

    /// - Parameters:
    ///   - first: The template's first day; nil where it has none.
    ///   - event: The day to which the template invites.
    ///   - times: When the template's posts go out.
    ///   - isInvitation: Whether there is nothing to say once the event is over.
    ///   - holidays: Of all Länder for which it is.
    init?(after today: Day, first: Day?, event: Day?, times: [PlanTime], isInvitation: Bool, holidays: PublicHolidays) {
        guard let earliest = holidays.workingDay(Self.reading + Self.printing, after: today),
            let monday = earliest.adding(days: (7 - earliest.weekday) % 7)
        else { return nil }
        var begin = monday
        while !holidays.isWorkingDay(begin) {
            guard let next = begin.adding(days: 1) else { return nil }
            begin = next
        }
        // On the Sunday of the sixth week, whichever day of the first one it begins on.
        guard let end = begin.adding(days: Self.duration - 1 - begin.weekday),
            let print = holidays.workingDay(-Self.printing, after: begin)
        else { return nil }
        (self.begin, self.end, self.print, self.holidays) = (begin, end, print, holidays)
        shift = first.map { (begin.daysSince1970 - $0.daysSince1970).roundedUpToWeeks } ?? 0
        // Nor do people hear on a feast day of what they are invited to.
        let distances = times.map { if case .relative(.event, let days, _) = $0 { days } else { 0 } } + [0]
        while let event, distances.contains(where: { event.adding(days: shift + $0).map(holidays.isFeast) ?? false }) {
            shift += 7
        }
        if let moved = event?.adding(days: shift) { self.end = isInvitation ? moved : max(end, moved) }
    }
}

extension CampaignDates {
    /// When a post of the template goes out: none on a feast day, and one of a season in that season alone.
    ///
    /// - Parameters:
    ///   - event: The day to which the template invites.
    ///   - late: How many days later than in the template the posts before it go out: those that follow keep their
    ///   distance.
    /// - Returns: Nil for a post of a date on which the campaign does not run.
    func time(_ time: PlanTime, event: Day?, late: inout Int) -> PlanTime? {
        switch time {
        case .open: return .open
        case .fixed(let local): return inSeason(local.day).map { .fixed(LocalTime(day: $0, time: local.time)) }
        case .relative(.start, let days, let time):
            while let day = begin.adding(days: days + late), holidays.isQuiet(day) { late += 1 }
            return .relative(.start, days: days + late, time)
        case .relative(let anchor, var days, let time):
            let day = anchor == .event ? event?.adding(days: shift) : end
            while let wanted = day?.adding(days: days), wanted > begin, holidays.isQuiet(wanted) { days -= 1 }
            return .relative(anchor, days: days, time)
        }
    }

    /// The same day of a year in which the campaign runs, or the last one before it on which people read.
    private func inSeason(_ day: Day) -> Day? {
        for year in begin.year...end.year {
            guard var wanted = Day(year: year, month: day.month, day: day.day), begin <= wanted, wanted <= end else {
                continue
            }
            while holidays.isQuiet(wanted), let before = wanted.adding(days: -1), before >= begin { wanted = before }
            return wanted
        }
        return nil
    }
}

extension Int {
    fileprivate var roundedUpToWeeks: Int { (self >= 0 ? (self + 6) / 7 : -(-self / 7)) * 7 }
}
