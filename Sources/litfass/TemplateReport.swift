internal import Build
internal import Foundation
internal import Model
internal import Terminal

/// `check --template FILE`: what is said of a template.
struct TemplateReport {
    let review: TemplateReview
    let file: String

    func show(_ session: Session) -> ExitStatus {
        let console = session.console
        let settings = console.settings
        let findings = review.findings
        let status: ExitStatus = review.template == nil ? .badInput : findings.hasErrors ? .faulty : .done
        if session.isJSON {
            console.print(Manifest(campaign: "", findings: findings).json(session.speech))
            return status
        }
        console.print(settings.paint(file, .strong))
        if !review.campaigns.isEmpty {
            table.lines(settings.speech, settings.paint, width: settings.width).forEach(console.print)
        }
        Report.findings(findings, settings, settings.paint).forEach(console.print)
        console.print()
        let again = "litfass check --template \(file)"
        if findings.hasErrors {
            Report.askForRepair(findings, again, console)
        } else {
            let summary = FindingList(findings).findings.summary
            let next = "litfass build \(review.campaigns.first ?? "willkommen") --material \(file) --watch"
            console.say(
                Words(de: "\(summary.de). Weiter mit: \(next)", en: "\(summary.en). Go on with: \(next)"), .hint)
        }
        return status
    }

    /// Languages by campaigns.
    private var table: CoverageTable {
        let isMultilingual = review.template?.multilingual == true
        let found = review.campaigns.flatMap { campaign in
            (review.ofCampaigns[campaign] ?? []).map { finding in
                var finding = finding
                finding.scope.material = campaign
                return finding
            }
        }
        return CoverageTable(
            rows: isMultilingual ? [] : review.languages.map { .init(code: $0.code, name: $0.names, ownName: $0.name) },
            materials: isMultilingual ? [] : review.campaigns, multilingual: isMultilingual ? review.campaigns : [],
            findings: found)
    }
}
