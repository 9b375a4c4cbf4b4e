import Layout
import Loading
import Model
import Plan
import Translation
import Workspace

/// A campaign with its regions and texts, ready to be spelled out into sheets and posts.
struct Project {
    let resources: SharedResources
    let loaded: LoadedCampaign
    /// Those of the campaign that can be made, in its order.
    let regions: [Place]
    /// What loading found: of the campaign, its regions, the templates and platforms.
    let loadingFindings: [Finding]
    /// Seconds since 1970.
    let date: Int
    /// How far its texts have come in each language.
    let texts: CampaignTexts
    let photos: PhotoLibrary
    let photoRenderer: PhotoRenderer
    /// The day that counts as today, in universal time.
    let today: Day?
    /// The short paths of all codes and posts that are counted under a town's own address.
    var links = LinkTable()

    /// A region, its crest and the bytes that they were read from.
    struct Place {
        var region: Region
        var crest: RegionCrest
        var sources: [String: [UInt8]]
    }

    var campaign: Campaign { loaded.campaign }
    /// What loading found, and what was said of the regions' crests.
    var findings: [Finding] { loadingFindings + regions.flatMap(\.crest.findings) }
    /// Languages of whose texts there are some that nobody has read, or whose source has changed since.
    var drafts: Set<String> {
        Set(
            loaded.texts.filter { code, file in
                texts[code].map { !$0.standing.isGood } ?? (file.review.state == .draft)
            }.keys)
    }

    /// Why the words that go out with a post are no good; nil where they are.
    func draftCause(of key: EntryKey) -> DraftCause? {
        guard let post = campaign.posts.first(where: { $0.id == key.name }), let texts = texts[key.language] else {
            return .unread
        }
        let hasOwnPicture = loaded.texts[key.language]?.posts[post.text.value]?.picture != nil
        let standing = texts.standing(ofPost: post.text.value, showsSheet: post.namesPicture && !hasOwnPicture)
        return standing.isGood ? nil : standing == .stale ? .stale : .unread
    }
}

extension Project {
    /// - Parameter effort: How far it goes to have the regions' crests.
    init(
        _ order: BuildOrder, _ resources: SharedResources, _ workspace: Workspace, crests effort: CrestIntake.Effort
    ) throws(LoadingFault) {
        let slugs = try RegionLibrary.slugs(workspace)
        let loader = CampaignLoader(
            languages: resources.languages, regions: slugs, channels: resources.platformNames,
            materials: resources.templateLibrary.materials, kinds: resources.templates.mapValues(\.kind),
            families: resources.templateLibrary.families.map(\.name),
            pictograms: resources.templateLibrary.pictograms.names,
            textNames: resources.templates.values.reduce(into: []) { $0.formUnion($1.textNames) })
        var loaded = try loader.load(workspace.folder(order.campaign))
        if let material = order.material, !loaded.campaign.materials.contains(where: { $0.value == material.value }) {
            loaded.campaign.materials.append(material)
            loaded.campaign.kinds[material.value] = resources.templates[material.value]?.kind
        }
        let others = Self.links(ofOthersThan: loaded.folder, in: workspace)
        if let twice = Self.givenTwice(loaded.links, others) {
            loaded.findings.append(twice)
            loaded.isComplete = false
        }
        self.loaded = loaded
        self.resources = resources
        var findings = loaded.findings
        var regions: [Place] = []
        let wanted = loaded.campaign.regions.map(\.value).filter(Set(slugs).contains)
        for library in RegionLibrary.load(wanted, workspace, languages: resources.languages) {
            findings += library.findings
            guard var region = library.region, !library.findings.contains(where: { $0.severity == .error }) else {
                continue
            }
            if region.languages.isEmpty {
                // Nobody knows which there are: the campaign's own count.
                region.languages = (loaded.campaign.languages ?? []).compactMap { resources.languages[$0.value] }
                    .map { Region.OfferedLanguage(code: $0.code, apiCode: $0.usualAPICode) }
            }
            let crest = CrestIntake(workspace).crest(of: region, effort)
            var place = Place(region: region, crest: crest, sources: library.sources)
            place.sources["crest"] = crest.source
            findings += Self.unknownStyle(of: region, resources)
            regions.append(place)
        }
        self.regions = regions
        texts = CampaignTexts(loaded, resources.languages)
        findings += texts.findings
        // Faults of templates and platforms that the campaign does not use are no concern of it.
        let used = Set(loaded.campaign.materials.flatMap { resources.templateFiles($0.value) })
            .union(loaded.campaign.channels.map { "Assets/Platforms/\($0.value).yaml" })
        loadingFindings = findings + resources.findings.filter { $0.place.map { used.contains($0.file) } ?? true }
        photos = PhotoLibrary(loaded)
        photoRenderer = PhotoRenderer(photos)
        today = Day(daysSince1970: workspace.now / 86_400)
        date = order.date ?? loaded.campaign.from.daysSince1970 * 86_400
        links = loaded.links
        givePaths(besides: others)
    }

    /// A material's design in a region: in the campaign's style, else in the region's own; of a campaign that invites,
    /// the one whose largest word is the day.
    func template(_ material: String, in region: Region) -> Template? {
        let template = resources.template(material, family: (campaign.family ?? region.brand.family)?.value)
        return campaign.event == nil ? template : template?.composed(.event)
    }

    static func unknownStyle(of region: Region, _ resources: SharedResources) -> [Finding] {
        let families = resources.templateLibrary.families
        guard let family = region.brand.family, !families.contains(where: { $0.name == family.value }) else {
            return []
        }
        let titles = families.map { Words(de: "\($0.name) (\($0.title.de))", en: "\($0.name) (\($0.title.en))") }
        return [
            Finding(
                UnknownStyle(name: family.value, known: .titledFamilies(titles)), at: family.place,
                scope: .init(region: region.slug))
        ]
    }

    /// The languages that the campaign names, or the region's own.
    func languageCodes(in region: Region) -> [String] {
        campaign.languages?.map(\.value) ?? region.languages.map(\.code)
    }

    /// The languages in which the campaign speaks in a region and whose texts can be set, in the campaign's order.
    func languages(in region: Region) -> [Language] {
        languageCodes(in: region).compactMap { resources.languages[$0] }.filter {
            loaded.texts[$0.code] != nil && !isBlocked($0.code)
        }
    }

    /// The languages of all regions, in the campaign's order.
    var languagesOfAll: [Language] {
        var codes: Set<String> = []
        return regions.flatMap { self.languages(in: $0.region) }.filter { codes.insert($0.code).inserted }
    }

    /// Whether a language's texts have a fault that would show on paper.
    private func isBlocked(_ language: String) -> Bool {
        loaded.findings.contains { $0.severity == .error && $0.scope.language == language }
    }

    /// What is to be said before anything is laid out.
    var findingsBeforeLayout: [Finding] {
        findings + photoFindings + pictureFindings + regions.flatMap { languagesNotOffered(in: $0.region) }
    }

    /// Languages that a region's Integreat does not offer: a code then leads to its start page.
    private func languagesNotOffered(in region: Region) -> [Finding] {
        let links = CampaignLinks(campaign: campaign, region: region)
        return languages(in: region).filter { !links.hasPage(in: $0.code) }.map { language in
            Finding(
                LanguageNotOffered(region: region.name, language: language.names),
                at: SourcePlace(file: "Assets/Regions/\(region.slug)/region.json"),
                scope: .init(region: region.slug, language: language.code))
        }
    }
}

extension Project {
    /// A selection with its languages by their own codes.
    ///
    /// - Throws: `SelectionFault` at the first name, in the alphabet's order, that the campaign does not have: a
    ///   misspelt one would make nothing and look like success.
    func resolve(_ selection: Selection) throws(SelectionFault) -> Selection {
        var resolved = selection
        resolved.languages = selection.languages.map { names in
            Set(names.map { resources.languages[$0]?.code ?? $0 })
        }
        try check(selection.regions, .region, campaign.regions.map(\.value))
        try check(resolved.languages, .language, languageCodes)
        try check(selection.materials, .material, campaign.materials.map(\.value))
        return resolved
    }

    private func check(_ names: Set<String>?, _ part: SelectionFault.Part, _ known: [String]) throws(SelectionFault) {
        guard let stray = names?.filter({ !known.contains($0) }).min() else { return }
        let titles =
            part == .language ? known.compactMap { code in resources.languages[code].map { (code, $0.names) } } : []
        throw SelectionFault(
            part: part, name: stray, known: known, titles: Dictionary(titles, uniquingKeysWith: { first, _ in first }))
    }

    /// Those that the campaign or its regions name, whether their texts can be set or not, and the one of sheets and
    /// threads in many.
    private var languageCodes: [String] {
        let codes = campaign.languages?.map(\.value) ?? regions.flatMap { $0.region.languages.map(\.code) }
        let isMultilingual =
            campaign.materials.contains { resources.templates[$0.value]?.multilingual == true }
            || campaign.posts.contains { $0.languages == .thread }
        var seen: Set<String> = []
        return (codes + (isMultilingual ? ["mul"] : [])).filter { seen.insert($0).inserted }
    }
}
