internal import Foundation
import Layout
import Loading
public import Model
import Plan
import Social
public import Workspace

/// Checks a campaign, or makes everything that it asks for.
public enum Production {
    /// All findings of a campaign; nothing is written.
    public static func check(
        _ order: BuildOrder, in workspace: Workspace, progress: @escaping @Sendable (BatchProgress) -> Void = { _ in }
    ) async throws -> Outcome {
        let supplies = try Supplies.load(workspace)
        let project = try Project(order, supplies, workspace)
        guard project.loaded.isComplete else { return Outcome(incomplete: project) }
        let (jobs, jobFindings) = project.sheets(order.selection, program: order.program)
        let results = try await Batch.run(
            jobs, workers: order.workers, makeWorker: { try SheetPress(supplies) },
            work: { press, job in press.check(job) }, progress: progress)
        // Posts are composed as if their pictures were there: those have findings of their own.
        let pictures = jobs.filter { $0.template.kind == .post }.flatMap { job in
            [OutputTree.postPicture(job.sheet)] + (job.jpegLimit == nil ? [] : [OutputTree.postJPEG(job.sheet)])
        }
        let posts = project.regions.map { ($0.region, project.posts(in: $0.region, pictures: Set(pictures), bytes: { _ in nil })) }
        let plans = project.plans(posts.flatMap(\.1))
        let found = project.findings + project.regions.flatMap { project.unoffered(in: $0.region) } + jobFindings
            + results.flatMap(\.self) + posts.flatMap { $0.1.flatMap(\.findings) } + plans.flatMap(\.findings)
        let findings = found.filter { order.selection.concerns($0.scope) }
        return Outcome(
            manifest: Manifest(campaign: project.campaign.name, findings: findings), project: project, pressKit: nil)
    }

    /// Makes the artifacts of a campaign, its manifest and its press kit.
    ///
    /// - Throws: `LoadingFault` for a campaign that can't be read, `FileFault` where the output can't be written.
    ///   Whole files are left in any case, and the next build goes on from them.
    public static func build(
        _ order: BuildOrder, in workspace: Workspace, cancellation: Cancellation = Cancellation(),
        progress: @escaping @Sendable (BatchProgress) -> Void = { _ in }
    ) async throws -> Outcome {
        let supplies = try Supplies.load(workspace)
        let design = try KitDesign.load(from: workspace)
        let project = try Project(order, supplies, workspace)
        guard project.loaded.isComplete else { return Outcome(incomplete: project) }
        let folder = OutputFolder(order.output + "/" + OutputTree.folder(campaign: project.campaign.name))
        let store = try OutputStore(folder, campaign: project.campaign.name, order: order)
        let (all, jobFindings) = project.sheets(order.selection, program: order.program, paper: order.paper)
        let jobs = order.shard.map { shard in
            all.enumerated().filter { $0.offset % shard.count == shard.index - 1 }.map(\.element)
        } ?? all
        let results = try await Batch.run(
            jobs, workers: order.workers, cancellation: cancellation,
            makeWorker: { LazyPress { try SheetPress(supplies, marks: order.marks, sheet: order.sheet) } },
            work: { press, job in
                if let artifacts = store.upToDate(job) { return SheetResult(artifacts: artifacts, findings: [], isReused: true) }
                let result = try press.press().make(job, into: folder)
                try store.finish(job, result)
                return result
            }, progress: progress)
        let writer = CampaignWriter(project: project, order: order, folder: folder, design: design)
        return try writer.finish(results, jobFindings, store)
    }

    /// What came of it.
    public struct Outcome: Sendable {
        /// Of this run.
        public var manifest: Manifest
        public var languages: [Language]
        public var materials: [Template]
        /// `index.html`, absolute; nil where none was written.
        public var pressKit: String?
        /// How many sheets were drawn, and how many were up to date.
        public var drawn = 0
        public var reused = 0

        init(manifest: Manifest, project: Project, pressKit: String?) {
            self.manifest = manifest
            self.pressKit = pressKit
            languages = project.campaign.languages?.compactMap { project.supplies.languages[$0.value] } ?? project.languagesOfAll
            materials = project.campaign.materials.compactMap { project.supplies.templates[$0.value] }
        }

        /// A campaign in which something is missing that would stand everywhere: nothing is made, and what lies there stays.
        init(incomplete project: Project) {
            self.init(
                manifest: Manifest(campaign: project.campaign.name, findings: project.findings), project: project,
                pressKit: nil)
        }

        /// All findings, those of the artifacts too, each once.
        public var findings: [Finding] {
            var seen: Set<Finding> = []
            return (manifest.findings + manifest.artifacts.flatMap(\.findings)).filter { seen.insert($0).inserted }
        }
    }
}
