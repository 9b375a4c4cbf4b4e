import Layout
import Loading
import Model
import Page
import Plan
import Social

extension Project {
    /// Every post of the campaign on every channel in every language of a region, composed.
    ///
    /// - Parameters:
    ///   - pictures: The post pictures that there are, by path in the output.
    ///   - bytes: How large a picture's file is; nil where that is not known.
    func posts(in place: Place, pictures: Set<String>, bytes: (String) -> Int?) -> [ComposedPost] {
        // Without any material, what posts lack is a consequence.
        guard !campaign.materials.isEmpty else { return [] }
        let region = place.region
        let links = CampaignLinks(campaign: campaign, region: region, table: self.links)
        var composed: [ComposedPost] = []
        for post in campaign.posts {
            let languages = languages(in: region).filter {
                campaign.speaks(post, in: $0.code) && loaded.texts[$0.code]?.posts[post.text.value] != nil
            }
            for (position, language) in languages.enumerated() {
                guard let texts = loaded.texts[language.code], let words = texts.posts[post.text.value] else {
                    continue
                }
                var request = PostRequest(
                    post: post.id, language: language, words: words, values: values(language, in: region),
                    link: nil, hint: texts.plain("profile"),
                    addressLead: texts.plain("address"),
                    thread: post.languages == .thread ? .init(position: position, languages: languages) : nil,
                    region: region.slug)
                // By material: several channels may show one.
                var lines: [String: [String]] = [:]
                for channel in post.channels ?? campaign.channels {
                    guard let rules = resources.platforms[channel.value] else { continue }
                    request.link = links.code(
                        LinkKey(
                            region: region.slug, language: language.code,
                            .post(id: post.id, channel: channel.value)))
                    let material = material(of: post, on: rules)
                    var images = material.map { self.images(post, $0.value, language, region, pictures, bytes) } ?? []
                    if images.isEmpty, let named = post.image, named != material {
                        images = self.images(post, named.value, language, region, pictures, bytes)
                    }
                    request.image = images.first
                    request.otherImages = Array(images.dropFirst())
                    if let shown = images.first?.material ?? material?.value {
                        let own = picture(of: post, shown, language, in: region)
                        let design = own?.template ?? template(shown, in: region)
                        request.shown =
                            own?.words?.texts(on: design) ?? design.map { self.shown($0, texts, in: region) } ?? []
                        let photo = design.flatMap { self.photo(for: $0, in: region, post: own?.post) }
                        request.photo = photo?.entry.photo.alternatives[language.code]
                        request.showsCode = design?.showsCode(withPhoto: photo != nil) ?? true
                        if words.alt == nil, let design, lines[shown] == nil {
                            let subject = subject(place, design, [language], nil, own, photo)
                            lines[shown] = PictureWords(design, subject).lines
                        }
                        request.pictureLines = lines[shown] ?? []
                    }
                    var made = PostComposer.compose(request, for: rules)
                    if let material, images.isEmpty {
                        // The post does name a picture: what is wrong is said once, with the picture's own material.
                        made.findings.removeAll { $0.detail is PictureMissing }
                        made.findings = made.findings.map { $0.scoped(.init(material: material.value)) }
                        made.findings.append(withoutPicture(material, post, language, region, rules))
                    }
                    composed.append(made)
                }
            }
        }
        return composed
    }

    /// What is to be told of posts: where one names a picture that is not known, that alone is wrong, not that it has
    /// none.
    func postFindings(_ posts: [ComposedPost]) -> [Finding] {
        let naming = Set(campaign.posts.filter(\.namesPicture).map(\.id))
        return posts.flatMap { post in
            post.findings.filter { !($0.detail is PictureMissing) || !naming.contains(post.post) }
        }
    }

    /// A region's plan, with the pictures that its posts name.
    ///
    /// - Parameter earlierTimes: When an open post goes out by an earlier plan, in seconds since 1970.
    func plan(
        _ posts: [ComposedPost], in place: Place, now: Int? = nil, earlierTimes: (_ post: String) -> Int? = { _ in nil }
    ) -> RegionPlan {
        struct Key: Hashable { let post, platform, language: String }
        let paths = Dictionary(
            posts.compactMap { post in
                post.image.map { (Key(post: post.post, platform: post.platform, language: post.language), $0.path) }
            }, uniquingKeysWith: { first, _ in first })
        let threading = Set(resources.platforms.values.filter(\.threads).map(\.name))
        return RegionPlan(
            campaign, in: place.region, languages: languages(in: place.region).map(\.code), threading: threading,
            now: now, earlierTimes: earlierTimes,
            picture: { post, platform, language in
                paths[Key(post: post, platform: platform, language: language)].map { place.region.slug + "/" + $0 }
            })
    }

    /// Posts whose day has gone, or the whole campaign, for who plans; what is built knows no clock.
    func past(_ plans: [RegionPlan]) -> [Finding] {
        guard let today else { return [] }
        if campaign.to < today {
            return [Finding(CampaignPast(day: campaign.to), at: SourcePlace(file: CampaignLoader.file))]
        }
        var reported: Set<Finding> = []
        return plans.flatMap(\.entries).compactMap { entry -> Finding? in
            guard let day = entry.local?.day, day < today,
                let post = campaign.posts.first(where: { $0.id == entry.key.name }),
                post.at.value != .open
            else { return nil }
            return Finding(
                PostPast(post: post.id, day: day), at: post.at.place, scope: .init(region: entry.key.region))
        }.filter { reported.insert($0).inserted }
    }

    /// The material that is a post's picture on a platform: the one named for it, else the format that suits it best.
    func material(of post: Campaign.Post, on rules: PlatformRules) -> Located<String>? {
        if let own = post.images[rules.name] { return own }
        guard let named = post.image else { return nil }
        let sizes = Dictionary(
            ([named.value] + campaign.materials.map(\.value)).compactMap { name in
                resources.templates[name].flatMap { $0.kind == .post ? $0 : nil }.map { (name, $0.pixelSize) }
            }, uniquingKeysWith: { first, _ in first })
        let chosen = PictureChoice.material(named: named.value, among: sizes, for: rules.media)
        return chosen == named.value ? named : Located(chosen, at: named.place)
    }

    /// The picture as PNG and, where a channel wants it, as JPEG, as far as they are there.
    private func images(
        _ post: Campaign.Post, _ material: String, _ language: Language, _ region: Region, _ pictures: Set<String>,
        _ bytes: (String) -> Int?
    ) -> [ComposedPost.Image] {
        let own = picture(of: post, material, language, in: region)
        let sheet = OutputTree.Sheet(
            region: region.slug, material: material, language: language.code, post: own?.post)
        let size = resources.templates[material]?.pixelSize
        return [OutputTree.postPicture(sheet), OutputTree.postJPEG(sheet)].filter(pictures.contains).map { path in
            // Relative to the region's folder, as a person finds it beside the text.
            ComposedPost.Image(
                material: material, path: String(path.dropFirst(region.slug.utf8.count + 1)), size: size,
                bytes: bytes(path))
        }
    }

    /// The headline and the claim of a picture, each in the variants of which it shows one.
    private func shown(_ template: Template, _ texts: Texts, in region: Region) -> [[PlaceholderText]] {
        let sources = template.sources(on: photo(for: template, in: region) == nil ? .noPhoto : .photo)
        return ["headline", "claim"].compactMap { name in
            let length = sources.lazy.compactMap { source -> Texts.VariantLength? in
                if case .text(name, let length) = source { length } else { nil }
            }.first
            guard let length else { return nil }
            switch texts.entries[name]?.value {
            case .text(let text): return [text]
            case .variants(let variants): return variants.upTo(length)
            case .list, nil: return nil
            }
        }
    }

    private func withoutPicture(
        _ material: Located<String>, _ post: Campaign.Post, _ language: Language, _ region: Region,
        _ rules: PlatformRules
    ) -> Finding {
        let fault = PostWithoutPicture(
            post: post.id, language: language.names, material: material.value,
            platform: rules.media.required ? rules.title : nil)
        return Finding(
            fault, severity: rules.media.required ? .error : .warning, at: material.place,
            scope: .init(region: region.slug, language: language.code, material: material.value))
    }
}

extension Project {
    /// The materials that are pictures of posts, whichever platform gets them.
    var postMaterials: Set<String> {
        let named = campaign.posts.flatMap { [$0.image].compactMap { $0?.value } + $0.images.values.map(\.value) }
        return Set(named + campaign.materials.map(\.value).filter { resources.templates[$0]?.kind == .post })
    }
}

extension Template {
    /// What a picture of it measures on a screen.
    fileprivate var pixelSize: PlatformRules.PixelSize {
        .init(width: Int(size.width.pixels.rounded()), height: Int(size.height.pixels.rounded()))
    }

    /// Whether a code stands on a sheet of it.
    fileprivate func showsCode(withPhoto: Bool) -> Bool {
        nodes(on: withPhoto ? .photo : .noPhoto).contains { if case .code = $0.content { true } else { false } }
    }
}

extension Texts.Picture {
    /// What can be read of it on a sheet, each text in the variants of which it shows one.
    fileprivate func texts(on design: Template?) -> [[PlaceholderText]] {
        let names = Set((design?.wantedTexts ?? []).map(\.name))
        return Part.allCases.filter { names.contains($0.textName) }.compactMap { entries[$0]?.value }.flatMap {
            entry -> [[PlaceholderText]] in
            if case .list(let items) = entry { items.map { [$0] } } else { [entry.variants] }
        }
    }
}

extension Texts {
    /// A text that has no variants; nil where there is none.
    func plain(_ name: String) -> PlaceholderText? {
        if case .text(let text) = entries[name]?.value { text } else { nil }
    }
}
