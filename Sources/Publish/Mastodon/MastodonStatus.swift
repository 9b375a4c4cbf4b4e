internal import Model

/// What `POST /api/v1/statuses` takes. What is nil is not written.
struct MastodonStatus: Encodable {
    var status: String
    var mediaIDs: [String]
    var language: String?
    var parent: String?
    var visibility = "public"

    init(_ post: OutgoingPost, media: [String]) {
        status = post.message.text
        mediaIDs = media
        language = post.message.languageTag
        parent = post.parent?.id
    }

    enum CodingKeys: String, CodingKey {
        case status, language, visibility
        case mediaIDs = "media_ids"
        case parent = "in_reply_to_id"
    }
}
