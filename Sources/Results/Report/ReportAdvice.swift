internal import Findings

/// What to do next time: three sentences at most, each from a number that is shown.
struct ReportAdvice {
    let counts: Counts
    let costs: [EffectReport.PlacementCost]
    let unscanned: [AccessKey]
    let names: ReportNames

    var sentences: [Words] {
        guard let total = counts.total(.sheets) else {
            return [
                Words(
                    de:
                        """
                        Zu wenige Scans sind gezählt, um ihre Summe zu zeigen: Bitte prüfen Sie, ob das Protokoll zu \
                        Ihrer kurzen Adresse gehört und die Plakate hängen.
                        """,
                    en:
                        """
                        Too few scans were counted to show their sum: please check that the log is of your short \
                        address, and that the posters hang.
                        """), time,
            ].compactMap(\.self)
        }
        return [place(of: total), language(of: total), time].compactMap(\.self)
    }

    private func place(of total: Int) -> Words {
        if let best = costs.first, let price = best.perScan, price > 0, costs.count > 1, costs[1].perScan != nil {
            let (name, money) = (names.placement(best.placement), ReportNames.money(price))
            return Words(
                de: "Ein Scan kostete an keinem Ort so wenig wie hier: \(name), \(money.de). Dort wieder aushängen.",
                en: "A scan cost nowhere as little as here: \(name), \(money.en). Hang there again.")
        }
        let all = ReportNames.number(total)
        let places = counts.table(.sheets, by: .placement).filter { $0.name != nil }
        guard let best = places.first, let id = best.name else {
            return Words(
                de:
                    """
                    Gezählt sind \(all.de) Scans, aber kein einzelner Ort: In campaign.yaml Orte nennen \
                    (placements), dann zeigt sich, wo es sich lohnt.
                    """,
                en:
                    """
                    \(all.en) scans were counted, and no single place: name places in campaign.yaml (placements), and \
                    it shows where it pays.
                    """)
        }
        guard let count = best.count.value else {
            return Words(
                de:
                    """
                    Gezählt sind \(all.de) Scans, je Ort zu wenige, um sie zu zeigen: Länger aushängen, oder an \
                    weniger Orten.
                    """,
                en:
                    """
                    \(all.en) scans were counted, too few a place to show them: hang up for longer, or in fewer places.
                    """)
        }
        let (name, scans) = (names.placement(id), ReportNames.number(count))
        return Words(
            de: "Die meisten Scans kamen von hier: \(name), \(scans.de) von \(all.de). Dort wieder aushängen.",
            en: "Most scans came from here: \(name), \(scans.en) of \(all.en). Hang there again.")
    }

    private func language(of total: Int) -> Words? {
        let codes = Set(unscanned.map(\.language)).sorted()
        if !codes.isEmpty {
            let shown = codes.prefix(Self.mostNamed).map(names.language)
            let more = codes.count > Self.mostNamed
            let list = Words(
                de: shown.map(\.de).joined(separator: ", ") + (more ? ", …" : ""),
                en: shown.map(\.en).joined(separator: ", ") + (more ? ", …" : ""))
            let (count, count2) =
                codes.count == 1 ? ("1 Sprache", "1 language") : ("\(codes.count) Sprachen", "\(codes.count) languages")
            return Words(
                de:
                    """
                    \(count) \(codes.count == 1 ? "wurde" : "wurden") nie gescannt: \(list.de). Fragen Sie, wo diese \
                    Menschen sind, und hängen Sie dort aus.
                    """,
                en:
                    """
                    \(count2) \(codes.count == 1 ? "was" : "were") never scanned: \(list.en). Ask where these people \
                    are, and hang there.
                    """)
        }
        let best = counts.table(.sheets, by: .language).first { $0.name != nil && $0.count.value != nil }
        guard let best, let count = best.count.value else { return nil }
        let (name, scans, all) = (names.name(of: best), ReportNames.number(count), ReportNames.number(total))
        return Words(
            de:
                "Am häufigsten gescannt: \(name.de), \(scans.de) von \(all.de). Davon mehr aushängen.",
            en: "Scanned most often: \(name.en), \(scans.en) of \(all.en). Hang up more of it next time.")
    }

    private static let mostNamed = 5

    private var time: Words? {
        let weeks = counts.table(.sheets, by: .week).filter { $0.name != nil }
        let shown = weeks.compactMap(\.count.value)
        if weeks.count > 1, shown.count == weeks.count {
            let sum = shown.reduce(0, +)
            var reached = 0
            for (index, count) in shown.enumerated() {
                reached += count
                guard reached * 2 >= sum else { continue }
                let (part, all) = (ReportNames.number(reached), ReportNames.number(sum))
                let (de, en) =
                    index == 0
                    ? ("der ersten Woche", "the first week")
                    : ("den ersten \(index + 1) Wochen", "the first \(index + 1) weeks")
                return Words(
                    de: "In \(de) kamen \(part.de) von \(all.de) Scans. Danach noch einmal aushängen oder posten.",
                    en: "In \(en) came \(part.en) of \(all.en) scans. Hang up or post once more after that.")
            }
        }
        if let best = counts.table(.posts, by: .channel).first, let count = best.count.value {
            let (name, opened) = (names.name(of: best), ReportNames.number(count))
            return Words(
                de:
                    """
                    Von den Beiträgen brachte dieses Netzwerk am meisten: \(name.de), \(opened.de) Aufrufe. Dort \
                    weitermachen.
                    """,
                en: "Of the posts this network brought most: \(name.en), \(opened.en) visits. Go on there.")
        }
        guard
            let best = weeks.filter({ $0.count.value != nil }).max(by: { ($0.count.value ?? 0) < ($1.count.value ?? 0) }
            ),
            let count = best.count.value
        else { return nil }
        let (name, scans) = (names.name(of: best), ReportNames.number(count))
        return Words(
            de: "Die stärkste Woche war \(name.de) mit \(scans.de) Scans. Danach noch einmal aushängen oder posten.",
            en: "The strongest week was \(name.en), with \(scans.en) scans. Hang up or post once more after that.")
    }
}
