internal import Build
internal import Model

/// What goes out when, and what has to be done until then.
struct PlanSection {
    let contents: KitContents
    let words: Phrasebook<KitPhrase>
    let heading: KitHeading

    var html: HTML {
        heading.section {
            for region in contents.regions {
                let files = contents.artifacts.filter { $0.region == region.slug && $0.purpose == .plan }
                let dates = PlanDate.all(of: contents, in: region.slug)
                if !dates.isEmpty || !files.isEmpty {
                    contents.part(of: region.slug) {
                        HTML.element("div", ["class": "months"]) {
                            for month in MonthTable.months(of: dates) {
                                MonthTable(
                                    contents: contents, words: words, region: region, first: month, dates: dates
                                ).html
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
            HTML.element("span", ["class": "on"]) { words[.planDuring] }
            HTML.element("span", ["class": "free"]) {
                FederalState.named(region.federalState).map { words(.planFree, ["land": $0.name]) }
                    ?? words[.planSunday]
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
                HTML.element("span", ["class": "weekday"]) { GermanFormat.weekday(date.day) }
                HTML.element("span", ["class": "day"]) { "\(date.day.day)." }
                HTML.element("span", ["class": "month"]) { "\(GermanFormat.month(date.day)) \(date.day.year)" }
            }
            switch date {
            case .deadline(let deadline):
                HTML.element("h4") { deadline.title }
                HTML.element("p", ["class": "what"]) { words[.planDeadline] }
            case .task(let task):
                HTML.element("h4") { task.title }
                HTML.element("p", ["class": "what"]) { words.time(task.at.time) + " · " + task.kind }
            case .event(let event, let title):
                HTML.element("h4") { title }
                HTML.element("p", ["class": "what"]) {
                    [words.time(event.start.time), event.place, event.address].filter { !$0.isEmpty }
                        .joined(separator: " · ")
                }
            case .entry(let entry):
                HTML.element("h4") {
                    if let target = contents.anchor(ofMessage: entry.post, in: region) {
                        HTML.element("a", ["href": "#" + target]) { date.title }
                    } else {
                        date.title
                    }
                }
                HTML.element("p", ["class": "what"]) {
                    words.time(entry.at.time) + " · " + GermanFormat.list(entry.channels)
                }
                HTML.element("p", ["class": "tongues"]) { languageNames(entry.languages) }
            }
        }
    }

    private func languageNames(_ codes: [String]) -> HTML {
        if codes.count > 1, Set(codes) == Set(contents.languages.map(\.code)) {
            return .text(words(.planAllLanguages, count: codes.count))
        }
        return .joined(codes.flatMap { [contents.language($0).label, .text(" ")] })
    }

    private func languages(_ date: PlanDate) -> String? {
        if case .entry(let entry) = date { entry.languages.joined(separator: " ") } else { nil }
    }

    private func label(_ file: Artifact) -> String {
        if let platform = file.platform {
            let name = contents.posts.first { $0.platform == platform }?.platformName ?? platform
            return words(.planUpload, ["platform": name])
        }
        return switch file.format {
        case .calendar: words[.planCalendar]
        case .feed: words[.planFeed]
        default: words[.planTable]
        }
    }

    private func links(_ files: [Artifact], _ region: String) -> HTML {
        .element("p", ["class": "files"]) {
            for file in files {
                let kind = file.format == .calendar ? "main" : "other"
                HTML.element("a", ["class": kind, "href": URLReference.path(file.path), "download": ""]) {
                    label(file)
                    HTML.element("span", ["class": "unseen"]) { ": \(contents.regionName(region))" }
                }
            }
        }
    }
}

extension Phrasebook<KitPhrase> {
    func time(_ time: TimeOfDay) -> String { self(.planTime, ["time": "\(time)"]) }
}
