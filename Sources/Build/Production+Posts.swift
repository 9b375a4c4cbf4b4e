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
        package var regions: [RegionPosts]
        /// Languages whose texts nobody has read.
        package var drafts: Set<String>
        /// Of the posts, their pictures and their times.
        package var findings: [Finding]
        /// The campaign's folder of output, absolute: paths of pictures begin here.
        package var folder: String
        /// Pictures that may show something else than the campaign says now.
        package var stale: Set<String> = []

        /// What goes out in one region.
        package struct RegionPosts: Sendable {
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
    ///   - earlierTimes: When an open post goes out in a region by an earlier plan, in seconds since 1970.
    /// - Throws: As `build`.
    package static func posts(
        _ order: BuildOrder, in workspace: Workspace, now: Int?,
        earlierTimes: (_ region: String, _ post: String) -> Int? = { _, _ in nil },
        cancellation: Cancellation = Cancellation(), progress: @escaping @Sendable (BatchProgress) -> Void = { _ in },
        finishing: Finishing
    ) async throws -> Posts {
        let resources = try SharedResources.load(workspace)
        var project = try Project(order, resources, workspace, crests: .reading)
        var findings: [Finding] = []
        let folder = OutputFolder(order.output + "/" + OutputTree.folder(campaign: project.campaign.name))
        let images = project.postMaterials
        if !images.isEmpty, project.loaded.isComplete {
            let outcome = try await build(
                order.selecting(Selection(materials: images)), in: workspace, cancellation: cancellation,
                progress: progress, finishing: finishing)
            findings = outcome.findings
            // The texts that the pictures were drawn from are those that are sent with them.
            project = try Project(order, resources, workspace, crests: .reading)
        }
        if project.loaded.isComplete { findings += project.keepPaths(in: workspace) }
        return Posts(
            project, pictures: project.postPictures.filter(folder.contains), folder, findings, now, earlierTimes)
    }

    /// The same in some regions with the pictures that lie in the output: nothing is drawn and nothing written, so that
    /// nothing foreign holds up who compares.
    ///
    /// - Throws: As `check`.
    package static func postsAsBuilt(
        _ order: BuildOrder, in workspace: Workspace, regions: Set<String>,
        earlierTimes: (_ region: String, _ post: String) -> Int?
    ) throws -> Posts {
        let project = try Project(order, try SharedResources.load(workspace), workspace, crests: .reading)
        let folder = OutputFolder(order.output + "/" + OutputTree.folder(campaign: project.campaign.name))
        var posts = Posts(
            project, pictures: project.postPictures.filter(folder.contains), folder, [], nil, earlierTimes, in: regions)
        guard !project.postMaterials.isEmpty, project.loaded.isComplete else { return posts }
        let store = try OutputStore(
            folder, campaign: project.campaign.name, regions: project.campaign.regions.map(\.value), order: order,
            isWritten: false)
        let selection = Selection(regions: regions, materials: project.postMaterials)
        for job in project.sheets(selection, program: order.program).jobs where !store.isCurrent(job) {
            posts.stale.formUnion([OutputTree.postPicture(job.sheet), OutputTree.postJPEG(job.sheet)])
        }
        return posts
    }
}

extension Production.Posts {
    fileprivate init(
        _ project: Project, pictures: Set<String>, _ folder: OutputFolder, _ found: [Finding], _ now: Int?,
        _ earlierTimes: (_ region: String, _ post: String) -> Int?, in regions: Set<String>? = nil
    ) {
        let places = (project.loaded.isComplete ? project.regions : []).filter {
            regions?.contains($0.region.slug) ?? true
        }
        let composed = places.map { place in
            let posts = project.posts(in: place, pictures: pictures, bytes: folder.size(of:))
            let plan = project.plan(posts, in: place, now: now) { earlierTimes(place.region.slug, $0) }
            return (region: place.region, posts: posts, plan: plan)
        }
        let findings =
            found + project.findingsBeforeLayout + project.postFindings(composed.flatMap(\.posts))
            + composed.flatMap(\.plan.findings)
        var seen: Set<Finding> = []
        self.init(
            campaign: project.campaign,
            regions: composed.map { region, posts, plan in
                .init(region: region, plan: plan, planned: plan.planned(posts, draft: project.draftCause(of:)))
            },
            drafts: project.drafts,
            findings: findings.filter { seen.insert($0).inserted }, folder: folder.path)
    }
}
