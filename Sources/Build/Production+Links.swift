package import Findings
import Loading
package import Model
package import Workspace

extension Production {
    /// A campaign's short paths, and what it takes to know where they lead.
    package struct Paths: Sendable {
        package var campaign: Campaign
        /// The campaign's own, and others for which it has given paths, as far as they can be read.
        package var regions: [Region]
        package var table: LinkTable
        /// All that Litfass knows.
        package var languages: LanguageTable
        /// What materials are called, by their names in campaigns.
        package var materials: [String: Words]
        /// Of the paths, and faults of the regions, without which there might be more.
        package var findings: [Finding]
    }

    /// Gives the paths that are missing, keeps them in the campaign's folder, and tells them all.
    ///
    /// - Throws: `LoadingFault` for a campaign that can't be read, or lacks what would show on everything.
    package static func paths(_ order: BuildOrder, in workspace: Workspace) throws -> Paths {
        let resources = try SharedResources.load(workspace)
        var project = try Project(order, resources, workspace, crests: .reading)
        guard project.loaded.isComplete else { throw LoadingFault.unreadable(project.findings) }
        let findings = project.regionFaults + project.keepPaths(in: workspace)
        var regions = project.regions.map(\.region)
        let others = Set(project.links.entries.map(\.key.region)).subtracting(regions.map(\.slug)).sorted()
        regions += RegionLibrary.load(others, workspace, languages: resources.languages).compactMap(\.region)
        return Paths(
            campaign: project.campaign, regions: regions, table: project.links, languages: resources.languages,
            materials: resources.templates.mapValues(\.title), findings: findings)
    }
}

extension Project {
    /// What is wrong with the regions, such as an address of their own that is none.
    fileprivate var regionFaults: [Finding] {
        findings.filter { $0.severity == .error && $0.place?.file.hasPrefix(RegionLibrary.folder) == true }
    }
}
