internal import Foundation

/// See https://docs.joinmastodon.org/entities/
extension MastodonServer.State {
    var account: [String: Any] {
        [
            "id": "1", "username": "presse", "acct": "presse", "display_name": "Stadt Augsburg", "locked": false,
            "bot": false, "note": "",
            "url": "https://social.example.org/@presse", "avatar": "", "header": "", "followers_count": 0,
            "following_count": 0,
            "statuses_count": statuses.count, "emojis": [] as [Any], "fields": [] as [Any], "created_at": date(now),
        ]
    }

    var instance: [String: Any] {
        [
            "domain": "social.example.org", "title": "Stadt", "version": "4.5.0", "languages": ["de"],
            "configuration": [
                "statuses": [
                    "max_characters": characters, "max_media_attachments": 4, "characters_reserved_per_url": 23,
                ],
                "media_attachments": [
                    "supported_mime_types": ["image/jpeg", "image/png"], "description_limit": 1500,
                    "image_size_limit": imageBytes,
                    "image_matrix_limit": 33_177_600,
                ],
            ],
        ]
    }

    var oldInstance: [String: Any] {
        [
            "uri": "social.example.org", "title": "Stadt", "version": "4.5.0", "description": "",
            "short_description": "", "languages": ["de"],
            "rules": [] as [Any],
        ]
    }

    func json(_ status: MastodonServer.Status) -> [String: Any] {
        [
            "id": status.id, "created_at": date(now), "in_reply_to_id": status.parent as Any? ?? NSNull(),
            "in_reply_to_account_id": status.parent == nil ? NSNull() : "1" as Any, "sensitive": false,
            "spoiler_text": "",
            "visibility": status.visibility, "language": status.language as Any? ?? NSNull(),
            "uri": "https://social.example.org/users/presse/statuses/\(status.id)",
            "url": "https://social.example.org/@presse/\(status.id)",
            "replies_count": number(status.counts[2]), "reblogs_count": number(status.counts[1]),
            "favourites_count": number(status.counts[0]), "content": "<p>" + status.text + "</p>",
            "reblog": NSNull(),
            "account": account, "media_attachments": status.media.map(json), "mentions": [] as [Any],
            "tags": [] as [Any],
            "emojis": [] as [Any], "card": NSNull(), "poll": NSNull(),
        ]
    }

    private func number(_ json: String) -> Any {
        (try? JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)) ?? NSNull()
    }

    func json(_ media: MastodonServer.Media?) -> [String: Any] {
        guard let media else { return [:] }
        let url = processing[media.id] == nil ? "https://files.example.org/\(media.id)" : nil
        return [
            "id": media.id, "type": "image", "url": url as Any? ?? NSNull(),
            "preview_url": "https://files.example.org/small/\(media.id)",
            "description": media.alt as Any? ?? NSNull(), "blurhash": NSNull(),
        ]
    }
}
