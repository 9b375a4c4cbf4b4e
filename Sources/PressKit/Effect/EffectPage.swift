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
                    bars(.sheets, .placement, Words(de: "Wo", en: "Where"))
                    bars(.sheets, .language, Words(de: "In welcher Sprache", en: "In which language"))
                    weeks
                    bars(.sheets, .material, Words(de: "Womit", en: "With what"))
                    bars(.posts, .channel, Words(de: "Aus Beiträgen", en: "From posts"))
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
        let title = say(Words(de: "Wirkung", en: "What it brought")) + " – " + report.campaign.title
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
                HTML.element("p", ["class": "kicker"]) { say(Words(de: "Was es gebracht hat", en: "What it brought")) }
                HTML.element("h1") { report.campaign.title }
                HTML.element("p", ["class": "period"]) {
                    uiLanguage == .german
                        ? GermanFormat.period(report.campaign.from, report.campaign.to)
                        : "\(report.campaign.from) – \(report.campaign.to)"
                }
            }
            HTML.element("p", ["class": "sum"]) {
                HTML.element("strong", ["class": total == nil ? "few" : nil]) {
                    total.map { number($0) } ?? say(Words(de: "weniger als fünf", en: "fewer than five"))
                }
                say(Words(de: "Scans", en: "scans"))
            }
        }
    }

    private var advice: HTML {
        .element("section", ["class": "next"]) {
            HTML.element("h2") { say(Words(de: "Beim nächsten Mal", en: "Next time")) }
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
            say(
                Words(
                    de: "– heißt: unter fünf, oder verdeckt, damit sich eine kleine Zahl nicht ausrechnen lässt.",
                    en: "– means: under five, or hidden so that a small number cannot be calculated."))
        }
    }

    private var weeks: HTML {
        let columns = report.counts.weeks.map { (label: say(report.names.week($0.week)), count: $0.count) }
        guard columns.contains(where: { $0.count ?? 0 > 0 }) else { return .empty }
        return section(Words(de: "Wann", en: "When")) {
            HTML.element("figure", ["class": "weeks"]) {
                EffectChart.columns(
                    columns.map { ($0.label, $0.count, number($0.count)) },
                    title: say(Words(de: "Scans je Woche", en: "Scans a week")))
            }
            if columns.contains(where: { $0.count == nil }) { hiddenNote }
        }
    }

    private var costs: HTML {
        guard !report.costs.isEmpty else { return .empty }
        return section(Words(de: "Was es gekostet hat", en: "What it cost")) {
            table(
                [
                    Words(de: "Ort", en: "Place"), Words(de: "Kosten", en: "Cost"), Words(de: "Scans", en: "Scans"),
                    Words(de: "je Scan", en: "a scan"),
                ],
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
            say(report.names.language(key.language)) + (isOne ? "" : " (\(key.region))")
        }
        let places = report.unscannedPlaces.map(report.names.placement)
        guard !languages.isEmpty || !places.isEmpty else { return .empty }
        return section(Words(de: "Nie gescannt", en: "Never scanned")) {
            names(
                languages,
                Words(
                    de: "In diesen Sprachen hing etwas, und niemand hat es gescannt:",
                    en: "Something hung in these languages, and nobody scanned it:"))
            names(
                places,
                Words(
                    de: "An diesen Orten hing etwas, und niemand hat es gescannt:",
                    en: "Something hung in these places, and nobody scanned it:"))
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
        return section(
            Words(de: "Wurden die Seiten öfter geöffnet?", en: "Were the pages opened more often?")
        ) {
            HTML.element("table", ["class": "range"]) {
                HTML.element("thead") {
                    HTML.element("tr") {
                        for title in [
                            Words(de: "Sprache", en: "Language"), Words(de: "am Tag, vorher", en: "a day, before"),
                            Words(de: "am Tag, dann", en: "a day, then"),
                            Words(de: "wie viel öfter", en: "how much more often"),
                            Words(de: "Was sich sagen lässt", en: "What can be told"),
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
                        report.names.post(row.key) + (isOneRegion ? "" : " (\(row.key.region))"),
                        number(row.favourites.value), number(row.boosts.value), number(row.replies.value),
                    ]
                })
        }
    }

    private var footer: HTML {
        let counted = Words(
            de:
                """
                Gezählt sind Aufrufe kurzer Adressen, nicht Menschen: ohne Cookie, ohne Skript, ohne IP-Adressen. \
                Suchmaschinen und Vorschauen zählen nicht mit. Zahlen unter fünf stehen nirgends.
                """,
            en:
                """
                Counted are calls of short addresses, and not people: without cookie, script or IP addresses. Search \
                engines and previews do not count. No number under five is anywhere.
                """)
        let chance = Words(
            de:
                """
                „Mehr als Zufall“ heißt: Wo nichts ist, behaupten höchstens 5 von 100 solchen Berichten etwas.
                """,
            en: "“More than chance” means: where there is nothing, at most 5 of 100 such reports claim something.")
        return .element("footer", ["class": "made"]) {
            HTML.element("p") { say(counted) }
            if !report.comparisons.isEmpty { HTML.element("p") { say(chance) } }
        }
    }
}
