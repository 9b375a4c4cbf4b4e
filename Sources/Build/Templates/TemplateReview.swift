import Layout
import Loading
package import Model
import Typography
package import Workspace

/// All that can be said about a template: its file, its fonts, its texts, and whether it holds the ready-made campaigns
/// in every language.
package struct TemplateReview: Sendable {
    /// Nil where the file can't be drawn.
    package var template: Template?
    /// Those campaigns that have all its texts, and the languages in which they were laid out.
    package var campaigns: [String] = []
    package var languages: [Language] = []
    /// Of the file itself.
    package var own: [Finding]
    /// Of each campaign.
    package var ofCampaigns: [String: [Finding]] = [:]

    /// All of them.
    package var findings: [Finding] { own + campaigns.flatMap { ofCampaigns[$0] ?? [] } }

    /// - Throws: `LoadingFault` where the file, or what every build needs, can't be read.
    package init(
        _ file: TemplateFile, in workspace: Workspace, order: BuildOrder,
        progress: @escaping @Sendable (BatchProgress) -> Void = { _ in }
    ) async throws {
        var resources = try SharedResources.load(workspace)
        (template, own) = try resources.add(file, workspace.files)
        guard let template else { return }
        let families = Set(try resources.fontLibrary().families)
        own += Self.unknownFonts(template, families)
        let projects = try Self.readyMade(template, order, resources, workspace)
        let known = Set(projects.flatMap(\.texts))
        own += Self.unknownTexts(template, known)
        for (project, texts) in projects where project.loaded.isComplete {
            let lacking = template.wantedTexts.filter {
                !$0.isOptional && !texts.contains($0.name) && known.contains($0.name)
            }
            guard lacking.isEmpty else {
                own.append(Self.unfit(project.campaign.name, lacking[0]))
                continue
            }
            let found = try await Self.check(project, template, order, resources, progress)
            let name = project.campaign.name
            campaigns.append(name)
            ofCampaigns[name] = found.map { $0.within("Campaigns/" + name) }
            let speaking = project.regions.first.map { project.languages(in: $0.region) } ?? []
            let wanted = order.selection.languages.map { Set($0.map { resources.languages[$0]?.code ?? $0 }) }
            languages += speaking.filter { !languages.contains($0) && wanted?.contains($0.code) ?? true }
        }
    }

    /// The ready-made campaigns with the template as their only material, and the names of their texts.
    private static func readyMade(
        _ template: Template, _ order: BuildOrder, _ resources: SharedResources, _ workspace: Workspace
    ) throws(LoadingFault) -> [(project: Project, texts: Set<String>)] {
        var projects: [(project: Project, texts: Set<String>)] = []
        for kind in CampaignKind.allCases {
            let campaign = "Campaigns/" + kind.rawValue
            guard let folder = workspace.folder(campaign, holding: CampaignLoader.file) else { continue }
            var order = order
            order.campaign = folder.path
            order.material = Located(template.name, at: SourcePlace(file: template.file))
            guard let project = try? Project(order, resources, workspace, crests: .reading) else { continue }
            projects.append((project, Set(project.loaded.texts[LanguageTable.source]?.entries.keys.map(\.self) ?? [])))
        }
        return projects
    }

    private static func check(
        _ project: Project, _ template: Template, _ order: BuildOrder, _ resources: SharedResources,
        _ progress: @escaping @Sendable (BatchProgress) -> Void
    ) async throws -> [Finding] {
        var selection = order.selection
        selection.languages = selection.languages.map { Set($0.map { resources.languages[$0]?.code ?? $0 }) }
        selection.materials = [template.name]
        var (jobs, findings) = project.sheets(selection, program: order.program)
        // A town may speak fewer languages than the ready-made campaigns do.
        jobs += template.compositions.keys.sorted().flatMap { most in
            jobs.map { job in job.filled { $0.localizations = Array($0.localizations.prefix(most)) } }
        }
        // A campaign's photo comes later: the template must hold both ways.
        if template.showsPhoto {
            jobs += jobs.map { job in job.filled { $0.photo = sample } }
        }
        let results = try await Batch.run(
            jobs, workers: order.workers, makeWorker: { try SheetRenderer(resources, project.photoRenderer) },
            work: { renderer, job in renderer.check(job) }, progress: progress)
        findings += results.flatMap(\.self)
        return findings
    }

    /// A picture as a camera makes it, with a credit of usual length.
    private static let sample = SheetPhoto(
        photo: Photo(
            id: "sample", place: SourcePlace(file: "campaign.yaml"),
            file: Located("images/sample.jpg", at: SourcePlace(file: "campaign.yaml")),
            credit: "Erika Mustermann, Stadtarchiv",
            license: PhotoLicense(name: "CC BY-SA 4.0"), showsPeople: false),
        width: 9000, height: 6000)
}

extension Finding {
    /// The finding with a place that is named from the workspace.
    fileprivate func within(_ folder: String) -> Finding {
        guard let place, place.file == CampaignLoader.file || place.file.hasPrefix("texts/") else { return self }
        var finding = self
        finding.place?.file = folder + "/" + place.file
        return finding
    }
}

/// What only a look from outside finds in a template.
extension TemplateReview {
    static func unknownFonts(_ template: Template, _ families: Set<String>) -> [Finding] {
        let styles = template.styles.sorted { $0.key < $1.key }
        return styles.flatMap { name, style in
            style.families.filter { !families.contains($0) }.map { family in
                Finding(
                    UnknownFont(style: name, family: family, known: families.sorted()),
                    at: SourcePlace(file: template.file))
            }
        }
    }

    static func unknownTexts(_ template: Template, _ known: Set<String>) -> [Finding] {
        let names = known.sorted() + KnownValue.allCases.map(\.rawValue).sorted()
        return template.wantedTexts.filter { !known.contains($0.name) }.map { text in
            Finding(
                UnknownText(name: text.name, known: names), severity: text.isOptional ? .warning : .error,
                at: text.place)
        }
    }

    static func unfit(_ campaign: String, _ text: WantedText) -> Finding {
        Finding(NotForCampaign(campaign: campaign, text: text.name), at: text.place)
    }
}
