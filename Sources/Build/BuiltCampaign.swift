package import Model
package import Plan
package import Workspace

/// A campaign whose sheets, posts and plans lie in its output folder, while its manifest is still open.
///
/// What is made of the whole of it, its print orders, packages and pages, is written by who reads this value.
package struct BuiltCampaign {
    /// As it was read.
    package let campaign: Campaign
    /// Those that could be made, in the campaign's order.
    package let regions: [Region]
    /// Of all regions, in the campaign's order.
    package let languages: [Language]
    /// Languages whose texts nobody has read, by their codes.
    package let drafts: Set<String>
    /// The standard designs of the campaign's materials, in its order.
    package let templates: [Template]
    /// By name.
    package let platforms: [String: PlatformRules]
    /// All posts of each region, in the order of `regions`, those that can't go out too.
    package let posts: [(region: Region, posts: [ComposedPost])]
    /// When posts go out, a plan a region.
    package let plans: [RegionPlan]
    /// What this run was to make.
    package let selection: Selection
    /// Who made it.
    package let program: BuildOrder.Program
    /// The artifacts' date in seconds since 1970.
    package let date: Int
    /// The campaign's own: paths of artifacts begin here.
    package let folder: OutputFolder
    /// What this run made and found.
    let made: Manifest
    /// What earlier runs left.
    let previous: Manifest?

    /// All that is in the folder: what this run made, what is given, and what earlier runs left.
    package func manifest(with artifacts: [Artifact] = []) -> Manifest { update(with: artifacts).manifest }

    func update(with artifacts: [Artifact]) -> Manifest.Update {
        made.adding(artifacts).updating(previous, selection: selection, exists: folder.contains)
    }
}
