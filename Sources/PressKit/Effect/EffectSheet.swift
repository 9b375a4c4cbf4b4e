package import Findings
package import Model
package import Page
package import Results
package import Typography

/// `wirkung.pdf`: what a campaign brought, on two pages of A4 to print, to send and to put before a council.
///
/// It is made of the same `Page` as all else on paper. The first page says what there is to say to somebody who has a
/// minute, the second what somebody asks then. What no page holds is in `wirkung.csv`, and the page says so.
package struct EffectSheet {
    let report: EffectReport
    private let town: Region?
    private let typesetter: Typesetter
    private let language: Language
    let uiLanguage: UILanguage
    private let date: Int

    /// - Parameters:
    ///   - town: Whose colours it bears and who publishes it; nil where the campaign has several.
    ///   - language: Of `uiLanguage`.
    ///   - date: What the file says of when it was made, in seconds since 1970.
    package init(
        _ report: EffectReport, town: Region?, typesetter: Typesetter, language: Language, _ uiLanguage: UILanguage,
        date: Int
    ) {
        self.report = report
        self.town = town
        self.typesetter = typesetter
        self.language = language
        self.uiLanguage = uiLanguage
        self.date = date
    }

    /// The same report, town and language give the same.
    package var document: Document {
        var setting = EffectSetting(typesetter: typesetter, language: language)
        var column = first(&setting)
        let hasWeeks = column.has(Self.weeksHeight) && weeks(in: &column, &setting)
        if !column.has(Self.restHeight) {
            setting.turn()
            column = Self.column(y: Self.margin, bottom: Self.foot)
        }
        rest(in: column, &setting, withWeeks: !hasWeeks)
        for page in setting.pages.indices { foot(of: page, &setting) }
        return Document(
            title: say(EffectWords.title) + " – " + report.campaign.title, author: publisher, language: language.bcp47,
            direction: language.direction, date: date,
            pages: setting.pages.map {
                Page(
                    size: Self.size, bleed: .mm(3), safeMargin: .mm(5), medium: .paper(resolution: 300), items: $0)
            })
    }

    static let size = Size(width: .mm(210), height: .mm(297))
    static let margin = Length.mm(17)
    static let gutter = Length.mm(10)
    static let gap = Length.mm(9)
    private static let foot = Length.mm(283)

    private var publisher: String { town?.brand.imprint?.publisher ?? town?.name ?? "Litfass" }

    func say(_ words: Words) -> String { words[uiLanguage] }

    func number(_ count: Int) -> String { say(ReportNames.number(count)) }

    private var period: String {
        let (from, to) = (report.campaign.from, report.campaign.to)
        return uiLanguage == .german ? GermanFormat.period(from, to) : "\(from) – \(to)"
    }

    /// What somebody reads who has a minute.
    ///
    /// - Returns: What is left of the page.
    private func first(_ setting: inout EffectSetting) -> EffectSetting.Column {
        let band = header(&setting)
        var column = Self.column(y: band + .mm(11), bottom: Self.foot)
        heading(EffectWords.next, in: &column, &setting)
        setting.list(report.advice.map(say), .text, in: &column, gap: .mm(8))
        column.y += .mm(10)
        let (left, right) = Self.halves(of: column)
        for (part, dimension, title) in [
            (left, Counts.Dimension.placement, EffectWords.places), (right, .language, EffectWords.languages),
        ] {
            var part = part
            bars(.sheets, dimension, title, in: &part, &setting)
            column.y = max(column.y, part.y)
        }
        column.y += Self.gap
        return column
    }

    /// The town's colour, and on it the number that all this is about.
    ///
    /// - Returns: Where it ends.
    private func header(_ setting: inout EffectSetting) -> Length {
        let ground = town?.brand.colors.surface
        let ink = ground?.ink ?? .black
        let mark = setting.mark
        let (x, width) = (Self.margin, Self.size.width - Self.margin * 2)
        let small = EffectSetting.Style.text.color(ink)
        var y = Length.mm(19)
        setting.put(say(EffectWords.kicker), small.weight(700), .paragraph, x: x, width: width / 2, baseline: y)
        if town != nil {
            setting.put(publisher, small.atEnd, .paragraph, x: x + width / 2, width: width / 2, baseline: y)
        }
        y += .mm(10)
        let title = setting.fit(
            report.campaign.title, EffectSetting.Style(size: .pt(21), weight: 750, leading: 1.1, color: ink),
            from: .pt(9), box: Size(width: width, height: .mm(16)), lines: 2)
        setting.put(title, .headline, x: x, baseline: y)
        y += title.lastBaseline - title.firstBaseline + .mm(6)
        setting.put(period, small, .paragraph, x: x, width: width, baseline: y)
        y += .mm(11)
        let total = report.counts.total(.sheets)
        let unknown = say(EffectWords.few)
        let sum = setting.fit(
            total.map(number) ?? unknown.prefix(1).uppercased() + unknown.dropFirst(),
            EffectSetting.Style(size: .pt(total == nil ? 54 : 116), weight: 800, leading: 1, color: ink),
            from: .pt(24), box: Size(width: width, height: .mm(42)), lines: 1)
        y += sum.firstBaseline
        setting.put(sum, .paragraph, x: x, baseline: y)
        // Below what hangs from the baseline, such as a comma between thousands.
        y += .mm(10.5) + (sum.size.height - sum.lastBaseline) * 0.6
        let few = EffectWords.fewScans
        let sentence =
            total == nil
            ? Words(de: few.de + ".", en: few.en + ".")
            : Words(
                de: "Mal wurde ein Code dieser Kampagne gescannt.", en: "times a code of this campaign was scanned.")
        setting.put(
            say(sentence), EffectSetting.Style(size: .pt(13.5), weight: 650, color: ink), .paragraph, x: x,
            width: width, baseline: y)
        if let posts = report.counts.total(.posts) {
            let opened = ReportNames.number(posts)
            let more = Words(
                de: "Aus Beiträgen in Netzwerken kamen \(opened.de) Aufrufe dazu.",
                en: "Posts on networks brought \(opened.en) visits more.")
            y += .mm(5.5)
            setting.put(say(more), small, .paragraph, x: x, width: width, baseline: y)
        }
        y += .mm(10)
        let band = Rect(x: .mm(-3), y: .mm(-3), width: Self.size.width + .mm(6), height: y + .mm(3))
        setting.insert(Shape(path: .rectangle(band), fill: ground?.fill ?? Self.pale), at: mark)
        return y
    }

    /// Behind the number where no one town's colour can be.
    private static let pale = Color(
        rgb: RGB(hex: 0xEBEBEB), cmyk: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 0.09))

    /// Room for what comes behind the first things; where nothing was scanned, there is so much on their page.
    private static let restHeight = Length.mm(150)

    /// What somebody asks then.
    private func rest(in column: EffectSetting.Column, _ setting: inout EffectSetting, withWeeks: Bool) {
        var column = column
        let notes = self.notes
        let notesHeight = notes.reduce(Length.zero) { $0 + setting.height(of: $1, .note, width: column.width) }
        let bottom = column.bottom - notesHeight - .mm(7)
        if withWeeks { _ = weeks(in: &column, &setting) }
        let (left, right) = Self.halves(of: column)
        var halves = [left, right].map {
            EffectSetting.Column(x: $0.x, width: $0.width, y: $0.y, bottom: bottom - accessesHeight)
        }
        for section in [costs, materials, channels, unscanned, feedback] as [Section] {
            // Where there is more room.
            let half = halves[1].y < halves[0].y ? 1 : 0
            let start = halves[half].y
            section(&halves[half], &setting)
            if halves[half].y > start { halves[half].y += Self.gap }
        }
        var below = Self.column(y: max(halves[0].y, halves[1].y), bottom: bottom)
        accesses(in: &below, &setting)
        var end = Self.column(y: column.bottom - notesHeight, bottom: column.bottom)
        setting.rule(end.x, end.width, at: end.y - .mm(3), color: EffectSetting.Style.line)
        for note in notes { setting.text(note, .note, .caption, in: &end) }
    }

    private typealias Section = (inout EffectSetting.Column, inout EffectSetting) -> Void

    private func materials(in column: inout EffectSetting.Column, _ setting: inout EffectSetting) {
        bars(.sheets, .material, EffectWords.materials, in: &column, &setting, most: 6)
    }

    private func channels(in column: inout EffectSetting.Column, _ setting: inout EffectSetting) {
        bars(.posts, .channel, EffectWords.channels, in: &column, &setting, most: 6)
    }

    private var notes: [String] {
        let hidden = EffectWords.hidden
        return [
            EffectWords.counted, report.comparisons.isEmpty ? nil : EffectWords.chance,
            Words(
                de: "„–“ und „nicht gezeigt“ heißen: \(hidden.de). Alles, was gezeigt werden darf: wirkung.csv.",
                en: "“–” and “not shown” mean: \(hidden.en). All numbers that may be shown: wirkung.csv."),
        ].compactMap { $0.map(say) }
    }

    private func foot(of page: Int, _ setting: inout EffectSetting) {
        setting.open = page
        let (x, width) = (Self.margin, Self.size.width - Self.margin * 2)
        let kicker = say(EffectWords.kicker)
        let long = setting.set(kicker + ": " + report.campaign.title, .note, width: width * 0.85)
        setting.put(
            long.lineCount == 1 ? long : setting.set(kicker, .note, width: width), .artifact, x: x,
            baseline: Self.foot + .mm(6))
        setting.put(
            "\(page + 1)/\(setting.pages.count)", EffectSetting.Style.note.atEnd, .artifact, x: x + width * 0.85,
            width: width * 0.15,
            baseline: Self.foot + .mm(6))
    }

    static func column(y: Length, bottom: Length) -> EffectSetting.Column {
        EffectSetting.Column(x: margin, width: size.width - margin * 2, y: y, bottom: bottom)
    }

    private static func halves(
        of column: EffectSetting.Column
    ) -> (left: EffectSetting.Column, right: EffectSetting.Column) {
        let width = (column.width - gutter) / 2
        func half(_ x: Length) -> EffectSetting.Column {
            EffectSetting.Column(x: x, width: width, y: column.y, bottom: column.bottom)
        }
        return (half(column.x), half(column.x + width + gutter))
    }
}
