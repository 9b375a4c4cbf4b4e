internal import Model

/// A record of `app.bsky.feed.post`. See https://docs.bsky.app/docs/advanced-guides/posts and the lexicon of that name.
struct BlueskyRecord: Encodable {
    var type = "app.bsky.feed.post"
    var text: String
    var createdAt: String
    var langs: [String]?
    var facets: [Facet]?
    var embed: Images?
    var reply: Reply?

    enum CodingKeys: String, CodingKey {
        case type = "$type"
        case text, createdAt, langs, facets, embed, reply
    }

    init(_ post: OutgoingPost, blobs: [Blob], createdAt: String) {
        text = post.message.text
        self.createdAt = createdAt
        langs = post.message.languageTag.map { [$0] }
        facets = post.message.facets.isEmpty ? nil : post.message.facets.map(Facet.init)
        embed = blobs.isEmpty ? nil : Images(images: zip(blobs, post.pictures).map(Images.Image.init))
        reply = post.parent.flatMap(Reply.init)
    }

    /// What `com.atproto.repo.uploadBlob` gave; it is given back as it came.
    struct Blob: Codable {
        var type: String
        var ref: Link
        var mimeType: String
        var size: Int

        struct Link: Codable {
            var link: String

            enum CodingKeys: String, CodingKey { case link = "$link" }
        }

        enum CodingKeys: String, CodingKey {
            case type = "$type"
            case ref, mimeType, size
        }
    }

    /// A stretch of the text, in UTF-8 bytes, its end exclusive.
    struct Facet: Encodable {
        var index: Index
        var features: [Feature]

        struct Index: Encodable { var byteStart: Int, byteEnd: Int }

        struct Feature: Encodable {
            var type: String
            var uri: String?
            var tag: String?

            enum CodingKeys: String, CodingKey {
                case type = "$type"
                case uri, tag
            }
        }

        init(_ facet: Message.Facet) {
            index = Index(byteStart: facet.bytes.lowerBound, byteEnd: facet.bytes.upperBound)
            features =
                switch facet.target {
                case .link(let address): [Feature(type: "app.bsky.richtext.facet#link", uri: address)]
                case .tag(let tag): [Feature(type: "app.bsky.richtext.facet#tag", tag: tag)]
                }
        }
    }

    struct Images: Encodable {
        var type = "app.bsky.embed.images"
        var images: [Image]

        enum CodingKeys: String, CodingKey {
            case type = "$type"
            case images
        }

        struct Image: Encodable {
            /// Must stand, if only empty.
            var alt: String
            var image: Blob
            var aspectRatio: Ratio?

            struct Ratio: Encodable { var width: Int, height: Int }

            init(_ blob: Blob, _ picture: OutgoingPicture) {
                alt = picture.alt ?? ""
                image = blob
                aspectRatio = picture.size.map { Ratio(width: $0.width, height: $0.height) }
            }
        }
    }

    /// A thread's first post is the root of all that follow.
    struct Reply: Encodable {
        var root: Reference
        var parent: Reference

        struct Reference: Encodable { var uri: String, cid: String }

        init?(_ receipt: Receipt) {
            guard let cid = receipt.details["cid"] else { return nil }
            parent = Reference(uri: receipt.id, cid: cid)
            root = Reference(uri: receipt.details["root"] ?? receipt.id, cid: receipt.details["root-cid"] ?? cid)
        }
    }
}
