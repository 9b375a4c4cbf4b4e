internal import Desk
internal import Findings
internal import Terminal

/// What `check` and `build` say alike.
enum Report {
    /// The findings with a free line before them; nothing where there are none.
    static func findings(_ report: BuildReport, _ settings: Console.Settings, _ paint: Painter) -> [String] {
        let titles = report.titles
        return findings(
            report.findings, settings, paint,
            names: .init(materials: titles.materials, languages: titles.languages, regions: titles.regions))
    }

    static func findings(
        _ findings: [Finding], _ settings: Console.Settings, _ paint: Painter, names: FindingList.Names = .init()
    ) -> [String] {
        let lines = FindingList(findings, names: names).lines(settings.uiLanguage, paint, width: settings.width)
        return lines.isEmpty ? [] : [""] + lines
    }

    /// The exit status of several campaigns: one that cannot be read counts most.
    static func status(_ report: BuildReport, after status: ExitStatus) -> ExitStatus {
        if status == .badInput || !report.isReadable { return .badInput }
        return report.findings.hasErrors ? .faulty : status
    }
}

extension CoverageTable {
    /// A campaign's languages and materials, with what was found of each; nil where it cannot be read.
    init?(_ report: BuildReport) {
        guard report.isReadable else { return nil }
        self.init(
            rows: report.languages.map(Row.init), materials: report.materials.filter { !$0.multilingual }.map(\.name),
            multilingual: report.materials.filter(\.multilingual).map(\.name), findings: report.findings)
    }

    /// Languages by the ready-made campaigns that a template was tried with.
    init(_ report: TemplateReport) {
        let isMultilingual = report.isMultilingual
        self.init(
            rows: isMultilingual ? [] : report.languages.map(Row.init),
            materials: isMultilingual ? [] : report.campaigns, multilingual: isMultilingual ? report.campaigns : [],
            findings: report.findingsByCampaign)
    }
}

extension CoverageTable.Row {
    fileprivate init(_ language: BuildReport.Language) {
        self.init(
            code: language.code, name: language.name, ownName: language.ownName, isDraft: language.isDraft,
            leftOut: language.materialsLeftOut)
    }
}

extension TextTable {
    /// How far a campaign's texts have come.
    init(_ texts: TextProgress) {
        self.init(
            titles: texts.titles,
            rows: texts.rows.map { row in
                Row(
                    code: row.code, name: row.name,
                    counts: row.counts.map {
                        Count(
                            missing: $0.missing, stale: $0.stale, draft: $0.draft, translated: $0.translated,
                            reviewed: $0.reviewed)
                    })
            }, remark: texts.remark)
    }
}
