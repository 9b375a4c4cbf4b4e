import Loading
package import Model
package import Plan
import Social
package import Workspace

extension Production {
    /// A campaign's posts with their times and pictures, as they would go out.
    package struct Posts: Sendable {
        /// As it was read, with its posts' words and times.
        package var campaign: Campaign
        /// In the campaign's order; none of a campaign in which something is missing everywhere.
        package var regions: [InRegion]
        /// Languages whose texts nobody has read.
        package var drafts: Set<String>
        /// Of the posts, their pictures and their times.
        package var findings: [Finding]
        /// The campaign's folder of output, absolute: paths of pictures begin here.
        package var folder: String

        /// What goes out in one region.
        package struct InRegion: Sendable {
            package var region: Region
            /// When each post goes out, and which days are left out.
            package var plan: RegionPlan
            /// The posts at their times, as the plan has them.
            package var planned: [PlannedEntry]
        }
    }

    /// Composes a campaign's posts, and draws their pictures where those are not up to date.
    ///
    /// - Parameters:
    ///   - now: The clock, before which no open time is set; nil where times do not matter.
    ///   - settled: When an open post goes out in a region by an earlier plan, in seconds since 1970.
    /// - Throws: As `build`.
    package static func posts(
        _ order: BuildOrder, in workspace: Workspace, now: Int?,
        settled: (_ region: String, _ post: String) -> Int? = { _, _ in nil },
        cancellation: Cancellation = Cancellation(), progress: @escaping @Sendable (BatchProgress) -> Void = { _ in },
        finishing: Finishing
    ) async throws -> Posts {
        let supplies = try Supplies.load(workspace)
        var project = try Project(order, supplies, workspace)
        var findings: [Finding] = []
        let folder = OutputFolder(order.output + "/" + OutputTree.folder(campaign: project.campaign.name))
        let images = project.postMaterials
        if !images.isEmpty, project.loaded.isComplete {
            let outcome = try await build(
                order.selecting(Selection(materials: images)), in: workspace, cancellation: cancellation,
                progress: progress, finishing: finishing)
            findings = outcome.findings
            // The texts that the pictures were drawn from are those that are sent with them.
            project = try Project(order, supplies, workspace)
        }
        let pictures = project.postPictures.filter(folder.contains)
        let places = project.loaded.isComplete ? project.regions : []
        let composed = places.map { place in
            (place.region, project.posts(in: place.region, pictures: pictures, bytes: folder.size(of:)))
        }
        let plans = project.plans(composed.flatMap(\.1), now: now, settled: settled)
        findings += project.standingFindings + project.told(composed.flatMap(\.1)) + plans.flatMap(\.findings)
        var seen: Set<Finding> = []
        return Posts(
            campaign: project.campaign,
            regions: composed.compactMap { region, posts in
                guard let plan = plans.first(where: { $0.region == region.slug }) else { return nil }
                return .init(region: region, plan: plan, planned: plan.planned(posts, drafts: project.drafts))
            },
            drafts: project.drafts,
            findings: findings.filter { seen.insert($0).inserted }, folder: folder.path)
    }
}
