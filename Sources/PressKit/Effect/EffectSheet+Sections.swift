internal import Findings
internal import Model
internal import Page
internal import Results

/// The report's parts on paper. Each draws nothing where it has nothing to say.
extension EffectSheet {
    func heading(_ words: Words, in column: inout EffectSetting.Column, _ setting: inout EffectSetting) {
        setting.text(say(words), .heading, .heading, in: &column)
        column.y += .mm(1.8)
    }

    private static let headingHeight = EffectSetting.Style.heading.lineHeight + .mm(1.8)
    private static let noteHeight = EffectSetting.Style.note.lineHeight * 2 + .mm(1.6)

    /// What is said under a table, close to it.
    private func note(_ words: Words, in column: inout EffectSetting.Column, _ setting: inout EffectSetting) {
        guard column.has(setting.height(of: say(words), .note, width: column.width) + .mm(0.8)) else { return }
        column.y += .mm(0.8)
        setting.text(say(words), .note, .caption, in: &column)
    }

    private func more(_ count: Int) -> Words {
        Words(de: "und \(count) weitere: wirkung.csv", en: "and \(count) more: wirkung.csv")
    }

    /// A table whose numbers stand beside bars. What may not be shown is named below it.
    func bars(
        _ source: Counts.Source, _ dimension: Counts.Dimension, _ title: Words, in column: inout EffectSetting.Column,
        _ setting: inout EffectSetting, most: Int = .max
    ) {
        let cells = report.counts.table(source, by: dimension)
        let shown = cells.compactMap { cell in
            cell.count.value.map { (name: say(report.names.name(of: cell)), count: $0) }
        }
        let hidden = cells.filter { $0.count.value == nil }.map { say(report.names.name(of: $0)) }
        guard let largest = shown.first?.count, largest > 0, column.has(.mm(24)) else { return }
        heading(title, in: &column, &setting)
        let (name, digits) = (column.width * 0.42, Length.mm(14))
        let mark = setting.mark
        let rows = shown.prefix(most).map { row in
            [
                EffectSetting.Cell(text: row.name, x: .zero, width: name - .mm(3), part: .rowHeader),
                EffectSetting.Cell(
                    text: number(row.count), style: EffectSetting.Style.text.weight(600).atEnd,
                    x: column.width - digits, width: digits, part: .data),
            ]
        }
        let boxes = setting.table(rows, in: &column, foot: Self.noteHeight)
        let room = column.width - name - digits - .mm(2)
        var path = Path()
        for (box, row) in zip(boxes, shown) {
            let share = max(0.004, Double(row.count) / Double(largest))
            path.append(
                .rectangle(
                    Rect(x: column.x + name, y: box.midY - .mm(1.6), width: room * share, height: .mm(3.2))))
        }
        let last = shown[max(0, boxes.count - 1)]
        let words = Words(
            de: "Balken zur Tabelle: am längsten \(shown[0].name) mit \(number(largest)), am kürzesten "
                + "\(last.name) mit \(number(last.count)).",
            en: "Bars to the table: the longest is \(shown[0].name) with \(number(largest)), the shortest "
                + "\(last.name) with \(number(last.count)).")
        if !boxes.isEmpty { setting.insert(Shape(path: path, fill: .black, alternative: say(words)), at: mark) }
        if boxes.count < shown.count { note(more(shown.count - boxes.count), in: &column, &setting) }
        guard !hidden.isEmpty else { return }
        let few = hidden.prefix(8).joined(separator: ", ") + (hidden.count > 8 ? ", …" : "")
        note(Words(de: "Nicht gezeigt: \(few)", en: "Not shown: \(few)"), in: &column, &setting)
    }

    /// The least that it takes, and what of that is not columns.
    static let weeksHeight = weeksFrame + .mm(20)
    private static let weeksFrame = headingHeight + .mm(11)
    private static let highestColumn = Length.mm(34)
    /// More do not stand beside each other with their names.
    private static let mostNamedWeeks = 24

    /// Columns side by side, each with its number above and its week below; what may not be shown is an outline.
    ///
    /// - Returns: Whether there is anything to show.
    func weeks(in column: inout EffectSetting.Column, _ setting: inout EffectSetting) -> Bool {
        let weeks = report.counts.weeks
        guard let best = weeks.filter({ $0.count != nil }).max(by: { ($0.count ?? 0) < ($1.count ?? 0) }),
            let largest = best.count, largest > 0, let first = weeks.first, let last = weeks.last
        else { return false }
        let tallest = min(Self.highestColumn, column.rest - Self.weeksFrame)
        heading(EffectWords.weeks, in: &column, &setting)
        func name(_ week: String) -> String { say(report.names.week(week)) }
        let isNamed = weeks.count <= Self.mostNamedWeeks
        let step = column.width / Double(max(8, weeks.count))
        let width = min(.mm(15), step * 0.72)
        let floor = column.y + .mm(5) + tallest
        var path = Path()
        var cells: [(name: String, number: String, x: Length, top: Length)] = []
        for (index, week) in weeks.enumerated() {
            let x = column.x + step * Double(index)
            let height = tallest * (week.count.map { Double($0) / Double(largest) } ?? 0.08)
            let top = floor - max(.mm(week.count == 0 ? 0 : 0.5), height)
            let box = Rect(x: x + (step - width) / 2, y: top, width: width, height: floor - top)
            if week.count == nil { outline(box, &setting) } else { path.append(.rectangle(box)) }
            cells.append((name(week.week), week.count.map(number) ?? "–", x, top))
        }
        let words = Words(
            de: "Säulen, eine je Woche von \(name(first.week)) bis \(name(last.week)); die höchste ist "
                + "\(name(best.week)) mit \(number(largest)) Scans." + (isNamed ? "" : " Alle Wochen: wirkung.csv."),
            en: "Columns, one a week from \(name(first.week)) to \(name(last.week)); the highest is "
                + "\(name(best.week)) with \(number(largest)) scans." + (isNamed ? "" : " All weeks: wirkung.csv."))
        setting.add(Shape(path: path, fill: .black, alternative: say(words)))
        setting.rule(column.x, column.width, at: floor, color: .black)
        let small = EffectSetting.Style(size: .pt(weeks.count > 14 ? 6.5 : 7.75), leading: 1.2).centred
        column.y = floor + .mm(6)
        if isNamed {
            setting.loose(
                cells.map { cell in
                    (
                        setting.set(cell.name, small.color(EffectSetting.Style.quiet), width: step),
                        setting.set(cell.number, small.weight(600), width: step), cell.x, floor + .mm(4),
                        cell.top - .mm(1.3)
                    )
                })
        } else {
            let style = EffectSetting.Style.note
            for (week, style) in [(first, style), (last, style.atEnd)] {
                setting.put(
                    name(week.week), style, .artifact, x: column.x, width: column.width, baseline: floor + .mm(4))
            }
            note(words, in: &column, &setting)
        }
        column.y += Self.gap
        return true
    }

    private func outline(_ box: Rect, _ setting: inout EffectSetting) {
        let hair = Length.pt(0.6)
        for edge in [
            Rect(x: box.minX, y: box.minY, width: box.width, height: hair),
            Rect(x: box.minX, y: box.minY, width: hair, height: box.height),
            Rect(x: box.maxX - hair, y: box.minY, width: hair, height: box.height),
        ] { setting.add(Shape(path: .rectangle(edge), fill: EffectSetting.Style.quiet)) }
    }

    func costs(in column: inout EffectSetting.Column, _ setting: inout EffectSetting) {
        let rows = report.costs.map { cost in
            [
                report.names.placement(cost.placement), say(ReportNames.money(cost.cost)),
                cost.scans.map(number) ?? "–", cost.perScan.map { say(ReportNames.money($0)) } ?? "–",
            ]
        }
        numbers(
            EffectWords.costs, EffectWords.costColumns, rows, widths: [.mm(18.5), .mm(13), .mm(15)], in: &column,
            &setting)
    }

    /// What readers thought of the pages, language by language.
    func feedback(in column: inout EffectSetting.Column, _ setting: inout EffectSetting) {
        let answers = Dictionary(grouping: report.counts.feedback, by: \.language)
        let rows = answers.sorted { $0.key < $1.key }.map { language, rows in
            [say(report.names.language(language))]
                + [true, false, nil].map { isGood in
                    let found = rows.filter { $0.isGood == isGood }
                    guard !found.isEmpty else { return number(0) }
                    // Several regions' are one number where none of them is hidden.
                    let counts = found.compactMap(\.count.value)
                    return counts.count == found.count ? number(counts.reduce(0, +)) : "–"
                }
        }
        numbers(
            EffectWords.feedback, EffectWords.feedbackColumns, rows, widths: [.mm(13), .mm(17), .mm(17)],
            in: &column, &setting)
    }

    /// A table of names, each with its numbers.
    private func numbers(
        _ title: Words, _ columns: [Words], _ rows: [[String]], widths: [Length],
        in column: inout EffectSetting.Column, _ setting: inout EffectSetting
    ) {
        guard !rows.isEmpty, column.has(.mm(24)) else { return }
        heading(title, in: &column, &setting)
        let name = widths.reduce(column.width) { $0 - $1 }
        func row(_ texts: [String], _ style: EffectSetting.Style, isHead: Bool = false) -> [EffectSetting.Cell] {
            var x = name
            return [
                EffectSetting.Cell(
                    text: texts[0], style: style, x: .zero, width: name - .mm(2),
                    part: isHead ? .columnHeader : .rowHeader)
            ]
                + zip(texts.dropFirst(), widths).map { text, width in
                    defer { x += width }
                    return EffectSetting.Cell(
                        text: text, style: style.atEnd, x: x, width: width, part: isHead ? .columnHeader : .data)
                }
        }
        let head = row(columns.map(say), .note, isHead: true)
        let boxes = setting.table(
            head: head, rows.map { row($0, .text) }, in: &column, foot: Self.noteHeight)
        if boxes.count < rows.count { note(more(rows.count - boxes.count), in: &column, &setting) }
    }

    func unscanned(in column: inout EffectSetting.Column, _ setting: inout EffectSetting) {
        let isOne = Set(report.unscanned.map(\.region)).count == 1
        let languages = report.unscanned.map { key in
            say(report.names.language(key.language)) + (isOne ? "" : " (\(report.names.region(key.region)))")
        }
        let parts = [
            (EffectWords.unscannedLanguages, languages),
            (EffectWords.unscannedPlaces, report.unscannedPlaces.map(report.names.placement)),
        ].filter { !$0.1.isEmpty }
        guard !parts.isEmpty, column.has(.mm(28)) else { return }
        heading(EffectWords.unscanned, in: &column, &setting)
        for (lead, names) in parts {
            let names = list(names, in: column, below: lead, setting)
            guard !names.isEmpty else { continue }
            setting.text(say(lead), .note, in: &column)
            setting.text(names, EffectSetting.Style.text.weight(600), in: &column)
            column.y += .mm(2.5)
        }
    }

    /// As many names as there is room for.
    private func list(
        _ names: [String], in column: EffectSetting.Column, below lead: Words, _ setting: EffectSetting
    ) -> String {
        let room = column.rest - setting.height(of: say(lead), .note, width: column.width)
        for count in stride(from: names.count, to: 0, by: -1) {
            let rest = names.count - count
            let text = names.prefix(count).joined(separator: ", ") + (rest > 0 ? " " + say(more(rest)) : "")
            if setting.height(of: text, EffectSetting.Style.text.weight(600), width: column.width) <= room {
                return text
            }
        }
        return ""
    }
}
