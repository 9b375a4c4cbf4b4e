import Layout
import Loading
package import Model
import Social

extension TextSheets {
    /// How many characters the texts may have in a language, whether the campaign speaks it yet or not, so that the
    /// sheets and posts that show them hold them.
    ///
    /// Measured with the designs themselves, in the smallest type that they allow: who keeps to it has surely room, all
    /// texts of a sheet together.
    ///
    /// - Parameter sample: Some sentences of that language, by which its letters and words are measured.
    /// - Throws: `FontFault`.
    /// - Returns: By the texts' names, as the text file nests them: `claim`, `headline.short`, `steps.2`,
    ///   `posts.start.picture.items.1`; placeholders count as what stands for them. A text that nothing shows has none.
    package func budget(in language: Language, sample: String) throws -> [String: Int] {
        var budget: [String: Int] = [:]
        func take(_ room: [String: Int], from post: Campaign.Post? = nil) {
            for (key, count) in room {
                let name = Self.name(key, of: post)
                budget[name] = min(budget[name] ?? count, count)
            }
        }
        for place in places(language) {
            for material in project.campaign.materials
            where project.campaign.speaks(material: material.value, in: language.code) {
                guard let template = project.template(material.value, in: place.region) else { continue }
                take(try room(place, template, language, sample, nil, source))
            }
            for post in project.campaign.posts where project.campaign.speaks(post, in: language.code) {
                for picture in pictures(of: post, in: place.region) {
                    let texts = picture.words.map(source.showing) ?? source
                    take(try room(place, picture.template, language, sample, picture, texts), from: post)
                }
                take(room(of: post, in: place.region, language, source))
            }
        }
        return budget
    }

    /// Of each style of sheets, the region of which most is to be said.
    private func places(_ language: Language) -> [Project.Place] {
        func length(_ place: Project.Place) -> Int {
            let brand = place.region.brand
            return place.region.name(in: language.code).count + place.region.name.count
                + (brand.imprint.map { $0.publisher.count + $0.responsible.count } ?? 0)
        }
        let styles = Dictionary(grouping: project.regions) { $0.region.brand.family?.value ?? "" }
        return styles.sorted { $0.key < $1.key }.compactMap { $0.value.max { length($0) < length($1) } }
    }

    private func pictures(of post: Campaign.Post, in region: Region) -> [PostPicture] {
        project.materials(of: post).compactMap { project.picture(of: post, $0, sourceLanguage, in: region) }
    }

    /// What the sheet of a template holds; one in many languages, with this one among them.
    private func room(
        _ place: Project.Place, _ template: Template, _ language: Language, _ sample: String, _ picture: PostPicture?,
        _ texts: Texts
    ) throws -> [String: Int] {
        var others: [Language] = []
        if let count = template.languageCount {
            others = Array(
                project.languages(in: place.region).filter { $0.code != language.code }.prefix(count.upperBound - 1))
            guard others.count + 1 >= count.lowerBound else { return [:] }
        }
        let photo = project.photo(for: template, in: place.region, post: picture?.post)
        var subject = project.subject(place, template, others + [language], nil, picture, photo)
        subject.localizations.removeAll { $0.language.code == language.code }
        subject.localizations.append(
            Localization(
                language: language, texts: texts,
                values: project.values(language, in: place.region, onSheet: true)))
        return try renderer().capacities(template, subject, language: language.code, sample: sample)
    }

    /// More than that is no room that anybody asks for.
    private static let most = 3

    /// What the channels of a post take, together with its link and its hashtags.
    private func room(
        of post: Campaign.Post, in region: Region, _ language: Language, _ source: Texts
    ) -> [String: Int] {
        guard let words = source.posts[post.text.value] else { return [:] }
        let values = project.values(language, in: region)
        let links = CampaignLinks(campaign: project.campaign, region: region)
        var request = PostRequest(
            post: post.id, language: language, words: words, values: values,
            link: links.link(language: language.code, placement: nil), hint: source.plain("profile"),
            addressLead: source.plain("address"), region: region.slug)
        request.image = post.image.map { .init(material: $0.value, path: $0.value + ".png") }
        var room: [String: Int] = [:]
        func take(_ key: String, _ count: Int, of text: PlaceholderText) {
            let name = "posts.\(post.text.value).\(key)"
            let bounded = min(count, max(40, text.filled(values).count * Self.most))
            room[name] = max(1, min(room[name] ?? bounded, bounded))
        }
        let platforms = project.resources.platforms
        let channels = (post.channels ?? project.campaign.channels).map(\.value)
        var open = words.variants.named
        /// What a network leaves for words beside link and hashtags, and the length that it takes.
        func rooms(_ names: [String]) -> [(variant: Texts.VariantLength?, room: Int)] {
            names.compactMap { platforms[$0] }.map { rules in
                let composed = PostComposer.compose(request, for: rules)
                let shown = words.variants.named.first { $0.length == composed.variant }?.text
                return (composed.variant, composed.limit - composed.length + (shown?.filled(values).count ?? 0))
            }
        }
        // A length that none of the campaign's networks needs is for those that would, else for all that take it.
        let all = rooms(platforms.keys.sorted())
        for taken in [rooms(channels), all] {
            let shown = open.filter { length, _ in taken.contains { $0.variant == length } }
            for (length, text) in shown {
                for network in taken where network.variant == length { take(length.rawValue, network.room, of: text) }
            }
            open.removeAll { length, _ in shown.contains { $0.length == length } }
        }
        for (length, text) in open {
            let least = all.map(\.room).filter { $0 >= text.filled(values).count }.min()
            if let least { take(length.rawValue, least, of: text) }
        }
        if let alt = words.alt {
            for limit in channels.compactMap({ platforms[$0]?.altLimit }) { take("alt", limit, of: alt) }
        }
        return room
    }
}
