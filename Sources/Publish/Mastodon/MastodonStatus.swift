/// What `POST /api/v1/statuses` takes. What is nil is not written.
struct MastodonStatus: Encodable {
    var status: String
    var mediaIDs: [String]
    var language: String?
    var parent: String?
    var visibility = "public"

    init(_ post: OutgoingPost, media: [String]) {
        status = post.text
        mediaIDs = media
        language = post.languageTag
        parent = post.parent?.id
    }

    enum CodingKeys: String, CodingKey {
        case status, language, visibility
        case mediaIDs = "media_ids"
        case parent = "in_reply_to_id"
    }
}
