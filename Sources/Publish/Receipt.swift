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
    var isBearable: Bool {
        ([id] + details.keys + details.values + [url].compactMap(\.self)).allSatisfy { text in
            text.utf8.count <= Self.longest
                && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        } && !id.isEmpty && details.count <= Self.longest
    }

    /// A name, an address or a folder, in bytes.
    private static let longest = 4096
}
