package import Model

/// A campaign, the regions that can be read of those for which it has given paths, and the paths.
package struct CampaignPaths: Sendable {
    package var campaign: Campaign
    package var regions: [Region]
    package var table: LinkTable

    package init(campaign: Campaign, regions: [Region], table: LinkTable) {
        self.campaign = campaign
        self.regions = regions
        self.table = table
    }

    /// The last day on which its codes lead where they were made for.
    var lastDay: Day { campaign.event.map { $0.end?.day ?? $0.start.day } ?? campaign.to }
}

/// Where every path leads today: a campaign's pages while it runs, and afterwards what follows it.
package struct RedirectPlan {
    let campaigns: [CampaignPaths]
    let languages: LanguageTable
    let today: Day

    package init(_ campaigns: [CampaignPaths], languages: LanguageTable, today: Day) {
        self.campaigns = campaigns
        self.languages = languages
        self.today = today
    }

    /// One map for each address, by address.
    package var maps: [RedirectMap] {
        var redirects: [RedirectAddress: [Redirect]] = [:]
        var regions: [RedirectAddress: [Region]] = [:]
        for paths in campaigns {
            for region in paths.regions {
                guard let address = region.brand.redirect else { continue }
                let own = paths.table.entries.filter { $0.key.region == region.slug }
                guard !own.isEmpty else { continue }
                let pages = Pages(region: region, links: links(of: paths, in: region), languages: languages)
                redirects[address, default: []] += own.map { redirect($0, paths.campaign, pages) }
                if !(regions[address] ?? []).contains(where: { $0.slug == region.slug }) {
                    regions[address, default: []].append(region)
                }
            }
        }
        return redirects.map { address, redirects in
            RedirectMap(
                address: address, start: Self.start(of: regions[address] ?? []),
                redirects: redirects.sorted { $0.path < $1.path })
        }.sorted { $0.address.text < $1.address.text }
    }

    /// Regions of which paths are left out: they can't be read any more, or have no address of their own any more.
    package var regionsLeftOut: [String] {
        var slugs: Set<String> = []
        for paths in campaigns {
            let counted = Set(paths.regions.filter { $0.brand.redirect != nil }.map(\.slug))
            slugs.formUnion(paths.table.entries.map(\.key.region).filter { !counted.contains($0) })
        }
        return slugs.sorted()
    }

    /// The next day from which paths lead elsewhere: then it is time to export again.
    package var nextChange: Day? {
        campaigns.filter { !$0.table.entries.isEmpty && hasSequel($0) }.map(\.lastDay).filter { $0 >= today }.min()
            .flatMap { $0.adding(days: 1) }
    }

    private func hasSequel(_ paths: CampaignPaths) -> Bool {
        paths.campaign.after != nil
            || paths.campaign.event != nil && paths.regions.contains { next(after: paths, in: $0.slug) != nil }
    }

    /// Integreat's page of the one region, or the host that several have in common.
    private static func start(of regions: [Region]) -> String {
        guard let first = regions.min(by: { $0.brand.host < $1.brand.host }) else { return "" }
        return "https://" + first.brand.host + (regions.count == 1 ? "/" + first.slug : "")
    }

    private func redirect(_ entry: LinkTable.Entry, _ campaign: Campaign, _ pages: Pages) -> Redirect {
        let target = Redirect.safe(pages.page(of: entry.key))
        return Redirect(
            path: entry.path, key: entry.key, campaign: campaign.name, target: target,
            choice: entry.key.language == LinkKey.manyLanguages ? pages.choice(for: entry.key, other: target) : nil)
    }

    /// The links that count today.
    private func links(of paths: CampaignPaths, in region: Region) -> Pages.Links {
        let own = CampaignLinks(campaign: paths.campaign, region: region)
        guard paths.lastDay < today else { return .running(own) }
        if paths.campaign.after != nil { return .over(own) }
        guard paths.campaign.event != nil, let next = next(after: paths, in: region.slug) else { return .running(own) }
        return .followed(CampaignLinks(campaign: next, region: region))
    }

    /// The event that comes next in a region after another one, today or later.
    private func next(after paths: CampaignPaths, in region: String) -> Campaign? {
        campaigns.map(\.campaign).filter { other in
            guard let start = other.event?.start.day, other.name != paths.campaign.name else { return false }
            return start >= today && start > paths.lastDay && other.regions.contains { $0.value == region }
        }.min { ($0.event?.start.day ?? $0.to, $0.name) < ($1.event?.start.day ?? $1.to, $1.name) }
    }
}

/// Where the paths of one campaign lead in one region.
private struct Pages {
    let region: Region
    let links: Links
    let languages: LanguageTable

    enum Links {
        case running(CampaignLinks)
        /// The campaign is over, and says what follows.
        case over(CampaignLinks)
        /// Another event takes its place.
        case followed(CampaignLinks)
    }

    func page(of key: LinkKey) -> String {
        switch links {
        case .running(let links): return links.target(of: key)
        case .over(let links): return links.afterwards(key) ?? links.target(of: key)
        case .followed(let links):
            // The other one's places are others.
            return links.target(of: LinkKey(region: key.region, language: key.language, .post(id: "", channel: "")))
        }
    }

    func choice(for key: LinkKey, other: String) -> LanguageChoice? {
        let offered = region.languages.compactMap { offered in
            languages[offered.code].map { language in
                var key = key
                key.language = offered.code
                return (language: language, api: offered.apiCode, page: Redirect.safe(page(of: key)))
            }
        }
        return LanguageChoice(offered, other: other)
    }
}
