import Loading
import Model

/// Whether whoever counts can tell apart where people came from.
struct LinkCheck {
    let campaign: Campaign
    let regions: [Region]
    let table: LinkTable
    /// What leads somewhere in a region, in its languages.
    let keys: (Region) -> [LinkKey]

    private var place: SourcePlace { SourcePlace(file: CampaignLoader.file) }

    /// Once for all regions: what it costs to have no address of one's own.
    var uncounted: Finding? {
        let names = regions.filter { $0.brand.redirect == nil && !$0.brand.linkParameters }.map(\.name)
        guard !names.isEmpty, !campaign.materials.isEmpty else { return nil }
        return Finding(LinksUncounted(regions: names), at: place)
    }

    var findings: [Finding] { [unanswered].compactMap(\.self) + alike }

    /// Once for all regions: a campaign that asks for answers, and leads where nobody can give one.
    private var unanswered: Finding? {
        guard campaign.kind == .rueckmeldung else { return nil }
        for region in regions {
            let links = CampaignLinks(campaign: campaign, region: region)
            for key in keys(region) {
                let isMany = key.language == LinkKey.manyLanguages
                // Under its own address the town leads each phone to the page of its language; that a language is not
                // offered is told otherwise.
                guard isMany ? region.brand.redirect == nil : links.hasPage(in: key.language) else { continue }
                let address = links.page(of: key)
                guard StartPage.isOne(address, of: region) else { continue }
                let link = isMany ? campaign.linkAny : campaign.linkByLanguage[key.language] ?? campaign.link
                return Finding(FeedbackLeadsHome(address: address, isInManyLanguages: isMany), at: link.place)
            }
        }
        return nil
    }

    /// Places of one region whose sheets have the same code.
    private var alike: [Finding] {
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
            keys: { region in
                let languages = languageCodes(in: region).filter { loaded.texts[$0] != nil }
                return sheetKeys(region, languages) + postKeys(region, languages)
            })
    }
}

/// The page on which one begins: of a host, in Integreat of a region or of one of its languages.
enum StartPage {
    /// - Parameter address: Begins with https.
    static func isOne(_ address: String, of region: Region) -> Bool {
        let rest = address.dropFirst("https://".count).lowercased()
        let end = rest.firstIndex { "?#".contains($0) } ?? rest.endIndex
        let parts = rest[..<end].split(separator: "/").map(String.init)
        let path = parts.dropFirst()
        let codes = region.languages.map { $0.apiCode.lowercased() }
        // Integreat drops what stands behind a question mark.
        if parts.first == region.brand.host.lowercased() {
            return path.isEmpty
                || path.first == region.slug && (path.count == 1 || path.count == 2 && codes.contains(path.last ?? ""))
        }
        return end == rest.endIndex && path.count < 2 && (path.first.map { (indexes + codes).contains($0) } ?? true)
    }

    private static let indexes = ["index.html", "index.htm", "index.php"]
}
