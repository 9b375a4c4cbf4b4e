internal import Model

/// What goes out when, and what has to be done until then.
struct PlanSection {
    let contents: KitContents
    let heading: KitHeading

    var html: HTML {
        .element("section", ["id": heading.id, "aria-labelledby": heading.id + "-h"]) {
            heading.html
            for region in contents.regions.map(\.slug) {
                let entries = contents.plan.filter { $0.region == region }
                let files = contents.artifacts.filter { $0.region == region && [.plan, .order].contains($0.kind) }
                if !entries.isEmpty || !files.isEmpty {
                    HTML.element(
                        "div", ["class": "region", "style": contents.colours(region), "data-group": ""]
                    ) {
                        RegionHeading(contents: contents, region: region).html
                        HTML.element("ol", ["class": "dates"]) {
                            for date in dates(entries) { row(date, region) }
                        }
                        links(files, region)
                    }
                }
            }
        }
    }

    private enum Date {
        case deadline(KitContents.Deadline)
        case entry(KitContents.PlanEntry)

        var day: Day {
            switch self {
            case .deadline(let deadline): deadline.day
            case .entry(let entry): entry.at.day
            }
        }

        /// Deadlines come before what goes out that day.
        var time: TimeOfDay? {
            switch self {
            case .deadline: nil
            case .entry(let entry): entry.at.time
            }
        }

        var name: String {
            switch self {
            case .deadline(let deadline): deadline.title
            case .entry(let entry): entry.post
            }
        }
    }

    private func dates(_ entries: [KitContents.PlanEntry]) -> [Date] {
        let all = contents.deadlines.map(Date.deadline) + entries.map(Date.entry)
        return all.sorted { a, b in
            if a.day != b.day { return a.day < b.day }
            if a.time != b.time { return (a.time?.description ?? "") < (b.time?.description ?? "") }
            return a.name < b.name
        }
    }

    private func row(_ date: Date, _ region: String) -> HTML {
        let isDeadline = date.time == nil
        return .element(
            "li", ["class": isDeadline ? "date deadline" : "date", "data-region": region, "data-language": languages(date)]
        ) {
            HTML.element("time", ["datetime": date.time.map { "\(date.day)T\($0)" } ?? "\(date.day)"]) {
                HTML.element("span", ["class": "weekday"]) { .text(German.weekday(date.day)) }
                HTML.element("span", ["class": "day"]) { "\(date.day.day)." }
                HTML.element("span", ["class": "month"]) { "\(German.month(date.day)) \(date.day.year)" }
            }
            switch date {
            case .deadline(let deadline):
                HTML.element("h4") { .text(deadline.title) }
                HTML.element("p", ["class": "what"]) { "Frist" }
            case .entry(let entry):
                HTML.element("h4") { .text(German.heading(entry.post)) }
                HTML.element("p", ["class": "what"]) {
                    .text("\(entry.at.time) Uhr · " + German.list(entry.channels))
                }
                HTML.element("p", ["class": "tongues"]) { tongues(entry.languages) }
            }
        }
    }

    private func tongues(_ codes: [String]) -> HTML {
        if codes.count > 1, Set(codes) == Set(contents.languages.map(\.code)) {
            return "in allen \(codes.count) Sprachen"
        }
        return .joined(codes.flatMap { [contents.language($0).label, " "] })
    }

    private func languages(_ date: Date) -> String? {
        if case .entry(let entry) = date { entry.languages.joined(separator: " ") } else { nil }
    }

    private func label(_ file: Artifact) -> String {
        switch file.path.split(separator: ".").last {
        case "ics": "Termine in den Kalender übernehmen"
        case "atom": "Beiträge als Feed"
        default:
            file.platform.map { platform in
                "Beiträge für Hootsuite: \(contents.posts.first { $0.platform == platform }?.platformName ?? platform)"
            } ?? "Plan als Tabelle (CSV)"
        }
    }

    private func links(_ files: [Artifact], _ region: String) -> HTML {
        .element("p", ["class": "files"]) {
            for file in files where file.kind == .plan {
                HTML.element("a", ["class": file.path.hasSuffix(".ics") ? "main" : "other", "href": Address.path(file.path), "download": ""]) {
                    HTML.text(label(file))
                    HTML.element("span", ["class": "unseen"]) { ": \(contents.regionName(region))" }
                }
            }
            for file in files where file.kind == .order {
                HTML.element("a", ["class": "other", "href": Address.path(file.path)]) {
                    "Druckauftrag öffnen"
                    HTML.element("span", ["class": "unseen"]) { ": \(contents.regionName(region))" }
                }
            }
        }
    }
}
