internal import Build
package import Findings
internal import Model
internal import Plan
internal import Schedule

/// A campaign's queue as a calendar, and below it what stands for each time.
package struct PlanAgenda: Sendable {
    /// What a day is for; a post counts before a task.
    package enum Mark: Hashable, Sendable { case none, post, task, silent, holiday }

    /// A month with all its days, for a grid.
    package struct Month: Sendable {
        package let title: Words
        /// The first day's weekday; 0 is Monday.
        package let start: Int
        package let days: [(day: Int, mark: Mark)]
    }

    /// One time and post, on all its channels and in all its regions.
    package struct Slot: Hashable, Sendable {
        let due: Int
        let zone: String
        let name: String
        package let title: Words
        let kind: EntryKind
        package var channels: [String] = []
        package var regions: [String] = []
        package var languages = 0

        package func when(_ uiLanguage: UILanguage) -> String { TimeText.short(due, zone: zone, uiLanguage) }

        /// In how many languages, or what it is that is no post.
        package var count: Words {
            languages == 0
                ? kind.words
                : Words(
                    de: languages == 1 ? "1 Sprache" : "\(languages) Sprachen",
                    en: languages == 1 ? "1 language" : "\(languages) languages")
        }
    }

    package let months: [Month]
    package let slots: [Slot]

    private static let mostMonths = 24

    init(_ posts: Production.Posts, _ shown: [Entry]) {
        slots = Self.slots(shown)
        var marks: [Day: Mark] = [:]
        for entry in shown {
            guard let day = Zone(entry.timeZone)?.localTime(at: entry.due)?.day else { continue }
            if entry.key.kind == .post { marks[day] = .post } else if marks[day] == nil { marks[day] = .task }
        }
        let federalState = posts.regions.first?.region.brand.federalState ?? ""
        guard let first = marks.keys.min(), let last = marks.keys.max(),
            var month = Day(year: first.year, month: first.month, day: 1)
        else {
            months = []
            return
        }
        var months: [Month] = []
        while month <= last, months.count < Self.mostMonths {
            var days: [(day: Int, mark: Mark)] = []
            var day = month
            while day.month == month.month {
                let silent: Mark =
                    posts.campaign.blackout(on: day) != nil
                    ? .silent : PublicHolidays.name(of: day, in: federalState) != nil ? .holiday : .none
                days.append((day.day, marks[day] ?? silent))
                guard let next = day.adding(days: 1) else { break }
                day = next
            }
            let name = TimeText.months[month.month - 1]
            months.append(
                Month(
                    title: Words(de: "\(name.de) \(month.year)", en: "\(name.en) \(month.year)"),
                    start: month.weekday, days: days))
            month = day
        }
        self.months = months
    }

    private static func slots(_ shown: [Entry]) -> [Slot] {
        Dictionary(grouping: shown) {
            Slot(due: $0.due, zone: $0.timeZone, name: $0.key.name, title: $0.key.title, kind: $0.key.kind)
        }.map { slot, entries in
            func names(_ part: (EntryKey) -> String) -> Set<String> {
                Set(entries.map { part($0.key) }).subtracting([""])
            }
            var slot = slot
            slot.regions = names(\.region).sorted()
            slot.channels = names(\.channel).sorted()
            slot.languages = names(\.language).count
            return slot
        }.sorted { ($0.due, $0.name) < ($1.due, $1.name) }
    }
}
