package import Findings

/// How a request to a platform ended. There is no sixth way: a publisher that does not know says so.
package enum PublishOutcome: Hashable, Sendable {
    /// The platform has it.
    case sent(Receipt)
    /// It lies ready for a person to post, who says so then.
    case ready(Receipt)
    /// Surely not out, and worth another try under the same key; not before `after` (seconds since 1970) where the
    /// platform named a time.
    case again(Words, after: Int?)
    /// Surely not out, and no repetition helps: the words say what to change.
    case refused(Words)
    /// The request may have been received: the answer was lost. Whether repeating is safe, and from when on, the
    /// publisher's `repetition` says; not before `after` (seconds since 1970) where the platform named a time.
    case unknown(Words, after: Int? = nil)
}

/// What a platform gave for a post: enough to find, answer, correct or delete it later.
package struct Receipt: Hashable, Sendable {
    /// The platform's own name of the post (Mastodon's id, Bluesky's AT URI, Telegram's message id).
    package var id: String
    /// What a later request must repeat beside the id (Bluesky's CID, a thread's root); empty where nothing is needed.
    package var details: [String: String]
    /// Where people see it; nil where there is no such address.
    package var url: String?

    package init(id: String, details: [String: String] = [:], url: String? = nil) {
        self.id = id
        self.details = details
        self.url = url
    }

    /// Whether it can be kept, shown and sent back: a server may answer with anything.
    var isValid: Bool {
        ([id] + details.keys + details.values + [url].compactMap(\.self)).allSatisfy { text in
            text.utf8.count <= Self.longest
                && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        } && !id.isEmpty && details.count <= Self.longest
    }

    /// A name, an address or a folder, in bytes.
    private static let longest = 4096
}
