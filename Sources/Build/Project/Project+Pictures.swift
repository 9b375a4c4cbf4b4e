import Layout
import Loading
import Model

/// A picture that a post has of its own in one language of a region: its words in the design for such a message, or a
/// photo that was chosen for it.
struct PostPicture {
    /// The post's id.
    let post: String
    /// As it is drawn.
    let template: Template
    /// Nil where the photo alone makes it the post's own.
    let words: Texts.Picture?
}

extension Project {
    /// A post's own picture of a material; nil where it shows the picture that all posts share.
    func picture(
        of post: Campaign.Post, _ material: String, _ language: Language, in region: Region
    ) -> PostPicture? {
        guard campaign.speaks(post, in: language.code), campaign.speaks(material: material, in: language.code),
            let said = loaded.texts[language.code]?.posts[post.text.value],
            let template = template(material, in: region), template.kind == .post, !template.multilingual
        else { return nil }
        if let words = said.picture, let design = loaded.designs[post.id], template.designs[design] != nil,
            words.lack(for: design, hasEvent: campaign.event != nil) == nil
        {
            return PostPicture(post: post.id, template: template.composed(design), words: words)
        }
        guard photos.hasEntry(forPost: post.id, in: region.slug), template.showsPhoto else { return nil }
        return PostPicture(post: post.id, template: template, words: nil)
    }

    /// The materials that a post's picture is made of on one channel or another, each once.
    func materials(of post: Campaign.Post) -> [String] {
        let rules = (post.channels ?? campaign.channels).compactMap { resources.platforms[$0.value] }
        var seen: Set<String> = []
        return (rules.map { material(of: post, on: $0) } + [post.image]).compactMap { $0?.value }
            .filter { seen.insert($0).inserted }
    }

    /// The pictures that posts have of their own in a region, in the campaign's order.
    func pictures(in region: Region) -> [(picture: PostPicture, language: Language)] {
        let languages = languages(in: region)
        return campaign.posts.flatMap { post in
            materials(of: post).flatMap { material in
                languages.compactMap { language in
                    picture(of: post, material, language, in: region).map { ($0, language) }
                }
            }
        }
    }

    /// The files of pictures that posts can have, whether they were made or not.
    var postPictures: Set<String> { regions.reduce(into: []) { $0.formUnion(postPictures(in: $1.region)) } }

    /// The same in one region.
    func postPictures(in region: Region) -> Set<String> {
        let shared = languages(in: region).flatMap { language in
            postMaterials.filter { campaign.speaks(material: $0, in: language.code) }.map {
                OutputTree.Sheet(region: region.slug, material: $0, language: language.code)
            }
        }
        let own = pictures(in: region).map { picture, language in
            OutputTree.Sheet(
                region: region.slug, material: picture.template.name, language: language.code, post: picture.post)
        }
        let isJPEGWanted = jpegLimit != nil
        return Set(
            (shared + own).flatMap { [OutputTree.postPicture($0)] + (isJPEGWanted ? [OutputTree.postJPEG($0)] : []) })
    }

    /// Words that were written for pictures of formats that have no design for them.
    var pictureFindings: [Finding] {
        regions.map(\.region).flatMap { region in
            campaign.posts.flatMap { post -> [Finding] in
                guard let design = loaded.designs[post.id] else { return [] }
                return materials(of: post).compactMap { material in
                    guard let template = template(material, in: region), template.kind == .post,
                        template.designs[design] == nil
                    else { return nil }
                    return Finding(
                        PictureNotDrawn(post: post.id, design: design, material: template.title),
                        at: post.image?.place ?? post.text.place,
                        scope: .init(region: region.slug, material: material))
                }
            }
        }
    }
}
