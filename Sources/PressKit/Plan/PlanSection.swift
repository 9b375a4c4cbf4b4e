internal import Build
internal import Model

/// What goes out when, and what has to be done until then.
struct PlanSection {
    let contents: KitContents
    let heading: KitHeading

    var html: HTML {
        .element("section", ["id": heading.id, "aria-labelledby": heading.id + "-h"]) {
            heading.html
            for region in contents.regions {
                let files = contents.artifacts.filter { $0.region == region.slug && $0.kind == .plan }
                let dates = PlanDate.all(of: contents, in: region.slug)
                if !dates.isEmpty || !files.isEmpty {
                    HTML.element(
                        "div", ["class": "region", "style": contents.colours(region.slug), "data-group": ""]
                    ) {
                        RegionHeading(contents: contents, region: region.slug).html
                        HTML.element("div", ["class": "months"]) {
                            for month in MonthGrid.months(of: dates) {
                                MonthGrid(contents: contents, region: region, first: month, dates: dates).html
                            }
                            key(region)
                        }
                        HTML.element("ol", ["class": "dates"]) { for date in dates { row(date, region.slug) } }
                        links(files, region.slug)
                    }
                }
            }
        }
    }

    private func key(_ region: KitContents.Region) -> HTML {
        .element("p", ["class": "key"]) {
            HTML.element("span", ["class": "on"]) { "in der Laufzeit" }
            HTML.element("span", ["class": "free"]) {
                .text(German.land(region.land).map { "Sonntag oder Feiertag in " + $0 } ?? "Sonntag")
            }
        }
    }

    private func row(_ date: PlanDate, _ region: String) -> HTML {
        let isDeadline = date.time == nil
        return .element(
            "li",
            ["class": isDeadline ? "date deadline" : "date", "data-region": region, "data-language": languages(date)]
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
            case .event(let event, let title):
                HTML.element("h4") { .text(title) }
                HTML.element("p", ["class": "what"]) {
                    .text(
                        ["\(event.start.time) Uhr", event.place, event.address].filter { !$0.isEmpty }.joined(
                            separator: " · "))
                }
            case .entry(let entry):
                HTML.element("h4") {
                    if let target = contents.anchor(ofMessage: entry.post, in: region) {
                        HTML.element("a", ["href": "#" + target]) { .text(date.title) }
                    } else {
                        HTML.text(date.title)
                    }
                }
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

    private func languages(_ date: PlanDate) -> String? {
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
            for file in files {
                HTML.element(
                    "a",
                    [
                        "class": file.path.hasSuffix(".ics") ? "main" : "other", "href": Address.path(file.path),
                        "download": "",
                    ]
                ) {
                    HTML.text(label(file))
                    HTML.element("span", ["class": "unseen"]) { ": \(contents.regionName(region))" }
                }
            }
        }
    }
}
