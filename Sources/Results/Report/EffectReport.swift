package import Findings
package import Model

/// What a campaign brought: what was counted, against what it is measured, what follows from it.
package struct EffectReport: Hashable, Sendable {
    package let campaign: Campaign
    package let counts: Counts
    /// For each language of the campaign of which page accesses are known.
    package let comparisons: [AccessComparison]
    /// Languages that hang somewhere and of which no code was ever scanned, by region.
    package let unscanned: [AccessKey]
    /// Ids of places where something hangs of which no code was ever scanned.
    package let unscannedPlaces: [String]
    /// What placements cost, the least for a scan first; those of which no scans are shown last.
    package let costs: [PlacementCost]
    /// What to do next time: each from a number.
    package let advice: [Words]
    package let names: ReportNames

    /// What a placement cost.
    package struct PlacementCost: Hashable, Sendable {
        package let placement: String
        /// In euros.
        package let cost: Double
        /// Nil where the number is hidden.
        package let scans: Int?

        package var perScan: Double? { scans.map { cost / Double($0) } }
    }

    /// - Parameters:
    ///   - links: Which codes there are: what hangs, and in which languages.
    ///   - materials: What they are called, by their names in campaigns.
    ///   - regions: Those of the campaign, which say how they are called.
    ///   - end: The campaign's last day, or that of its event.
    package init(
        _ counts: Counts, campaign: Campaign, links: LinkTable, languages: LanguageTable,
        materials: [String: Words] = [:], regions: [Region] = [], end: Day
    ) {
        self.campaign = campaign
        self.counts = counts
        names = ReportNames(campaign, languages, materials, regions)
        let hanging = Set(
            links.entries.map(\.key).filter { $0.material != nil && $0.language != LinkKey.manyLanguages })
        let used = Dictionary(grouping: links.entries.map(\.key), by: \.region).mapValues { Set($0.map(\.language)) }
        comparisons = AccessComparison.all(counts.accesses, campaign: used, from: campaign.from, to: end)
        let scanned = Set(
            counts.rows.filter { $0.key.source == .sheets }.compactMap { row in
                row.key.language.map { AccessKey(region: row.key.region, language: $0) }
            })
        // Where nothing was counted, nothing can be missed.
        unscanned =
            scanned.isEmpty
            ? []
            : Set(hanging.map { AccessKey(region: $0.region, language: $0.language) }).subtracting(scanned).sorted()
        let seen = Set(counts.rows.compactMap(\.key.placement))
        let hung = Set(links.entries.compactMap(\.key.placement))
        unscannedPlaces =
            scanned.isEmpty ? [] : campaign.placements.map(\.id).filter { hung.contains($0) && !seen.contains($0) }
        let places = counts.table(.sheets, by: .placement)
        costs = campaign.costs.map { placement, cost in
            PlacementCost(
                placement: placement, cost: cost, scans: places.first { $0.name == placement }?.count.value)
        }
        .sorted { ($0.perScan ?? .infinity, $0.placement) < ($1.perScan ?? .infinity, $1.placement) }
        advice = ReportAdvice(counts: counts, costs: costs, unscanned: unscanned, names: names).sentences
    }
}

/// What things are called to people.
package struct ReportNames: Hashable, Sendable {
    private let placements: [String: String]
    private let languages: [String: Words]
    private let materials: [String: Words]

    private let regions: [String: String]

    init(_ campaign: Campaign, _ languages: LanguageTable, _ materials: [String: Words], _ regions: [Region]) {
        self.materials = materials
        self.regions = Dictionary(regions.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
        placements = Dictionary(
            campaign.placements.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        self.languages = Dictionary(
            languages.languages.map { ($0.code, $0.names) }, uniquingKeysWith: { first, _ in first })
    }

    package func placement(_ id: String) -> String { placements[id] ?? Self.heading(id) }

    package func region(_ slug: String) -> String { regions[slug] ?? Self.heading(slug) }

    package func language(_ code: String) -> Words {
        if code == LinkKey.manyLanguages { return Words(de: "viele Sprachen", en: "many languages") }
        return languages[code] ?? Words(de: code, en: code)
    }

    /// A number of a table, as people call what it stands for.
    package func name(of cell: Counts.Cell) -> Words {
        guard let name = cell.name else { return Self.unnamed(cell.dimension) }
        switch cell.dimension {
        case .language: return language(name)
        case .placement:
            let name = placement(name)
            return Words(de: name, en: name)
        case .week:
            let number = String(Int(name.suffix(2)) ?? 0)
            return Words(de: "Woche \(number)", en: "week \(number)")
        case .material: return materials[name] ?? Self.unknown(name)
        case .region:
            let name = region(name)
            return Words(de: name, en: name)
        case .channel, .post: return Self.unknown(name)
        }
    }

    /// A post on a network as people call it: `Start · Mastodon`.
    package func post(_ key: ScanKey) -> String {
        [key.post, key.channel].compactMap { $0.map(Self.heading) }.joined(separator: " · ")
    }

    private static func unknown(_ id: String) -> Words {
        let name = heading(id)
        return Words(de: name, en: name)
    }

    /// A week where there is little room: `KW 49`.
    package func week(_ name: String) -> Words {
        let number = String(Int(name.suffix(2)) ?? 0)
        return Words(de: "KW \(number)", en: "W \(number)")
    }

    private static func unnamed(_ dimension: Counts.Dimension) -> Words {
        switch dimension {
        case .placement: Words(de: "ohne Ort", en: "no placement")
        case .week: Words(de: "ohne Woche", en: "no single week")
        case .language: Words(de: "ohne Sprache", en: "no language")
        case .region, .material, .channel, .post: Words(de: "ohne Angabe", en: "not named")
        }
    }

    /// `poster-a3` as people read it.
    private static func heading(_ id: String) -> String {
        let words = id.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// `1.234`.
    package static func number(_ count: Int) -> Words {
        let digits = String(count)
        var groups: [Substring] = []
        var rest = digits[...]
        while !rest.isEmpty {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return Words(de: groups.joined(separator: "."), en: groups.joined(separator: ","))
    }

    /// `0,42 €`: to a cent.
    package static func money(_ euros: Double) -> Words {
        let cents = euros.isFinite && abs(euros) < 1e12 ? Int((euros * 100).rounded()) : 0
        let fraction = (cents % 100 < 10 ? "0" : "") + String(cents % 100)
        let whole = number(cents / 100)
        return Words(de: "\(whole.de),\(fraction) €", en: "€\(whole.en).\(fraction)")
    }

    /// A factor to a tenth: `1,3`.
    package static func factor(_ value: Double) -> Words {
        guard value.isFinite, value < 1e6 else { return Words(de: "∞", en: "∞") }
        let tenths = Int((value * 10).rounded())
        return Words(de: "\(tenths / 10),\(tenths % 10)", en: "\(tenths / 10).\(tenths % 10)")
    }
}
