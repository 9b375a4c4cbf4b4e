internal import Desk
internal import Findings
internal import Terminal

extension PlanOutcome {
    /// What changed, the months as a calendar, and below it what stands for each time.
    func lines(_ settings: Console.Settings) -> [String] {
        let uiLanguage = settings.uiLanguage
        let summary = summary.map { "\($0.count) \($0.name[uiLanguage])" }.joined(separator: ", ")
        return [settings.paint(title, .strong) + "  " + summary, ""] + agenda.calendar(settings) + [""]
            + agenda.table(settings) + (lapses.count > 0 ? [""] + lapses.lines(settings, under: lapses.heading) : [])
    }
}

extension LapseList {
    /// A line a post and reason.
    func lines(_ settings: Console.Settings, under heading: Words) -> [String] {
        let uiLanguage = settings.uiLanguage
        let hasRegions = Set(lines.map(\.region)).count > 1
        return [settings.paint(heading[uiLanguage], .warning)]
            + lines.flatMap { line in
                let place = hasRegions ? " · " + line.region : ""
                let title = "\(line.when(uiLanguage))  \(line.post)\(place): \(line.count) "
                return WrappedText.lines(
                    Printable.line(title + "(\(line.languages.joined(separator: ", "))) – \(line.why[uiLanguage])"),
                    width: settings.width, indent: 2)
            }
    }
}

extension PlanAgenda {
    fileprivate func calendar(_ settings: Console.Settings) -> [String] {
        guard !months.isEmpty else { return [] }
        let uiLanguage = settings.uiLanguage
        let grids = months.map { month in
            MonthGrid(
                title: month.title[uiLanguage], weekdays: TimeText.weekdays.map { $0[uiLanguage] }, start: month.start,
                days: month.days.map { .init(day: $0.day, mark: Self.mark($0.mark)) })
        }
        return MonthGrid.lines(grids, settings.paint, width: settings.width) + [""]
            + MonthGrid.legend(grids, uiLanguage, settings.paint)
    }

    private static func mark(_ mark: Mark) -> MonthGrid.Mark {
        switch mark {
        case .none: .none
        case .post: .post
        case .task: .task
        case .silent: .silent
        case .holiday: .holiday
        }
    }

    /// One line a time and post.
    fileprivate func table(_ settings: Console.Settings) -> [String] {
        let uiLanguage = settings.uiLanguage
        func table(naming most: Int) -> Table {
            var table = Table()
            table.rows = slots.map { slot in
                let channels = Table.few(slot.channels, most, Words(de: "Kanäle", en: "channels")[uiLanguage])
                let regions = Table.few(slot.regions, most, Words(de: "Regionen", en: "regions")[uiLanguage])
                return [
                    .init(slot.when(uiLanguage)), .init(slot.title[uiLanguage], .strong),
                    .init(slot.count[uiLanguage]), .init(channels), .init(regions, .faint),
                ]
            }
            return table
        }
        return Table.fitting(settings.width, [2, 1].map(table)).lines(settings.paint)
    }
}
