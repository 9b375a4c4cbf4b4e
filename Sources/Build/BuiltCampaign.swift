package import Model
package import Workspace

/// A campaign whose sheets, posts and plans lie in its output folder, while its manifest is still open.
///
/// What is made of it, its print orders, packages and pages, is written by who reads this value.
package struct BuiltCampaign: Sendable {
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
    /// What this run was to make.
    package let selection: Selection
    /// Who made it.
    package let program: BuildOrder.Program
    /// The artifacts' date in seconds since 1970.
    package let date: Int
    /// The campaign's own: paths of artifacts begin here.
    package let folder: OutputFolder
    /// Whether there are so many regions that each has a page and a manifest of its own.
    package let isSplit: Bool
    /// What concerns no artifact that was made; complete in the end alone.
    package var findings: [Finding] = []
    let store: OutputStore
    /// Of what everything is made that shows no texts.
    let sources: [BuildKey.Part]
    let texts: [BuildKey.Part]
    let towns: [BuildKey.Part]

    /// Files that are made of the whole campaign and are no artifacts, such as its pages; those that are up to date are
    /// not made again.
    ///
    /// - Parameters:
    ///   - name: Of the job: what the first file is called.
    ///   - parts: All of what they are made beside the campaign, its texts and the assets of the build.
    package func make(_ name: String, of parts: [String], _ files: () throws -> [MadeFile]) throws {
        let key = BuildKey(sources + texts + towns + parts.map { .init("part", $0) })
        _ = try store.result(of: name, in: nil, key: key) { MadeFile.Made(files: try files()) }
    }
}

extension Production {
    /// What is made of a built campaign by who shows it.
    package struct Finishing: Sendable {
        let region: @Sendable (BuiltRegion) throws -> [Artifact]
        let campaign: @Sendable (BuiltCampaign, [BuiltRegion]) throws -> Void

        /// - Parameters:
        ///   - region: Makes what shows one region, on any thread, when its sheets and posts are there; names the
        ///     artifacts among it.
        ///   - campaign: Makes what shows all of them, when all else is written.
        package init(
            region: @escaping @Sendable (BuiltRegion) throws -> [Artifact],
            campaign: @escaping @Sendable (BuiltCampaign, [BuiltRegion]) throws -> Void
        ) {
            self.region = region
            self.campaign = campaign
        }
    }
}
