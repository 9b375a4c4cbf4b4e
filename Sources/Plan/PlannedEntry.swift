package import Formats
package import Model

/// An entry of a plan together with what it says.
///
/// The plan's files are written of it, and the queue is asked to hold it: it is one shape from the composed post to the
/// ledger, and from the ledger to the exports.
package struct PlannedEntry: Hashable, Sendable {
    package var entry: PlanEntry
    package var message: Message
    /// Nil for a post without one, and for what is no post.
    package var picture: Picture?
    /// Who sends it; nil while nobody is chosen.
    package var sender: Sender?
    /// The entry of its thread that it answers.
    package var parent: EntryKey?
    /// The language's texts have been read by nobody yet.
    package var isDraft: Bool
    /// A draft because its source has changed since it was translated.
    package var isStale: Bool
    /// Its time is not the one that was wished for, but now: an entry that has its time already keeps it.
    package var isTimeOpen: Bool

    package init(
        entry: PlanEntry, message: Message, picture: Picture? = nil, sender: Sender? = nil, parent: EntryKey? = nil,
        isDraft: Bool = false, isStale: Bool = false,
        isTimeOpen: Bool = false
    ) {
        self.entry = entry
        self.message = message
        self.picture = picture
        self.sender = sender
        self.parent = parent
        self.isDraft = isDraft
        self.isStale = isStale
        self.isTimeOpen = isTimeOpen
    }

    /// What goes out with the text.
    package struct Picture: Hashable, Sendable {
        /// The file, relative to the campaign's output.
        package var path: String
        package var alt: String?

        package init(path: String, alt: String?) {
            self.path = path
            self.alt = alt
        }

        /// Without folders.
        package var name: String { path.split(separator: "/").last.map(String.init) ?? path }

        package var format: PictureFormat { PictureFormat(path: path) ?? .png }
    }

    /// Who sends it, and where to.
    package struct Sender: Hashable, Sendable {
        package var account: String
        /// Where the account's posts go; another server under the same name is another account. Empty for each
        /// machine's own outbox.
        package var destination: String

        package init(account: String, destination: String = "") {
            self.account = account
            self.destination = destination
        }
    }
}

/// Why the words of a post are a draft.
package enum DraftCause: Hashable, Sendable {
    /// Nobody has read them.
    case unread
    /// Their source has changed since.
    case stale
}

extension RegionPlan {
    /// Posts and what is to be done beside them, by time.
    package func withTasks(_ posts: [PlannedEntry]) -> [PlannedEntry] {
        let all = posts + tasks.map(\.planned)
        return all.enumerated().sorted { ($0.element.entry.due, $0.offset) < ($1.element.entry.due, $1.offset) }
            .map(\.element)
    }

    /// The plan's entries with their posts, in the plan's order; those that no platform would take are left out.
    ///
    /// - Parameter draft: What keeps a post's words from being good; nil where a person has read them.
    package func planned(
        _ posts: [ComposedPost], draft: (EntryKey) -> DraftCause? = { _ in nil }
    ) -> [PlannedEntry] {
        struct Key: Hashable { let post, platform, language: String }
        struct Thread: Hashable { let post, channel: String }
        let composed = Dictionary(
            posts.filter(\.isPublishable).map {
                (Key(post: $0.post, platform: $0.platform, language: $0.language), $0)
            },
            uniquingKeysWith: { first, _ in first })
        // A thread's parts follow one another in their order.
        var last: [Thread: EntryKey] = [:]
        return entries.compactMap { entry in
            let key = entry.key
            guard let post = composed[Key(post: key.name, platform: key.channel, language: key.language)] else {
                return nil
            }
            var parent: EntryKey?
            if entry.thread != nil {
                let thread = Thread(post: key.name, channel: key.channel)
                parent = last.updateValue(key, forKey: thread)
            }
            return PlannedEntry(
                entry: entry, message: post.message,
                picture: post.image.map { .init(path: "\(region)/\($0.path)", alt: post.alt) }, parent: parent,
                isDraft: draft(key) != nil, isStale: draft(key) == .stale)
        }
    }
}
