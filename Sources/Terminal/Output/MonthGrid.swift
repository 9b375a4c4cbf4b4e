package import Findings

/// A month as a calendar's sheet, a week a line; months stand side by side as far as the terminal is wide.
package struct MonthGrid: Hashable, Sendable {
    /// What a day is marked with: a sign, not colour alone.
    package enum Mark: Hashable, Sendable, CaseIterable { case none, post, task, silent, holiday }

    /// A day.
    package struct Cell: Hashable, Sendable {
        var day: Int
        var mark: Mark

        package init(day: Int, mark: Mark) {
            self.day = day
            self.mark = mark
        }
    }

    var title: String
    /// Short names, Monday first.
    var weekdays: [String]
    /// The first day's weekday; 0 is Monday.
    var start: Int
    var days: [Cell]

    package init(title: String, weekdays: [String], start: Int, days: [Cell]) {
        self.title = title
        self.weekdays = weekdays
        self.start = start
        self.days = days
    }

    /// A day takes four columns: two digits, its sign, a space.
    private static let cell = 4
    private static let width = 7 * cell - 1
    private static let gap = 4

    package static func lines(_ grids: [MonthGrid], _ paint: Painter, width: Int) -> [String] {
        let columns = max(1, (width + gap) / (Self.width + gap))
        return stride(from: 0, to: grids.count, by: columns).flatMap { start in
            let row = grids[start..<min(start + columns, grids.count)].map { $0.lines(paint) }
            let height = row.map(\.count).max() ?? 0
            let lines = (0..<height).map { line in
                var text = ""
                var pendingSpaces = 0
                for month in row {
                    let (part, taken) = line < month.count ? month[line] : ("", 0)
                    if taken > 0 {
                        text += String(repeating: " ", count: pendingSpaces) + part
                        pendingSpaces = 0
                    }
                    pendingSpaces += Self.width - taken + gap
                }
                return text
            }
            return start == 0 ? lines : [""] + lines
        }
    }

    /// The signs that stand in the months, each with its meaning.
    package static func legend(_ grids: [MonthGrid], _ uiLanguage: UILanguage, _ paint: Painter) -> [String] {
        let used = Set(grids.flatMap(\.days).map(\.mark))
        let parts = Mark.allCases.filter { used.contains($0) && $0 != .none }.map {
            paint($0.sign, $0.style) + " " + $0.words[uiLanguage]
        }
        return parts.isEmpty ? [] : [parts.joined(separator: "   ")]
    }

    /// Each line with the columns it takes.
    private func lines(_ paint: Painter) -> [(String, Int)] {
        let head = weekdays.map { DisplayWidth.pad(String($0.prefix(2)), to: 2, atEnd: false) }.joined(separator: "  ")
        var lines = [(paint(title, .strong), DisplayWidth.of(title)), (paint(head, .faint), DisplayWidth.of(head))]
        for week in stride(from: -start, to: days.count, by: 7) {
            var text = ""
            var taken = 0
            for index in week..<min(week + 7, days.count) {
                guard index >= 0 else {
                    taken += Self.cell
                    text += String(repeating: " ", count: Self.cell)
                    continue
                }
                let day = days[index]
                let number = (day.day < 10 ? " " : "") + String(day.day)
                let isLast = index == min(week + 7, days.count) - 1
                text +=
                    paint(number + (day.mark == .none && isLast ? "" : day.mark.sign), day.mark.style)
                    + (isLast ? "" : " ")
                taken += isLast ? (day.mark == .none ? 2 : 3) : Self.cell
            }
            lines.append((text, taken))
        }
        return lines
    }
}

extension MonthGrid.Mark {
    var sign: String {
        switch self {
        case .none: " "
        case .post: "●"
        case .task: "◇"
        case .silent: "×"
        case .holiday: "*"
        }
    }

    var style: Painter.Style? {
        switch self {
        case .none: nil
        case .post: .good
        case .task: .hint
        case .silent: .error
        case .holiday: .warning
        }
    }

    var words: Words {
        switch self {
        case .none: Words(de: "", en: "")
        case .post: Words(de: "Beiträge", en: "posts")
        case .task: Words(de: "zu erledigen", en: "to do")
        case .silent: Words(de: "ohne Veröffentlichungen", en: "no publicity")
        case .holiday: Words(de: "Feiertag", en: "public holiday")
        }
    }
}
