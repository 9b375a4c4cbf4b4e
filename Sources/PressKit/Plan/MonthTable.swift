internal import Model
internal import Plan

/// A month as it hangs on the wall: weeks from Monday, with the holidays of the Land and what goes out.
struct MonthTable {
    let contents: KitContents
    let words: Phrasebook<KitPhrase>
    let region: KitContents.Region
    let first: Day
    let dates: [PlanDate]

    /// The months in which something is to be done, in order.
    static func months(of dates: [PlanDate]) -> [Day] {
        dates.compactMap { Day(year: $0.day.year, month: $0.day.month, day: 1) }.reduce(into: []) { months, month in
            if months.last != month { months.append(month) }
        }
    }

    var html: HTML {
        .element("table", ["class": "month"]) {
            HTML.element("caption") { "\(GermanFormat.month(first)) \(first.year)" }
            HTML.element("thead") {
                HTML.element("tr") {
                    HTML.element("th", ["scope": "col", "class": "week"]) {
                        HTML.element("abbr", ["title": words[.planWeekMeaning]]) { words[.planWeek] }
                    }
                    for (short, long) in zip(GermanFormat.shortWeekdays, GermanFormat.weekdays) {
                        HTML.element("th", ["scope": "col"]) { HTML.element("abbr", ["title": long]) { short } }
                    }
                }
            }
            HTML.element("tbody") { for monday in mondays { week(monday) } }
        }
    }

    private var mondays: [Day] {
        var mondays: [Day] = []
        var next = first.adding(days: -first.weekday)
        while let monday = next, monday <= first || (monday.year, monday.month) == (first.year, first.month) {
            mondays.append(monday)
            next = monday.adding(days: 7)
        }
        return mondays
    }

    private func week(_ monday: Day) -> HTML {
        .element("tr") {
            HTML.element("th", ["scope": "row", "class": "week"]) { "\(Self.weekNumber(of: monday))" }
            for offset in 0..<7 { cell(monday.adding(days: offset)) }
        }
    }

    /// The number of the week that begins on a Monday. See ISO 8601: a week belongs to the year of its Thursday.
    static func weekNumber(of monday: Day) -> Int {
        guard let thursday = monday.adding(days: 3), let newYear = Day(year: thursday.year, month: 1, day: 1) else {
            return 1
        }
        return (thursday.daysSince1970 - newYear.daysSince1970) / 7 + 1
    }

    private func cell(_ day: Day?) -> HTML {
        guard let day, day.month == first.month else { return .element("td", ["class": "outside"]) }
        let holiday = region.holidays.name(of: day)?.de
        let isOn = (contents.from...contents.to).contains(day)
        let kinds = [holiday != nil || day.weekday == 6 ? "free" : nil, isOn ? "on" : nil].compactMap(\.self)
        return .element("td", ["class": kinds.isEmpty ? nil : kinds.joined(separator: " "), "data-day": "\(day)"]) {
            HTML.element("span", ["class": "number"]) { "\(day.day)" }
            if let holiday { HTML.element("span", ["class": "holiday"]) { holiday } }
            for date in dates where date.day == day { mark(date) }
        }
    }

    private func mark(_ date: PlanDate) -> HTML {
        switch date {
        case .deadline(let deadline):
            .element("span", ["class": "mark due"]) { words(.planDeadlineMark, ["title": deadline.title]) }
        case .task(let task):
            .element("span", ["class": "mark task"]) {
                HTML.element("span", ["class": "hour"]) { words.time(task.at.time) }
                " " + task.title
            }
        case .event(let event, let title):
            .element("span", ["class": "mark event"]) {
                HTML.element("span", ["class": "hour"]) { words.time(event.start.time) }
                " " + title
                HTML.element("span", ["class": "where"]) { event.place }
            }
        case .entry(let entry):
            if let target = contents.anchor(ofMessage: entry.post, in: region.slug) {
                .element("a", ["class": "mark", "href": "#" + target]) { text(entry) }
            } else {
                .element("span", ["class": "mark"]) { text(entry) }
            }
        }
    }

    private func text(_ entry: KitContents.PlannedPost) -> HTML {
        .joined([
            .element("span", ["class": "hour"]) { words.time(entry.at.time) },
            .text(" " + GermanFormat.heading(entry.post)),
            .element("span", ["class": "where"]) { GermanFormat.list(entry.channels) },
        ])
    }
}
