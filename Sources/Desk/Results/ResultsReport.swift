internal import Build
package import Findings
package import Formats
internal import Loading
internal import Model
internal import PressKit
internal import Print
internal import Results
internal import Workspace

/// What a campaign brought, as files and in words.
package struct ResultsReport: Sendable {
    private let report: EffectReport
    /// Absolute, in the order in which they were written.
    package let files: [String]
    package let findings: [Finding]

    fileprivate init(report: EffectReport, files: [String], findings: [Finding]) {
        self.report = report
        self.files = files
        self.findings = findings
    }

    package func json(_ uiLanguage: UILanguage) -> JSON { report.json(uiLanguage) }

    /// The report in short: what was counted, what follows from it.
    package var lines: [Words] {
        let total = report.counts.total(.sheets).map(ReportNames.number)
        let head = Words(
            de: "Scans: \(total?.de ?? "zu wenige, um ihre Summe zu zeigen")",
            en: "Scans: \(total?.en ?? "too few to show their sum")")
        let tables = [Counts.Dimension.placement, .language].flatMap { dimension in
            report.counts.table(.sheets, by: dimension).map { cell in
                let (name, count) = (report.names.name(of: cell), cell.count.value.map(ReportNames.number))
                return Words(
                    de: "  \(name.de): \(count?.de ?? "nicht gezeigt")", en: "  \(name.en): \(count?.en ?? "not shown")"
                )
            }
        }
        let comparisons = report.comparisons.map { comparison in
            let name = report.names.language(comparison.key.language)
            return Words(de: "\(name.de): \(comparison.words.de)", en: "\(name.en): \(comparison.words.en)")
        }
        return [head] + tables + comparisons + report.advice
    }
}

extension PressDesk {
    /// Writes what a campaign brought beside its other output.
    ///
    /// - Throws: `Fault` where nothing was counted yet; `LoadingFault`, `FileFault`.
    package func reportResults(_ campaign: String) throws -> ResultsReport {
        let workspace = try workspace()
        let source = try CountedCampaign(campaign, self, workspace)
        guard let report = try source.report() else { throw Fault.nothingCounted(campaign) }
        let folder = OutputFolder(source.output)
        let page = EffectPage(report, design: try KitDesign(from: workspace), uiLanguage)
        let sheets = try sheets(report, source, workspace)
        let files = [
            (OutputTree.effectPage, page.bytes), (OutputTree.effectSheet, sheets.accessible),
            (OutputTree.effectPrint, sheets.print), (OutputTree.effectTable, report.csv(uiLanguage)),
        ]
        for (name, bytes) in files { try folder.update(bytes, at: name) }
        return ResultsReport(
            report: report, files: files.map { folder.path + "/" + $0.0 }, findings: source.paths.findings)
    }

    /// The report on paper: to read, to send and for the office's printer, and for a print shop, with bleed and inks.
    private func sheets(
        _ report: EffectReport, _ source: CountedCampaign, _ workspace: Workspace
    ) throws -> (accessible: [UInt8], print: [UInt8]) {
        let resources = try SharedResources.load(workspace)
        guard let language = resources.languages[uiLanguage.rawValue] else {
            throw Fault.missingAssets(LanguageLoader.path)
        }
        let sheet = EffectSheet(
            report, town: source.town, typesetter: try resources.typesetter(), language: language, uiLanguage,
            date: source.date)
        let (document, profile) = (sheet.document, try resources.pressProfile())
        do throws(PrintFault) {
            return (try PDFFile.write(document, .accessible), try PDFFile.write(document, .pdfX4(profile)))
        } catch { throw Fault(.own, error.words) }
    }
}

extension Fault {
    fileprivate static func nothingCounted(_ campaign: String) -> Fault {
        Fault(
            .missing,
            Words(de: "Für „\(campaign)“ ist noch nichts gezählt.", en: "Nothing was counted for “\(campaign)” yet."),
            remedy: Words(
                de: "Das Protokoll des Webservers übernehmen: litfass results take \(campaign) litfass.log",
                en: "Take the web server's log: litfass results take \(campaign) litfass.log"))
    }
}
