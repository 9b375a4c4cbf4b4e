package import Findings
internal import Model
package import Results

/// `wirkung.html`: what a campaign brought, on one page without a script, for a screen in any light and for paper.
package struct EffectPage {
    let report: EffectReport
    private let style: String
    private let uiLanguage: UILanguage

    package init(_ report: EffectReport, design: KitDesign, _ uiLanguage: UILanguage) {
        self.report = report
        style = design.base + design.effectStyle
        self.uiLanguage = uiLanguage
    }

    /// The file's content. The same report and design give the same bytes.
    package var bytes: [UInt8] {
        let body = HTML.element("body") {
            HTML.element("main") {
                header
                advice
                HTML.element("div", ["class": "parts"]) {
                    bars(.sheets, .placement, EffectWords.places)
                    bars(.sheets, .language, EffectWords.languages)
                    weeks
                    bars(.sheets, .material, EffectWords.materials)
                    bars(.posts, .channel, EffectWords.channels)
                    costs
                    unscanned
                    feedback
                    echo
                }
                accesses
                footer
            }
        }
        let head = KitDesign.head(style: style, script: "")
        let title = say(EffectWords.title) + " – " + report.campaign.title
        return Array(HTML.document(language: uiLanguage.rawValue, title: title, head: head, body: body).utf8)
    }

    func say(_ words: Words) -> String { words[uiLanguage] }

    func number(_ count: Int?) -> String {
        count.map { say(ReportNames.number($0)) } ?? "–"
    }

    private func day(_ day: Day) -> String { uiLanguage == .german ? GermanFormat.date(day) : day.description }

    private var header: HTML {
        let total = report.counts.total(.sheets)
        return .element("header", ["class": "title"]) {
            HTML.element("div") {
                HTML.element("p", ["class": "kicker"]) { say(EffectWords.kicker) }
                HTML.element("h1") { report.campaign.title }
                HTML.element("p", ["class": "period"]) {
                    uiLanguage == .german
                        ? GermanFormat.period(report.campaign.from, report.campaign.to)
                        : "\(report.campaign.from) – \(report.campaign.to)"
                }
            }
            HTML.element("p", ["class": "sum"]) {
                HTML.element("strong", ["class": total == nil ? "few" : nil]) {
                    total.map { number($0) } ?? say(EffectWords.few)
                }
                say(total == nil ? EffectWords.fewScans : EffectWords.scans)
            }
        }
    }

    private var advice: HTML {
        .element("section", ["class": "next"]) {
            HTML.element("h2") { say(EffectWords.next) }
            HTML.element("ol") {
                for sentence in report.advice { HTML.element("li") { HTML.element("span") { say(sentence) } } }
            }
        }
    }

    func section(_ title: Words, @HTMLBuilder _ content: () -> HTML) -> HTML {
        .element("section") {
            HTML.element("h2") { say(title) }
            content()
        }
    }

    /// A table whose numbers stand beside bars; nothing where there is none.
    private func bars(_ source: Counts.Source, _ dimension: Counts.Dimension, _ title: Words) -> HTML {
        let cells = report.counts.table(source, by: dimension)
        let largest = cells.compactMap(\.count.value).max() ?? 0
        guard largest > 0 else { return .empty }
        return section(title) {
            HTML.element("table", ["class": "bars"]) {
                HTML.element("caption", ["class": "unseen"]) { say(title) + ", " + say(source.words) }
                HTML.element("tbody") {
                    for cell in cells {
                        HTML.element("tr", ["class": cell.count.value == nil ? "hidden" : nil]) {
                            HTML.element("th", ["scope": "row"]) { say(report.names.name(of: cell)) }
                            HTML.element("td", ["class": "bar"]) {
                                EffectChart.bar(Double(cell.count.value ?? 0) / Double(largest))
                            }
                            HTML.element("td", ["class": "number"]) { number(cell.count.value) }
                        }
                    }
                }
            }
            if cells.contains(where: { $0.count.value == nil }) { hiddenNote }
        }
    }

    private var hiddenNote: HTML {
        .element("p", ["class": "note"]) {
            say(Words(de: "– heißt: \(EffectWords.hidden.de).", en: "– means: \(EffectWords.hidden.en)."))
        }
    }

    private var weeks: HTML {
        let columns = report.counts.weeks.map { (label: say(report.names.week($0.week)), count: $0.count) }
        guard columns.contains(where: { $0.count ?? 0 > 0 }) else { return .empty }
        return section(EffectWords.weeks) {
            HTML.element("figure", ["class": "weeks"]) {
                EffectChart.columns(
                    columns.map { ($0.label, $0.count, number($0.count)) },
                    title: say(EffectWords.perWeek))
            }
            if columns.contains(where: { $0.count == nil }) { hiddenNote }
        }
    }

    private var costs: HTML {
        guard !report.costs.isEmpty else { return .empty }
        return section(EffectWords.costs) {
            table(
                EffectWords.costColumns,
                report.costs.map { cost in
                    [
                        report.names.placement(cost.placement), say(ReportNames.money(cost.cost)), number(cost.scans),
                        cost.perScan.map { say(ReportNames.money($0)) } ?? "–",
                    ]
                })
        }
    }

    func table(_ head: [Words], _ rows: [[String]]) -> HTML {
        .element("table") {
            HTML.element("thead") {
                HTML.element("tr") {
                    for (index, name) in head.enumerated() {
                        HTML.element("th", ["scope": "col", "class": index > 0 ? "number" : nil]) { say(name) }
                    }
                }
            }
            HTML.element("tbody") {
                for row in rows {
                    HTML.element("tr") {
                        HTML.element("th", ["scope": "row"]) { row[0] }
                        for cell in row.dropFirst() { HTML.element("td", ["class": "number"]) { cell } }
                    }
                }
            }
        }
    }

    private var unscanned: HTML {
        let isOne = Set(report.unscanned.map(\.region)).count == 1
        let languages = report.unscanned.map { key in
            say(report.names.language(key.language)) + (isOne ? "" : " (\(report.names.region(key.region)))")
        }
        let places = report.unscannedPlaces.map(report.names.placement)
        guard !languages.isEmpty || !places.isEmpty else { return .empty }
        return section(EffectWords.unscanned) {
            names(languages, EffectWords.unscannedLanguages)
            names(places, EffectWords.unscannedPlaces)
        }
    }

    private func names(_ names: [String], _ lead: Words) -> HTML {
        guard !names.isEmpty else { return .empty }
        return .joined([
            .element("p", ["class": "lead"]) { say(lead) },
            .element("ul", ["class": "names"]) { for name in names { HTML.element("li") { name } } },
        ])
    }

    private var accesses: HTML {
        guard !report.comparisons.isEmpty else { return .empty }
        return section(EffectWords.accesses) {
            HTML.element("table", ["class": "range"]) {
                HTML.element("thead") {
                    HTML.element("tr") {
                        for title in [
                            EffectWords.language, EffectWords.before, EffectWords.during,
                            Words(de: "wie viel öfter", en: "how much more often"), EffectWords.verdict,
                        ] { HTML.element("th", ["scope": "col"]) { say(title) } }
                    }
                }
                HTML.element("tbody") { for comparison in report.comparisons { row(comparison) } }
            }
        }
    }

    private func row(_ comparison: AccessComparison) -> HTML {
        func rate(_ count: Int, _ days: Int) -> String {
            days > 0 ? say(ReportNames.factor(Double(count) / Double(days))) : "–"
        }
        return .element("tr") {
            HTML.element("th", ["scope": "row"]) { say(report.names.language(comparison.key.language)) }
            HTML.element("td", ["class": "number"]) { rate(comparison.before, comparison.daysBefore) }
            HTML.element("td", ["class": "number"]) { rate(comparison.during, comparison.daysDuring) }
            HTML.element("td", ["class": "bar"]) { EffectChart.range(comparison.ratio) }
            HTML.element("td") { say(comparison.words) }
        }
    }

    var isOneRegion: Bool { report.campaign.regions.count == 1 }

    private var echo: HTML {
        guard !report.counts.echo.isEmpty else { return .empty }
        return section(Words(de: "Was Netzwerke zählen", en: "What networks count")) {
            table(
                [
                    Words(de: "Beitrag", en: "Post"), Words(de: "Favoriten", en: "Favourites"),
                    Words(de: "geteilt", en: "Shared"), Words(de: "Antworten", en: "Replies"),
                ],
                report.counts.echo.map { row in
                    [
                        report.names.post(row.key) + (isOneRegion ? "" : " (\(report.names.region(row.key.region)))"),
                        number(row.favourites.value), number(row.boosts.value), number(row.replies.value),
                    ]
                })
        }
    }

    private var footer: HTML {
        .element("footer", ["class": "made"]) {
            HTML.element("p") { say(EffectWords.counted) }
            if !report.comparisons.isEmpty { HTML.element("p") { say(EffectWords.chance) } }
        }
    }
}
