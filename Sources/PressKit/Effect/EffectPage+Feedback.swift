internal import Findings
internal import Model
internal import Results

extension EffectPage {
    /// What readers answered, in each language and beside where they were asked; never what they wrote.
    var feedback: HTML {
        guard !report.counts.feedback.isEmpty else { return .empty }
        return section(EffectWords.feedback) {
            table(
                [
                    Words(de: "Sprache", en: "Language"), Words(de: "Scans", en: "Scans"), good, bad,
                    Words(de: "ohne Urteil", en: "no rating"),
                ], languages)
            if let answers = report.counts.answers, !answers.isEmpty {
                table(
                    [
                        Words(de: "Gefragt bei", en: "Asked at"), Words(de: "Antworten", en: "Answers"), good, bad,
                        Words(de: "mit Kommentar", en: "with a comment"),
                    ], (answers.filter(report.leads) + answers.filter { !report.leads(to: $0) }).map(row))
            }
            HTML.element("p", ["class": "note"]) {
                say(
                    Words(
                        de:
                            """
                            Antworten seit Beginn der Kampagne. Was dazu geschrieben wurde, liest Litfass nicht: Es \
                            steht im Redaktionssystem von Integreat unter „Feedback“.
                            """,
                        en:
                            """
                            Answers since the campaign began. Litfass does not read what was written: it stands in \
                            Integreat's content management system, under “Feedback”.
                            """))
            }
        }
    }

    private var good: Words { Words(de: "gut", en: "good") }
    private var bad: Words { Words(de: "schlecht", en: "bad") }

    /// Beside how often its codes were scanned, how its answers were; regions each for themselves.
    private var languages: [[String]] {
        let scans = report.counts.table(.sheets, by: .language)
        let rows = Dictionary(grouping: report.counts.feedback) {
            AccessKey(region: $0.region, language: $0.language)
        }
        return rows.sorted { $0.key < $1.key }.map { key, rows in
            let scanned = isOneRegion ? scans.first { $0.name == key.language }?.count.value : nil
            return [say(report.names.language(key.language)) + mark(key.region), number(scanned)]
                + [true, false, nil].map { isGood in number(rows.first { $0.isGood == isGood }?.count.value) }
        }
    }

    private func row(_ answers: Counts.AnswerRow) -> [String] {
        let asked = Words(de: " (hierher führten die Codes)", en: " (where the codes led)")
        let name = say(report.names.place(answers)) + mark(answers.region)
        return [name + (report.leads(to: answers) ? say(asked) : "")]
            + [answers.count, answers.good, answers.bad, answers.comments].map { number($0.value) }
    }

    private func mark(_ region: String) -> String { isOneRegion ? "" : " (\(report.names.region(region)))" }
}
