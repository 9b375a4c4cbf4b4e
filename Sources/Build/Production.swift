import Layout
import Loading
package import Model
import Plan
package import Translation
package import Workspace

/// Checks a campaign, or makes everything that it asks for.
package enum Production {
    /// All findings of a campaign; nothing is written.
    ///
    /// - Throws: `LoadingFault` for a campaign that can't be read, `SelectionFault` for a selection of what it does not
    ///   have.
    package static func check(
        _ order: BuildOrder, in workspace: Workspace, progress: @escaping @Sendable (BatchProgress) -> Void = { _ in }
    ) async throws -> Outcome {
        let (resources, order, faults) = try prepare(order, in: workspace)
        let project = try Project(order, resources, workspace, crests: .looking)
        if let faults { return project.refusal(faults, order.selection) }
        let selection = try project.resolve(order.selection)
        guard project.loaded.isComplete else { return project.refusal(selection) }
        let (jobs, jobFindings) = project.sheets(selection, program: order.program)
        let results = try await Batch.run(
            jobs, workers: order.workers, makeWorker: { try SheetRenderer(resources, project.photoRenderer) },
            work: { renderer, job in renderer.check(job) }, progress: progress)
        // Posts are composed as if all sound pictures were there.
        let faulty = zip(jobs, results).filter { _, findings in findings.contains { $0.severity == .error } }
            .flatMap { job, _ in [OutputTree.postPicture(job.sheet), OutputTree.postJPEG(job.sheet)] }
        let pictures = project.postPictures.subtracting(faulty)
        let said = try await Batch.run(
            project.regions, workers: order.workers, makeWorker: { project },
            work: { project, place in
                let posts = project.posts(in: place, pictures: pictures, bytes: { _ in nil })
                return (posts: posts, plan: project.plan(posts, in: place))
            })
        let (posts, plans) = (said.flatMap(\.posts), said.map(\.plan))
        let found =
            project.findingsBeforeLayout + project.contactFindings + jobFindings + results.flatMap(\.self)
            + project.postFindings(posts)
            + plans.flatMap(\.findings) + project.past(plans)
            + [project.linkCheck.uncounted].compactMap(\.self) + project.linkCheck.findings
        let findings = found.filter { selection.concerns($0.scope) }
        return Outcome(
            manifest: Manifest(campaign: project.campaign.name, findings: findings), project: project,
            selection: selection)
    }

    /// Makes the artifacts of a campaign and its manifest.
    ///
    /// One build at a time works in a folder, shards of one build together; another one waits.
    ///
    /// - Parameters:
    ///   - waiting: Called once where another build is to be waited for.
    ///   - finishing: Makes what shows the campaign; no shard does.
    /// - Throws: As `check`; `FileFault` where the output can't be written; `CancellationError`.
    ///   Whole files are left in any case, and the next build goes on from them.
    package static func build(
        _ order: BuildOrder, in workspace: Workspace, cancellation: Cancellation = Cancellation(),
        waiting: () -> Void = {}, progress: @escaping @Sendable (BatchProgress) -> Void = { _ in },
        finishing: Finishing
    ) async throws -> Outcome {
        let (resources, prepared, faults) = try prepare(order, in: workspace)
        var project = try Project(prepared, resources, workspace, crests: .making)
        if let faults { return project.refusal(faults, prepared.selection) }
        let order = prepared.selecting(try project.resolve(prepared.selection))
        guard project.loaded.isComplete else { return project.refusal(order.selection) }
        let folder = OutputFolder(order.output + "/" + OutputTree.folder(campaign: project.campaign.name))
        let lock = try await acquireLock(folder, shared: order.shard != nil, cancellation, waiting)
        defer { withExtendedLifetime(lock) {} }
        let notKept = order.template == nil ? project.keepPaths(in: workspace) : []
        let store = try OutputStore(
            folder, campaign: project.campaign.name, regions: project.campaign.regions.map(\.value), order: order)
        let sums = SourceSums(project, order.program)
        let (all, jobFindings) = project.sheets(order.selection, sums, paper: order.paper)
        let jobs =
            order.shard.map { shard in
                all.enumerated().filter { $0.offset % shard.count == shard.index - 1 }.map(\.element)
            } ?? all
        let photoRenderer = project.photoRenderer
        do {
            let results = try await Batch.run(
                jobs, workers: order.workers, cancellation: cancellation,
                makeWorker: {
                    LazyRenderer {
                        try SheetRenderer(resources, photoRenderer, marks: order.marks, sheet: order.sheet)
                    }
                },
                work: { worker, job in
                    try store.result(of: job.name, in: job.sheet.region, key: job.key, sources: job.sources) {
                        try worker.renderer().make(job)
                    }
                }, progress: progress)
            let writer = CampaignWriter(project: project, order: order, sums: sums, store: store)
            var outcome = try await writer.finish(results, jobFindings, finishing, cancellation)
            outcome.notes += notKept
            return outcome
        } catch {
            // What was drawn serves the next build; on a full disk this fails, too, and the first fault is the one to
            // tell.
            try? store.save()
            throw error
        }
    }

    /// How often a build that waits for another one looks again.
    private static let pollInterval = Duration.milliseconds(100)

    private static func acquireLock(
        _ folder: OutputFolder, shared: Bool, _ cancellation: Cancellation, _ waiting: () -> Void
    ) async throws -> FolderLock {
        if let lock = try folder.lock(shared: shared) { return lock }
        waiting()
        while !cancellation.isCancelled {
            try await Task.sleep(for: pollInterval)
            if let lock = try folder.lock(shared: shared) { return lock }
        }
        throw CancellationError()
    }
}

extension Project {
    /// What comes of a campaign in which something is missing that would stand everywhere: nothing is made, and what
    /// lies there stays.
    fileprivate func refusal(_ selection: Selection) -> Production.Outcome {
        Production.Outcome(
            manifest: Manifest(campaign: campaign.name, findings: findings), project: self, selection: selection)
    }
}

/// A renderer that is set up when the first sheet needs it: a build in which all is up to date loads no fonts.
private final class LazyRenderer {
    private let setUp: () throws -> SheetRenderer
    private var made: SheetRenderer?

    init(_ setUp: @escaping () throws -> SheetRenderer) { self.setUp = setUp }

    func renderer() throws -> SheetRenderer {
        if let made { return made }
        let renderer = try setUp()
        made = renderer
        return renderer
    }
}

extension Production {
    /// What came of checking or building a campaign.
    package struct Outcome: Sendable {
        /// Of this run.
        package var manifest: Manifest
        /// What was asked for, languages by their own codes.
        package var selection: Selection
        /// Of the campaign, made or not, in its order.
        package var languages: [Language]
        /// Those that are sound.
        package var materials: [Template]
        /// Languages whose texts nobody has read.
        package var drafts: Set<String>
        /// How far the texts have come; nil of a campaign that can't be read.
        package var texts: CampaignTexts?
        /// Codes of the languages in which alone a material is made, by its name.
        package var materialLanguages: [String: Set<String>] = [:]
        /// The regions' names, by slug.
        package var regions: [String: String]
        /// `index.html`, absolute; nil where none was written.
        package var pressKit: String?
        /// What was found of the output folder; it is no fault of the campaign's and stands in no manifest.
        package var notes: [Finding] = []

        init(manifest: Manifest, project: Project, selection: Selection) {
            self.manifest = manifest
            self.selection = selection
            languages =
                project.campaign.languages?.compactMap { project.resources.languages[$0.value] }
                ?? project.languagesOfAll
            drafts = project.drafts
            texts = project.texts
            materialLanguages = project.campaign.materialLanguages.mapValues { Set($0.map(\.value)) }
            regions = Dictionary(
                project.regions.map { ($0.region.slug, $0.region.name) }, uniquingKeysWith: { first, _ in first })
            materials = project.campaign.materials.compactMap { project.resources.templates[$0.value] }
        }

        /// What comes of a campaign of whose file nothing can be read.
        package init(unreadable campaign: String, _ findings: [Finding], _ selection: Selection) {
            manifest = Manifest(campaign: campaign, findings: findings)
            self.selection = selection
            languages = []
            drafts = []
            regions = [:]
            materials = []
        }

        /// All findings, those of the artifacts too, each once.
        package var findings: [Finding] {
            var seen: Set<Finding.Statement> = []
            return (notes + manifest.findings + manifest.artifacts.flatMap(\.findings)).filter {
                seen.insert($0.statement).inserted
            }
        }
    }
}

extension Production {
    /// What a run works with: the order's own template is among the resources, and is what is made.
    ///
    /// - Returns: Also the template's faults, where it is too broken to be drawn; then nothing is to be made.
    static func prepare(
        _ order: BuildOrder, in workspace: Workspace
    ) throws(LoadingFault) -> (resources: SharedResources, order: BuildOrder, faults: [Finding]?) {
        var resources = try SharedResources.load(workspace)
        guard let file = order.template else { return (resources, order, nil) }
        let (template, findings) = try resources.add(file, workspace.files)
        guard let template else { return (resources, order, findings) }
        var order = order
        order.selection.materials = (order.selection.materials ?? []).union([template.name])
        order.material = Located(template.name, at: SourcePlace(file: file.name))
        return (resources, order, nil)
    }
}

extension Project {
    /// What comes of a template that can't be drawn: what lies there stays.
    func refusal(_ faults: [Finding], _ selection: Selection) -> Production.Outcome {
        var selection = selection
        selection.materials = []
        return Production.Outcome(
            manifest: Manifest(campaign: campaign.name, findings: faults), project: self, selection: selection)
    }
}
