internal import Build
package import Findings
package import Formats
internal import Model
package import Workspace

/// What is said of a template: its file, and whether it holds the ready-made campaigns in every language.
package struct TemplateReport: Sendable {
    private let review: TemplateReview
    /// As it was named.
    package let file: String

    /// - Parameter request: Names the template's file, and may narrow down the languages.
    /// - Returns: Nil where it names none.
    package init?(
        _ request: BuildRequest, _ desk: PressDesk, in workspace: Workspace,
        progress: @escaping @Sendable (_ file: String, _ done: Int, _ total: Int) -> Void
    ) async throws {
        guard let template = request.templateFile(desk, in: workspace) else { return nil }
        file = template.name
        review = try await TemplateReview(
            template, in: workspace, order: request.order(desk, campaign: "", in: workspace),
            progress: { progress(template.name, $0.done, $0.total) })
    }

    package var findings: [Finding] { review.findings }
    /// Whether the file can be drawn.
    package var isReadable: Bool { review.template != nil }
    /// Whether each sheet speaks many languages.
    package var isMultilingual: Bool { review.template?.multilingual == true }
    /// The ready-made campaigns that have all its texts.
    package var campaigns: [String] { review.campaigns }

    /// In which they were laid out.
    package var languages: [BuildReport.Language] {
        review.languages.map {
            .init(code: $0.code, name: $0.names, ownName: $0.name, isDraft: false, materialsLeftOut: [])
        }
    }

    /// The campaigns' findings, each with the campaign as what it is of.
    package var findingsByCampaign: [Finding] {
        review.campaigns.flatMap { campaign in
            (review.ofCampaigns[campaign] ?? []).map { finding in
                var finding = finding
                finding.scope.material = campaign
                return finding
            }
        }
    }

    package func json(_ uiLanguage: UILanguage) -> JSON { Manifest(campaign: "", findings: findings).json(uiLanguage) }
}
