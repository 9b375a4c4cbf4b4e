import Loading
import Model

/// Whether whoever counts can tell apart where people came from.
struct LinkCheck {
    let campaign: Campaign
    let regions: [Region]
    let table: LinkTable
    /// What stands on which sheet in a region, in its languages.
    let keys: (Region) -> [LinkKey]

    private var place: SourcePlace { SourcePlace(file: CampaignLoader.file) }

    /// Once for all regions: what it costs to have no address of one's own.
    var uncounted: Finding? {
        let names = regions.filter { $0.brand.redirect == nil && !$0.brand.linkParameters }.map(\.name)
        guard !names.isEmpty, !campaign.materials.isEmpty else { return nil }
        return Finding(LinksUncounted(regions: names), at: place)
    }

    /// Places of one region whose sheets have the same code.
    var alike: [Finding] {
        regions.compactMap { region in
            let links = CampaignLinks(campaign: campaign, region: region, table: table)
            var placements: [String: Set<String>] = [:]
            for key in keys(region) {
                guard let material = key.material, let placement = key.placement else { continue }
                placements["\(material) \(key.language) \(links.code(key))", default: []].insert(placement)
            }
            let twice = placements.values.filter { $0.count > 1 }.reduce(into: Set()) { $0.formUnion($1) }
            guard !twice.isEmpty else { return nil }
            let names = campaign.placements.filter { twice.contains($0.id) }.map(\.name)
            return Finding(
                CodesAlike(region: region.name, placements: names), at: place, scope: .init(region: region.slug))
        }
    }
}

extension Project {
    var linkCheck: LinkCheck {
        LinkCheck(
            campaign: campaign, regions: regions.map(\.region), table: links,
            keys: { region in sheetKeys(region, languageCodes(in: region).filter { loaded.texts[$0] != nil }) })
    }
}
