package import Model
package import Workspace

/// Reads a campaign's folder: `campaign.yaml` and all `texts/<language>.yaml`.
package struct CampaignLoader: Sendable {
    /// All of `Languages.yaml`.
    package var languages: LanguageTable
    /// Slugs of all regions.
    package var regions: [String]
    /// Names of all platforms.
    package var channels: [String]
    /// Names of all templates; nil leaves materials unchecked.
    package var materials: [String]?
    /// The kind of each sound template, by its name.
    package var kinds: [String: MaterialKind]
    /// Names of all families of designs; nil leaves the style unchecked.
    package var families: [String]?
    /// Names of all pictograms; nil leaves signs unchecked.
    package var pictograms: [String]?
    /// Names of texts that templates show: by them a misspelt one is known.
    package var textNames: Set<String>

    package static let file = "campaign.yaml"
    package static let textsFolder = "texts"
    /// Of files beside the texts that say who translated and read them.
    package static let reviewSuffix = ".review.yaml"

    package init(
        languages: LanguageTable, regions: [String], channels: [String], materials: [String]?,
        kinds: [String: MaterialKind] = [:], families: [String]? = nil,
        pictograms: [String]? = nil, textNames: Set<String> = []
    ) {
        self.languages = languages
        self.regions = regions
        self.channels = channels
        self.materials = materials
        self.kinds = kinds
        self.families = families
        self.pictograms = pictograms
        self.textNames = textNames
    }

    /// - Throws: Where `campaign.yaml` is not there, or holds nothing that can be read as a campaign.
    package func load(_ folder: InputFolder) throws(LoadingFault) -> LoadedCampaign {
        let bytes: [UInt8]
        do { bytes = try folder.read(Self.file, limit: YAML.largestFile) } catch { throw .file(error) }
        let reading = Reading()
        let reader = CampaignReader(loader: self, name: folder.name, reading: reading)
        guard let (campaign, isComplete) = reader.read(bytes) else { throw .unreadable(reading.findings) }
        var loaded = LoadedCampaign(
            campaign: campaign, isComplete: isComplete, texts: [:], folder: folder, findings: reading.findings,
            sources: [Self.file: bytes])
        let links = LinkTableReader.read(folder)
        loaded.links = links.table ?? LinkTable()
        loaded.linksFile = links.bytes
        loaded.findings += links.findings
        // Who does not know which paths are given would give them twice.
        if links.table == nil { loaded.isComplete = false }
        let (files, present) = readTexts(&loaded)
        if !says(bytes, "posts") { loaded.campaign.posts = DefaultPosts.make(campaign, loaded.texts) }
        loaded.chooseDesigns()
        let check = TextsCheck(
            campaign: loaded.campaign, files: files, present: present, languages: languages, known: textNames)
        loaded.findings += check.findings
        loaded.findings = loaded.findings.inFileOrder
        return loaded
    }

    /// Whether a campaign's file names a key, with whatever value.
    private func says(_ bytes: [UInt8], _ key: String) -> Bool {
        Reading().file(bytes, named: Self.file)?.has(key) ?? false
    }

    /// - Returns: What was read, and the languages that have a file, readable or not.
    private func readTexts(
        _ loaded: inout LoadedCampaign
    ) -> (files: [String: TextsReader.Result], present: Set<String>) {
        var files: [String: TextsReader.Result] = [:]
        var present: Set<String> = []
        for name in textFiles(&loaded) where !name.hasSuffix(Self.reviewSuffix) {
            let file = Self.textsFolder + "/" + name
            guard name.hasSuffix(".yaml") else {
                if name.hasSuffix(".yml") {
                    loaded.findings.append(Finding(WrongExtension(), at: SourcePlace(file: file)))
                }
                continue
            }
            let code = String(name.dropLast(".yaml".count))
            let place = SourcePlace(file: file)
            guard let language = languages[code], language.code == code else {
                loaded.findings.append(Finding(UnknownLanguage(code, languages), at: place))
                continue
            }
            present.insert(code)
            do {
                let bytes = try loaded.folder.read(file, limit: YAML.largestFile)
                loaded.sources[file] = bytes
                let reading = Reading()
                files[code] = TextsReader(language: language, file: file, reading: reading).read(bytes)
                loaded.texts[code] = files[code]?.texts
                loaded.findings += reading.findings.map { $0.scoped(.init(language: code)) }
            } catch {
                loaded.findings.append(Finding.file(error, at: place).scoped(.init(language: code)))
            }
        }
        return (files, present)
    }

    /// None where there is no folder of texts.
    private func textFiles(_ loaded: inout LoadedCampaign) -> [String] {
        do { return try loaded.folder.list(Self.textsFolder) } catch {
            if error.kind != .missing { loaded.findings.append(.file(error, at: SourcePlace(file: Self.textsFolder))) }
            return []
        }
    }
}

extension [Finding] {
    /// `campaign.yaml` first, then by file, line and column; equal places keep their order.
    fileprivate var inFileOrder: [Finding] {
        func key(_ finding: Finding) -> (Int, String, Int, Int) {
            let file = finding.place?.file ?? ""
            return (file == CampaignLoader.file ? 0 : 1, file, finding.place?.line ?? 0, finding.place?.column ?? 0)
        }
        return enumerated().sorted { a, b in
            let (first, second) = (key(a.element), key(b.element))
            return first == second ? a.offset < b.offset : first < second
        }
        .map(\.element)
    }
}

/// The posts of a campaign that does not say which: six messages of the texts that there are, their times left open.
///
/// Six, for that is what worked with Integreat's push messages: more invitations raise use, and clicks decline within a
/// run.
enum DefaultPosts {
    private static let count = 6

    /// None where the campaign has no channels or no texts for posts.
    static func make(_ campaign: Campaign, _ texts: [String: Texts]) -> [Campaign.Post] {
        let codes = campaign.languages?.map(\.value) ?? texts.keys.sorted()
        guard !campaign.channels.isEmpty,
            let first = texts[campaign.source] ?? codes.lazy.compactMap({ texts[$0] }).first
        else {
            return []
        }
        // In the order of the file.
        let names = first.posts.sorted { Self.order($0) < Self.order($1) }.map(\.key)
        guard !names.isEmpty else { return [] }
        let place = SourcePlace(file: CampaignLoader.file)
        let image = campaign.materials.first { campaign.kinds[$0.value] == .post }.map { Located($0.value, at: place) }
        return (0..<max(count, names.count)).map { index in
            let (name, round) = (names[index % names.count], index / names.count + 1)
            return Campaign.Post(
                id: round == 1 ? name : "\(name)-\(round)", at: Located(.open, at: place),
                text: Located(name, at: place), image: image,
                channels: nil, languages: .single)
        }
    }

    private static func order(_ post: (key: String, value: Texts.Post)) -> (Int, Int, String) {
        (post.value.place.line ?? 0, post.value.place.column ?? 0, post.key)
    }
}

/// A campaign folder as it was read, and everything that is wrong with it.
package struct LoadedCampaign: Sendable {
    /// What `campaign.yaml` says; where it is faulty, `findings` says so and a harmless value stands in.
    package var campaign: Campaign
    /// False where a value stands in for one that shows in artifacts (title, kind, period, links, event): nothing may
    /// be built.
    package var isComplete: Bool
    /// By language.
    package var texts: [String: Texts]
    /// The folder from which it was read: its pictures are read from there when they are needed.
    package var folder: InputFolder
    /// In the order of files and lines.
    package var findings: [Finding]
    /// The bytes of every file read, by its path in the folder: what a build's key is made of. Of `links.yaml` each
    /// sheet shows one line; it is not among them.
    package var sources: [String: [UInt8]]
    /// The short paths that were given: `links.yaml`.
    package var links = LinkTable()
    /// That file's bytes; nil where there is none.
    package var linksFile: [UInt8]?
    /// How the posts' own pictures look, by the post's id; the same in all languages, and only of those for which some
    /// language has words.
    package private(set) var designs: [String: PictureDesign] = [:]

    /// Decides on the designs: where nobody chose one, the source language's words tell.
    mutating func chooseDesigns() {
        let codes = campaign.languages?.map(\.value) ?? texts.keys.sorted()
        let used = codes.compactMap { texts[$0] }
        let ordered =
            used.filter { $0.language == campaign.source } + used.filter { $0.language != campaign.source }
        for post in campaign.posts where ordered.contains(where: { $0.posts[post.text.value]?.picture != nil }) {
            designs[post.id] = post.design(in: ordered)
        }
    }
}
