internal import Build
internal import Findings
internal import Model
internal import Plan
internal import Schedule

/// A task of a plan as the queue is to hold it: with what a person is told.
struct TaskEntry {
    private let task: PlanTask
    private let campaign: Campaign
    private let region: Region
    /// The campaign's folder of output, absolute.
    private let folder: String

    init(_ task: PlanTask, _ campaign: Campaign, _ region: Region, folder: String) {
        self.task = task
        self.campaign = campaign
        self.region = region
        self.folder = folder
    }

    /// At its time; where that has passed and the last day has not, now. Nil where there is no use in it any more.
    func planned(now: Int, _ accounts: AccountChoice, _ uiLanguage: UILanguage) throws -> PlannedEntry? {
        if let end = task.last?.adding(days: 1), let midnight = TimeOfDay(hour: 0, minute: 0),
            let zone = Zone(task.timeZone), zone.instant(of: LocalTime(day: end, time: midnight)).seconds <= now
        {
            return nil
        }
        return PlannedEntry(
            entry: PlanEntry(key: task.key, due: max(task.due, now), timeZone: task.timeZone),
            message: Message(text: text[uiLanguage]),
            sender: task.key.kind == .build ? nil : try accounts.chooseForTasks(in: region),
            // A time that was set to now stays what it was.
            isTimeOpen: task.due < now)
    }

    private var text: Words {
        switch task.key.name {
        case "order": order
        case "hang-up": hangUp
        case "evaluate": evaluate
        default: Words(de: campaign.title, en: campaign.title)
        }
    }

    private var order: Words {
        let deadline = campaign.deadlines[PlanTask.print]
        return Words(
            de:
                """
                „\(campaign.title)“, \(region.name): Bitte bestellen Sie die Drucksachen bis zum \
                \(deadline.map(TimeText.german) ?? ""). Was zu bestellen ist: \
                \(folder)/\(OutputTree.order(region: region.slug))
                """,
            en:
                """
                “\(campaign.title)”, \(region.name): please order the printing by \
                \(deadline?.description ?? ""). What to order: \(folder)/\(OutputTree.order(region: region.slug))
                """
        )
    }

    private var hangUp: Words {
        let places = campaign.placements.map(\.name).joined(separator: ", ")
        return Words(
            de:
                """
                „\(campaign.title)“, \(region.name): Die Plakate hängen vom \(TimeText.german(campaign.from)) \
                bis zum \(TimeText.german(campaign.to))\(places.isEmpty ? "" : " (\(places))"). Bitte lassen \
                Sie sie aufhängen.
                """,
            en:
                """
                “\(campaign.title)”, \(region.name): the posters hang from \(campaign.from) to \
                \(campaign.to)\(places.isEmpty ? "" : " (\(places))"). Please have them hung up.
                """
        )
    }

    private var evaluate: Words {
        let end = PlanTask.end(of: campaign)
        let take = "litfass results take \(campaign.name)"
        let report = "litfass results report \(campaign.name)"
        // A deadline may lie in the middle of a campaign.
        let isOver = Zone(task.timeZone)?.localTime(at: task.due).map { $0.day > end } ?? true
        let state =
            isOver
            ? Words(
                de: "Die Kampagne ist seit dem \(TimeText.german(end)) zu Ende. Bitte lassen Sie die Plakate abnehmen.",
                en: "the campaign ended on \(end). Please have the posters taken down.")
            : Words(
                de: "Die Kampagne läuft noch bis zum \(TimeText.german(end)).", en: "the campaign goes on until \(end)."
            )
        return Words(
            de:
                """
                „\(campaign.title)“, \(region.name): \(state.de) Und fragen Sie, was sie gebracht hat: das Protokoll \
                Ihrer IT, Seitenaufrufe und Rückmeldungen aus dem CMS, selbst Gezähltes. Woher alles kommt, steht in \
                docs/de/zaehlen.md; übernehmen: \(take) DATEI …, lesen: \(report)
                """,
            en:
                """
                “\(campaign.title)”, \(region.name): \(state.en) And ask what it brought: your server's log, page \
                accesses and feedback out of the CMS, what was counted by hand. Where all comes from: docs/links.md; \
                take it in: \(take) FILE …, read: \(report)
                """
        )
    }
}
