package import Findings
package import Model
package import Plan

/// One region of a built campaign, as it lies in the folder.
package struct BuiltRegion: Sendable {
    package let campaign: BuiltCampaign
    package let region: Region
    /// All of it that is in the folder, what this run made and what earlier runs left, and what was found of it.
    package var manifest: Manifest
    /// The same of the campaign as a whole.
    package let general: [Finding]
    let outgoing: OnDemand<Outgoing>
    /// The sum of `region.json`, `brand.yaml` and the crest.
    let sum: String

    /// All that is said in a region.
    struct Outgoing: Sendable {
        /// Those that can't go out too.
        var posts: [ComposedPost]
        /// When the others go out.
        var plan: RegionPlan
        /// What is wrong with either.
        var findings: [Finding]
    }

    /// All posts, those that can't go out too. They are composed when they are first asked for.
    package var posts: [ComposedPost] { outgoing.value.posts }
    /// When posts go out.
    package var plan: RegionPlan { outgoing.value.plan }

    /// Files that are made of the region; those that are up to date are not made again.
    ///
    /// - Parameters:
    ///   - name: Of the job: the path of its first file.
    ///   - showsTexts: Whether the campaign's texts stand in them.
    ///   - parts: All of what they are made beside the campaign, the region and the assets of the build.
    /// - Returns: The artifacts among them.
    package func make(
        _ name: String, showsTexts: Bool = false, of parts: [String], _ files: () throws -> [MadeFile]
    ) throws -> [Artifact] {
        let key = BuildKey(
            campaign.sources + (showsTexts ? campaign.texts : []) + [.init("region", sum)]
                + parts.map { .init("part", $0) })
        return try campaign.store.result(of: name, in: region.slug, key: key) {
            MadeFile.Made(files: try files())
        }.artifacts
    }
}
