package import Findings
package import Formats
internal import Model

extension EffectReport {
    /// As programs read it: a hidden count is null.
    package func json(_ uiLanguage: UILanguage) -> JSON {
        func number(_ count: Int?) -> JSON { count.map(JSON.integer) ?? .null }
        func ratio(_ value: Double?) -> JSON { value.map { .number(($0 * 100).rounded() / 100) } ?? .null }
        let scans = counts.rows.map { row in
            JSON.object([
                .init("region", .string(row.key.region)), .init("language", .optional(row.key.language)),
                .init("material", .optional(row.key.material)), .init("placement", .optional(row.key.placement)),
                .init("post", .optional(row.key.post)), .init("channel", .optional(row.key.channel)),
                .init("week", .optional(row.week)), .init("count", number(row.count.value)),
            ])
        }
        let tables = counts.cells.map { cell in
            JSON.object([
                .init("source", .string(cell.source.rawValue)), .init("by", .string(cell.dimension.rawValue)),
                .init("name", .optional(cell.name)), .init("count", number(cell.count.value)),
            ])
        }
        let comparisons = comparisons.map { comparison in
            JSON.object([
                .init("region", .string(comparison.key.region)), .init("language", .string(comparison.key.language)),
                .init("before", .integer(comparison.before)), .init("daysBefore", .integer(comparison.daysBefore)),
                .init("during", .integer(comparison.during)), .init("daysDuring", .integer(comparison.daysDuring)),
                .init("ratio", ratio(comparison.ratio?.estimate)), .init("low", ratio(comparison.ratio?.low)),
                .init("high", ratio(comparison.ratio?.high)), .init("verdict", .string(comparison.verdict.rawValue)),
                .init("words", .string(comparison.words[uiLanguage])),
            ])
        }
        let feedback = counts.feedback.map { row in
            JSON.object([
                .init("region", .string(row.region)), .init("language", .string(row.language)),
                .init("good", row.isGood.map(JSON.bool) ?? .null), .init("count", number(row.count.value)),
            ])
        }
        let answers = (counts.answers ?? []).map { row in
            JSON.object([
                .init("region", .string(row.region)), .init("place", .string(row.place.rawValue)),
                .init("page", .optional(row.page)), .init("isAsked", .bool(leads(to: row))),
                .init("count", number(row.count.value)), .init("good", number(row.good.value)),
                .init("bad", number(row.bad.value)), .init("comments", number(row.comments.value)),
            ])
        }
        let echo = counts.echo.map { row in
            JSON.object([
                .init("region", .string(row.key.region)), .init("post", .optional(row.key.post)),
                .init("channel", .optional(row.key.channel)), .init("favourites", number(row.favourites.value)),
                .init("boosts", number(row.boosts.value)), .init("replies", number(row.replies.value)),
            ])
        }
        return .object([
            .init("scans", .array(scans)),
            .init("totals", .object(Counts.Source.allCases.map { .init($0.rawValue, number(counts.total($0))) })),
            .init("tables", .array(tables)), .init("comparisons", .array(comparisons)),
            .init(
                "unscanned",
                .array(
                    unscanned.map {
                        .object([.init("region", .string($0.region)), .init("language", .string($0.language))])
                    })),
            .init("unscannedPlaces", .array(unscannedPlaces.map(JSON.string))),
            .init(
                "costs",
                .array(
                    costs.map {
                        .object([
                            .init("placement", .string($0.placement)), .init("cost", .number($0.cost)),
                            .init("scans", number($0.scans)), .init("perScan", ratio($0.perScan)),
                        ])
                    })),
            .init("feedback", .array(feedback)), .init("answers", .array(answers)), .init("echo", .array(echo)),
            .init("advice", .array(advice.map { .string($0[uiLanguage]) })),
        ])
    }

    /// `wirkung.csv`: for spreadsheets. A hidden count is an empty cell.
    package func csv(_ uiLanguage: UILanguage) -> [UInt8] {
        func number(_ count: Int?) -> String { count.map(String.init) ?? "" }
        var writer = CSVWriter(separator: ";")
        let head = Words(
            de: "Was;Region;Sprache;Material;Ort;Beitrag;Plattform;Woche;Von;Bis;Anzahl",
            en: "What;Region;Language;Material;Placement;Post;Platform;Week;From;To;Count")
        writer.row(head[uiLanguage].split(separator: ";").map(String.init))
        let total = Words(de: "gesamt", en: "total")[uiLanguage]
        for source in Counts.Source.allCases {
            writer.row(
                [source.words[uiLanguage], total] + Array(repeating: "", count: 8) + [number(counts.total(source))])
        }
        for cell in counts.cells {
            let columns: [Counts.Dimension] = [.region, .language, .material, .placement, .post, .channel, .week]
            writer.row(
                ["\(cell.source.words[uiLanguage]), \(total)"]
                    + columns.map { $0 == cell.dimension ? names.name(of: cell)[uiLanguage] : "" }
                    + ["", "", number(cell.count.value)])
        }
        for row in counts.rows {
            let key = row.key
            writer.row(
                [key.source.words[uiLanguage], key.region]
                    + [key.language, key.material, key.placement, key.post, key.channel, row.week].map { $0 ?? "" }
                    + ["", "", number(row.count.value)])
        }
        for row in counts.accesses {
            writer.row(
                [Words(de: "Seitenaufrufe", en: "Page accesses")[uiLanguage], row.key.region, row.key.language]
                    + Array(repeating: "", count: 5) + row.span.texts + [number(row.count.value)])
        }
        for row in counts.feedback {
            let kind = Words(
                de: "Rückmeldungen" + (row.isGood.map { $0 ? ", gut" : ", schlecht" } ?? ""),
                en: "Feedback" + (row.isGood.map { $0 ? ", good" : ", bad" } ?? ""))
            writer.row(
                [kind[uiLanguage], row.region, row.language] + Array(repeating: "", count: 7)
                    + [number(row.count.value)])
        }
        for row in counts.answers ?? [] {
            let place = names.place(row)
            let numbers = [
                (Words(de: "alle", en: "all"), row.count), (Words(de: "gut", en: "good"), row.good),
                (Words(de: "schlecht", en: "bad"), row.bad),
                (Words(de: "mit Kommentar", en: "with a comment"), row.comments),
            ]
            for (kind, count) in numbers {
                let what = Words(
                    de: "Rückmeldungen, \(place.de), \(kind.de)", en: "Feedback, \(place.en), \(kind.en)")
                writer.row(
                    [what[uiLanguage], row.region] + Array(repeating: "", count: 8) + [number(count.value)])
            }
        }
        for row in counts.echo {
            let numbers = [
                (Words(de: "Favoriten", en: "Favourites"), row.favourites),
                (Words(de: "geteilt", en: "shared"), row.boosts),
                (Words(de: "Antworten", en: "replies"), row.replies),
            ]
            for (kind, count) in numbers {
                writer.row(
                    [
                        kind[uiLanguage], row.key.region, "", "", "", row.key.post ?? "", row.key.channel ?? "", "", "",
                        "",
                    ]
                        + [number(count.value)])
            }
        }
        return CSVWriter.byteOrderMark + writer.bytes
    }
}

extension Counts.Source {
    package var words: Words {
        switch self {
        case .sheets: Words(de: "Scans", en: "Scans")
        case .posts: Words(de: "Aufrufe aus Beiträgen", en: "Visits from posts")
        }
    }
}

extension Tally.Span {
    /// Its first and its last day, by ISO 8601.
    package var texts: [String] { [from, to].map { Day(daysSince1970: $0)?.description ?? "" } }
}

extension AccessComparison {
    /// What can be said, and no more.
    package var words: Words {
        guard let ratio else {
            return switch obstacle {
            case .tooFewSpans:
                Words(
                    de:
                        """
                        Lässt sich nicht sagen: Es gibt zu wenige Zeiträume, um zu sehen, wie sehr die Zahlen ohnehin \
                        schwanken.
                        """,
                    en: "It cannot be told: there are too few spans to see how much the numbers vary anyway.")
            case .oneTimeOnly, nil:
                Words(
                    de: "Lässt sich nicht sagen: Es fehlen Zahlen von vorher oder aus der Zeit der Kampagne.",
                    en: "It cannot be told: numbers of before, or of the campaign's time, are missing.")
            }
        }
        let factors = [ratio.low, ratio.high].map(ReportNames.factor)
        let range = Words(
            de: "das \(factors[0].de)- bis \(factors[1].de)-Fache",
            en: "\(factors[0].en) to \(factors[1].en) times as often")
        let against =
            hasControls
            ? Words(de: "gemessen an Sprachen ohne Kampagne", en: "beside languages without the campaign")
            : Words(
                de: "verglichen mit vorher; ob die Kampagne der Grund war, zeigt das nicht",
                en: "compared with before; that does not show whether the campaign was the cause")
        return switch verdict {
        case .more:
            Words(
                de: "Mehr als Zufall: \(range.de), \(against.de).", en: "More than chance: \(range.en), \(against.en).")
        case .less:
            Words(
                de: "Weniger, und mehr als Zufall: \(range.de), \(against.de).",
                en: "Fewer, and more than chance: \(range.en), \(against.en).")
        case .open:
            Words(
                de: "Lässt sich nicht sagen: \(range.de) wäre möglich, \(against.de).",
                en: "It cannot be told: \(range.en) would be possible, \(against.en).")
        }
    }
}
