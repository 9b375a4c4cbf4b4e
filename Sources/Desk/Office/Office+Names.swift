internal import Loading
internal import Workspace

extension Office {
    /// Names that a person can type, for the shell's completion.
    package enum NameList: String, Hashable, Sendable, CaseIterable {
        case campaigns, regions, materials, platforms, languages, accounts
    }

    package func names(_ list: NameList) throws -> [String] {
        if list == .accounts { return try accountNames() }
        let workspace = try workspace()
        switch list {
        case .campaigns: return try workspace.campaigns()
        case .regions: return try RegionShelf.slugs(workspace)
        case .materials: return try workspace.list("Templates", ending: ".yaml")
        case .platforms: return try workspace.list("Assets/Platforms", ending: ".yaml")
        case .languages:
            // Those in which campaigns have texts, so that nothing else must be read.
            let files = try workspace.campaigns().flatMap { campaign in
                (try? workspace.folder("\(workspace.root)/Campaigns/\(campaign)").list("texts")) ?? []
            }
            return Set(files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) }).sorted()
        case .accounts: return []
        }
    }

    /// The workspace's first campaign; nil where there is none.
    package var firstCampaign: String? { try? workspace().campaigns().first }
}
