internal import Formats
package import Plan

/// All that a campaign wants of the queue.
package struct WantedCampaign: Sendable {
    package var name: String
    package var title: String
    /// The workspace's folder, absolute.
    package var origin: String
    /// Days without publicity, as `2027-02-01`.
    package var blackouts: [String]
    /// In the plan's order.
    package var entries: [PlannedEntry]
    /// How many people must approve its posts: one or two.
    package var approvals = 1
    /// False where faults keep some of it from being composed as it is meant: what is in the queue already stays as it
    /// is then.
    package var isWhole: Bool
    /// Pictures that may show something else than the campaign says now, by their path: nobody has drawn them since.
    package var stale: Set<String> = []
    /// It is not whole for want of pictures alone, which whoever plans it draws.
    package var lacksPictures = false
    /// By their path.
    let pictures: [String: PictureFile]

    /// - Parameter pictures: The files that entries name, by their path; one that is not among them is not sent.
    package init(
        name: String, title: String, origin: String, blackouts: [String] = [], entries: [PlannedEntry],
        isWhole: Bool = true, pictures: [String: [UInt8]] = [:]
    ) {
        self.name = name
        self.title = title
        self.origin = origin
        self.blackouts = blackouts
        self.entries = entries
        self.isWhole = isWhole
        self.pictures = pictures.mapValues(PictureFile.init)
    }

    package subscript(key: EntryKey) -> PlannedEntry? { entries.first { $0.entry.key == key } }

    /// What an entry sends.
    package func content(of planned: PlannedEntry) -> EntryContent {
        EntryContent(planned, picture: planned.picture.flatMap { pictures[$0.path] })
    }
}

/// As one process tells another what a campaign wants, without its pictures' bytes.
extension WantedCampaign {
    private struct Record: Codable {
        var name, title, origin: String
        var blackouts: [String]
        var isWhole, lacksPictures: Bool
        var approvals: Int
        var stale: [String]
        var posts: [Post]

        struct Post: Codable {
            var region, name, channel, language: String
            /// As the ledger keeps it.
            var content: String
            var picture: String?
            var isDraft, isStale: Bool
        }
    }

    /// Its posts as one process tells them another.
    package var encoded: [UInt8] {
        let posts = entries.filter { $0.entry.key.kind == .post }.map { planned in
            let key = planned.entry.key
            return Record.Post(
                region: key.region, name: key.name, channel: key.channel, language: key.language,
                content: content(of: planned).json, picture: planned.picture?.path, isDraft: planned.isDraft,
                isStale: planned.isStale)
        }
        return RecordJSON.compact(
            Record(
                name: name, title: title, origin: origin, blackouts: blackouts, isWhole: isWhole,
                lacksPictures: lacksPictures, approvals: approvals, stale: stale.sorted(), posts: posts))
    }

    /// What was encoded; nil where it is none. When a post goes out is left out.
    ///
    /// - Parameter picture: Reads a picture by its path.
    package init?(encoded bytes: [UInt8], picture: (String) throws -> [UInt8]) rethrows {
        guard let record = JSONText.decode(Record.self, String(decoding: bytes, as: UTF8.self)) else { return nil }
        var entries: [PlannedEntry] = []
        for post in record.posts {
            guard let content = EntryContent(json: post.content) else { return nil }
            let key = EntryKey(
                campaign: record.name, region: post.region, kind: .post, name: post.name, channel: post.channel,
                language: post.language)
            entries.append(
                PlannedEntry(
                    entry: PlanEntry(key: key, due: 0, timeZone: ""), message: content.message,
                    picture: post.picture.map { .init(path: $0, alt: content.pictures.first?.alt) },
                    sender: .init(account: content.account, destination: content.destination), isDraft: post.isDraft,
                    isStale: post.isStale))
        }
        let paths = Set(entries.compactMap(\.picture?.path))
        self.init(
            name: record.name, title: record.title, origin: record.origin, blackouts: record.blackouts,
            entries: entries, isWhole: record.isWhole,
            pictures: try Dictionary(uniqueKeysWithValues: paths.map { ($0, try picture($0)) }))
        stale = Set(record.stale)
        lacksPictures = record.lacksPictures
        approvals = record.approvals
    }
}

/// How the ledger keeps whether words are a draft.
enum DraftMark: Int {
    case none, unread, stale
}

extension PlannedEntry {
    var draftMark: DraftMark { isStale ? .stale : isDraft ? .unread : .none }
}
