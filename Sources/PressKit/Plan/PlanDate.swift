internal import Model

/// What is to be done or goes out at one time.
enum PlanDate {
    case deadline(KitContents.Deadline)
    case entry(KitContents.PlannedPost)
    case task(KitContents.Task)
    /// What the campaign invites to, under the campaign's title.
    case event(Campaign.Event, title: String)

    var day: Day {
        switch self {
        case .deadline(let deadline): deadline.day
        case .entry(let entry): entry.at.day
        case .task(let task): task.at.day
        case .event(let event, _): event.start.day
        }
    }

    /// Deadlines come before what goes out that day.
    var time: TimeOfDay? {
        switch self {
        case .deadline: nil
        case .entry(let entry): entry.at.time
        case .task(let task): task.at.time
        case .event(let event, _): event.start.time
        }
    }

    var title: String {
        switch self {
        case .deadline(let deadline): deadline.title
        case .entry(let entry): GermanFormat.heading(entry.post)
        case .task(let task): task.title
        case .event(_, let title): title
        }
    }

    /// Those of one region, in order.
    static func all(of contents: KitContents, in region: String) -> [PlanDate] {
        let all =
            contents.deadlines.map(PlanDate.deadline) + contents.tasks.filter { $0.region == region }.map(PlanDate.task)
            + contents.plan.filter { $0.region == region }.map(PlanDate.entry)
            + [contents.event.map { .event($0, title: contents.title) }].compactMap(\.self)
        return all.sorted { a, b in
            if a.day != b.day { return a.day < b.day }
            if a.time != b.time { return (a.time?.description ?? "") < (b.time?.description ?? "") }
            return a.title < b.title
        }
    }
}
