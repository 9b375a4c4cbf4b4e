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
}

extension CoverageTable {
    /// A campaign's languages and materials, with what was found of each.
    init(_ report: BuildReport) {
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
            code: language.code, name: language.name, ownName: language.ownName, isDraft: language.isDraft)
    }
}
