internal import Build
internal import Model
internal import Plan
internal import Schedule
internal import Terminal

/// What `schedule plan` shows: what changed, the months as a calendar, and below it what stands for each time.
struct PlanView {
    let posts: Production.Posts
    let entries: [Entry]
    let changes: [PlanChange]
    let now: Int

    func lines(_ settings: Console.Settings) -> [String] {
        let speech = settings.speech
        let shown = entries.filter { $0.state != .cancelled }
        return [settings.paint(posts.campaign.title, .strong) + "  " + summary(speech), ""] + calendar(shown, settings)
            + [""] + agenda(shown, settings)
    }

    private func summary(_ speech: Speech) -> String {
        let words: [(PlanChange.Kind, Words)] = [
            (.added, Words(de: "neu", en: "new")), (.moved, Words(de: "verschoben", en: "moved")),
            (.changed, Words(de: "geändert", en: "changed")),
            (.dropped, Words(de: "entfallen", en: "dropped")),
            (.withheld, Words(de: "wegen Fehlern unverändert", en: "unchanged because of faults")),
            (.reinstated, Words(de: "wieder aufgenommen", en: "reinstated")),
            (.missed, Words(de: "schon vorbei", en: "already past")),
            (.outdated, Words(de: "veraltet draußen", en: "out of date outside")),
            (.kept, Words(de: "unverändert", en: "unchanged")),
        ]
        let counts = words.compactMap { kind, name in
            let count = changes.count { $0.kind == kind }
            return count == 0 ? nil : "\(count) \(name[speech])"
        }
        let lapsed = changes.count(where: \.lapsed)
        let note =
            lapsed == 0 ? [] : [Words(de: "\(lapsed) neu freizugeben", en: "\(lapsed) to be approved again")[speech]]
        return (counts + note).joined(separator: ", ")
    }

    private func calendar(_ shown: [Entry], _ settings: Console.Settings) -> [String] {
        var marks: [Day: MonthGrid.Mark] = [:]
        var last: Day?
        var first: Day?
        let land = posts.regions.first?.region.brand.land ?? ""
        for entry in shown {
            guard let day = Zone(entry.timeZone)?.localTime(at: entry.due)?.day else { continue }
            first = min(first ?? day, day)
            last = max(last ?? day, day)
            if entry.key.kind == .post { marks[day] = .post } else if marks[day] == nil { marks[day] = .chore }
        }
        guard let first, let last, var month = Day(year: first.year, month: first.month, day: 1) else { return [] }
        var grids: [MonthGrid] = []
        while month <= last, grids.count < 24 {
            var days: [MonthGrid.Cell] = []
            var day = month
            while day.month == month.month {
                let mark =
                    marks[day]
                    ?? (posts.campaign.blackout(on: day) != nil
                        ? .silent : PublicHolidays.name(of: day, in: land) != nil ? .holiday : .none)
                days.append(.init(day: day.day, mark: mark))
                guard let next = day.adding(days: 1) else { break }
                day = next
            }
            grids.append(
                MonthGrid(
                    title: "\(When.months[month.month - 1][settings.speech]) \(month.year)",
                    weekdays: When.weekdays.map { $0[settings.speech] }, start: month.weekday, days: days))
            month = day
        }
        return MonthGrid.lines(grids, settings.paint, width: settings.width) + [""]
            + MonthGrid.legend(grids, settings.speech, settings.paint)
    }

    /// One line a time and post.
    private func agenda(_ shown: [Entry], _ settings: Console.Settings) -> [String] {
        let speech = settings.speech
        struct Slot: Hashable { let due: Int, zone: String, name: String, title: String, kind: EntryKind }
        let slots = Dictionary(grouping: shown) {
            Slot(due: $0.due, zone: $0.timeZone, name: $0.key.name, title: $0.key.title[speech], kind: $0.key.kind)
        }
        var table = Table()
        for (slot, entries) in slots.sorted(by: { ($0.key.due, $0.key.name) < ($1.key.due, $1.key.name) }) {
            let regions = Set(entries.map(\.key.region)).subtracting([""]).sorted()
            let channels = Set(entries.map(\.key.channel)).subtracting([""]).sorted()
            let languages = Set(entries.map(\.key.language)).subtracting([""]).count
            let count =
                languages == 0
                ? slot.kind.words[settings.speech]
                : Words(
                    de: languages == 1 ? "1 Sprache" : "\(languages) Sprachen",
                    en: languages == 1 ? "1 language" : "\(languages) languages")[settings.speech]
            table.rows.append([
                .init(When.short(slot.due, zone: slot.zone, settings.speech)), .init(slot.title, .strong),
                .init(count), .init(Self.few(channels, Words(de: "Kanäle", en: "channels")[settings.speech])),
                .init(Self.few(regions, Words(de: "Regionen", en: "regions")[settings.speech]), .faint),
            ])
        }
        return table.lines(settings.paint)
    }

    /// Names where they are few, else their number: the line must fit a terminal.
    private static func few(_ names: [String], _ word: String) -> String {
        names.count <= 2 && names.reduce(0, { $0 + $1.count }) <= 24
            ? names.joined(separator: ", ") : "\(names.count) \(word)"
    }
}
