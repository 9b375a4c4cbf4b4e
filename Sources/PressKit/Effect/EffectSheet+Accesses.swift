internal import Findings
internal import Model
internal import Page
internal import Results

/// Whether pages were opened more often: for each language its numbers, between which factors the truth lies, and what
/// that lets one say.
extension EffectSheet {
    /// What is kept free for it: a line of words each, as far as it goes.
    var accessesHeight: Length {
        report.comparisons.isEmpty ? .zero : min(.mm(78), .mm(24) + .mm(9.4) * Double(report.comparisons.count))
    }

    func accesses(in column: inout EffectSetting.Column, _ setting: inout EffectSetting) {
        guard !report.comparisons.isEmpty, column.has(.mm(28)) else { return }
        heading(EffectWords.accesses, in: &column, &setting)
        // What can be told comes first.
        let comparisons =
            report.comparisons.filter { $0.verdict != .open } + report.comparisons.filter { $0.verdict == .open }
        let mark = setting.mark
        let top = column.y
        let head = row(
            [EffectWords.language, EffectWords.before, EffectWords.during, EffectWords.verdict].map(say), .note,
            isHead: true)
        let rows = comparisons.map { comparison in
            func rate(_ count: Int, _ days: Int) -> String {
                days > 0 ? say(ReportNames.factor(Double(count) / Double(days))) : "–"
            }
            return row(
                [
                    language(comparison.key), rate(comparison.before, comparison.daysBefore),
                    rate(comparison.during, comparison.daysDuring), say(comparison.words),
                ], EffectSetting.Style.text.sized(.pt(8.25)).weight(comparison.verdict == .open ? 400 : 600))
        }
        let boxes = setting.table(head: head, rows, in: &column, foot: .mm(5))
        guard !boxes.isEmpty else { return }
        draw(Array(zip(comparisons, boxes)), from: top, at: mark, x: column.x, &setting)
        if boxes.count < rows.count {
            let rest = rows.count - boxes.count
            setting.text(
                say(Words(de: "und \(rest) weitere: wirkung.html", en: "and \(rest) more: wirkung.html")), .note,
                .caption, in: &column)
        }
    }

    private func language(_ key: AccessKey) -> String {
        let isOne = Set(report.comparisons.map(\.key.region)).count == 1
        return say(report.names.language(key.language)) + (isOne ? "" : " (\(report.names.region(key.region)))")
    }

    /// Where each part of a row stands: name, two numbers, the scale, the words.
    private static let numbers = (first: Length.mm(22), second: Length.mm(42), width: Length.mm(20))
    private static let scale = (x: Length.mm(65), width: Length.mm(33))
    private static let words = (x: Length.mm(101), width: Length.mm(75))

    private func row(_ texts: [String], _ style: EffectSetting.Style, isHead: Bool = false) -> [EffectSetting.Cell] {
        let numbers = Self.numbers
        let part: TextBlock.TablePlace.Part = isHead ? .columnHeader : .data
        return [
            .init(
                text: texts[0], style: style, x: .zero, width: numbers.first,
                part: isHead ? .columnHeader : .rowHeader),
            .init(text: texts[1], style: style.atEnd, x: numbers.first, width: numbers.width, part: part),
            .init(text: texts[2], style: style.atEnd, x: numbers.second, width: numbers.width, part: part),
            .init(text: texts[3], style: style, x: Self.words.x, width: Self.words.width, part: part),
        ]
    }

    /// A scale from a quarter to fourfold; where nothing changed, a line stands through all rows.
    private func draw(
        _ rows: [(comparison: AccessComparison, box: Rect)], from top: Length, at mark: Int, x: Length,
        _ setting: inout EffectSetting
    ) {
        guard let last = rows.last else { return }
        let left = x + Self.scale.x
        func place(_ factor: Double) -> Length { left + Self.scale.width * EffectChart.place(factor) }
        var path = Path()
        for (comparison, box) in rows {
            guard let ratio = comparison.ratio else { continue }
            let (low, high, middle) = (place(ratio.low), place(ratio.high), place(ratio.estimate))
            path.append(.rectangle(Rect(x: low, y: box.midY - .mm(0.4), width: high - low, height: .mm(0.8))))
            path.append(.circle(center: Point(x: middle, y: box.midY), radius: .mm(1.2)))
        }
        let words = Words(
            de: "Je Sprache eine Spanne zwischen seltener und öfter; was sie sagt, steht in der Tabelle.",
            en: "A range for each language between less and more often; what it says, the table says.")
        if !path.isEmpty { setting.insert(Shape(path: path, fill: .black, alternative: say(words)), at: mark) }
        let style = EffectSetting.Style.note
        for (text, style) in [
            (Words(de: "seltener", en: "less"), style), (Words(de: "gleich", en: "as often"), style.centred),
            (Words(de: "öfter", en: "more"), style.atEnd),
        ] {
            setting.put(
                say(text), style, .artifact, x: left, width: Self.scale.width, baseline: top + .mm(3.9))
        }
        let start = top + .mm(6)
        setting.add(
            Shape(
                path: .rectangle(
                    Rect(
                        x: place(1) - .pt(0.25), y: start, width: .pt(0.5),
                        height: last.box.maxY + .mm(1) - start)),
                fill: EffectSetting.Style.quiet))
    }
}
