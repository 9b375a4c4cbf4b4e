internal import Formats
internal import Foundation
internal import Model

/// What a webhook is told; docs/accounts.md describes it.
struct WebhookMessage: Encodable {
    var litfass = 1
    /// `publish`, `correct`, `delete` or `test`.
    var action: String
    /// What the receiver called the post, or its key.
    var id: String?
    var title: String?
    var text: String?
    var language: String?
    var link: String?
    /// The id of the post that this one answers.
    var parent: String?
    var pictures: [Picture]?

    struct Picture: Encodable {
        var name: String
        var type: String
        var alt: String?
        var base64: String
    }

    init(_ action: String, _ post: OutgoingPost?, id: String? = nil) {
        self.action = action
        self.id = id
        guard let post else { return }
        title = post.title
        text = post.message.text
        language = post.message.languageTag
        link = post.message.link
        parent = post.parent?.id
        pictures = post.pictures.map {
            Picture(
                name: $0.safeName, type: $0.format.mediaType, alt: $0.alt,
                base64: Data($0.bytes).base64EncodedString())
        }
    }
}
