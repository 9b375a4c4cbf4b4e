import Loading
import Model
import Social

extension Project {
    /// Every post of the campaign on every channel in every language of a region, composed.
    ///
    /// - Parameter pictures: The post pictures that there are, by path in the output.
    func posts(in region: Region, pictures: Set<String>) -> [ComposedPost] {
        let links = CampaignLinks(campaign: campaign, region: region)
        var composed: [ComposedPost] = []
        for post in campaign.posts {
            for language in languages(in: region) {
                guard let texts = loaded.texts[language.code], let words = texts.posts[post.text.value] else { continue }
                let image = post.image.flatMap { self.image($0.value, language, region, pictures) }
                var hint: PlaceholderText?
                if case .text(let text) = texts.entries["scan"]?.value { hint = text }
                let request = PostRequest(
                    post: post.id, language: language, words: words, values: values(language, in: region),
                    link: links.link(language: language.code, placement: nil), hint: hint, image: image, region: region.slug)
                for channel in post.channels ?? campaign.channels {
                    guard let rules = supplies.platforms[channel.value] else { continue }
                    var made = Social.Composer.compose(request, for: rules)
                    if let material = post.image, image == nil {
                        // The post does name a picture: what is wrong is said once, with the picture's own material.
                        made.findings.removeAll { $0.code == "picture-missing" }
                        made.findings = made.findings.map { $0.scoped(.init(material: material.value)) }
                        made.findings.append(withoutPicture(material, post, language, region, rules))
                    }
                    composed.append(made)
                }
            }
        }
        return composed
    }

    private func image(
        _ material: String, _ language: Language, _ region: Region, _ pictures: Set<String>
    ) -> ComposedPost.Image? {
        let path = OutputTree.postPicture(.init(region: region.slug, material: material, language: language.code))
        guard pictures.contains(path) else { return nil }
        // Relative to the region's folder, as a person finds it beside the text.
        return ComposedPost.Image(material: material, path: String(path.dropFirst(region.slug.utf8.count + 1)))
    }

    /// Where the platform takes posts with a picture only, the post can't go out at all.
    private func withoutPicture(
        _ material: Located<String>, _ post: Campaign.Post, _ language: Language, _ region: Region, _ rules: PlatformRules
    ) -> Finding {
        let remedy = Words(
            de: "Den Fehler des Bildes beheben; er steht bei diesem Material.",
            en: "Mend the picture's fault; it stands with that material.")
        let scope = Finding.Scope(region: region.slug, language: language.code, material: material.value)
        guard rules.media.required else {
            return Finding(
                "post-without-picture", .warning, at: material.place,
                message: Words(
                    de: "Der Beitrag „\(post.id)“ geht auf \(language.names.de) ohne Bild hinaus: „\(material.value)“ konnte nicht gemacht werden.",
                    en: "The post “\(post.id)” goes out without a picture in \(language.names.en): “\(material.value)” could not be made."),
                remedy: remedy, scope: scope)
        }
        return Finding(
            "post-without-picture", .error, at: material.place,
            message: Words(
                de: "Der Beitrag „\(post.id)“ kann auf \(language.names.de) nicht zu \(rules.title): Sein Bild „\(material.value)“ konnte nicht gemacht werden.",
                en: "The post “\(post.id)” cannot go to \(rules.title) in \(language.names.en): its picture “\(material.value)” could not be made."),
            remedy: remedy, scope: scope)
    }

    /// The picture of every post, whether it was made or not.
    var postPictures: Set<String> {
        Set(
            regions.flatMap { place in
                languages(in: place.region).flatMap { language in
                    campaign.posts.compactMap(\.image).map { material in
                        OutputTree.postPicture(
                            .init(region: place.region.slug, material: material.value, language: language.code))
                    }
                }
            })
    }
}
