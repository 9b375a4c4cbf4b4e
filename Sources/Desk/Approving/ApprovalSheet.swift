package import Findings
internal import Plan
internal import Schedule
internal import Workspace

/// One post of a campaign in one region with all its languages and platforms: what is approved at one look.
package struct ApprovalSheet: Sendable {
    package let campaign: String
    /// The region's slug.
    package let region: String
    /// Its name in the campaign.
    package let post: String
    private let due: Int
    private let zone: String
    let entries: [Entry]
    /// What goes out, language by language in the plan's order.
    package let languages: [ApprovalLanguage]

    /// What stands between a post's name and its fingerprint.
    static let separator: Character = "@"

    /// When it goes out, as the region's clocks show it.
    package func when(_ uiLanguage: UILanguage) -> String { TimeText.short(due, zone: zone, uiLanguage) }

    package var channels: [String] { entries.map(\.key.channel).distinct }
    package var count: Int { entries.count }
    /// `12 Beiträge`.
    package var size: Words {
        let count = EntryCount.posts(entries.count)
        return Words(de: count.de, en: count.en)
    }
    /// How many of its entries have the first of two approvals.
    package var secondCount: Int { entries.count { $0.firstApproval != nil } }
    package var requiresTwo: Bool { entries.contains { $0.requiredApprovals > 1 } }

    /// Names it with exactly what was seen of it: another content, or another set of languages, gives another one.
    package var name: String {
        let parts = [campaign, region, post] + entries.flatMap { [$0.id, $0.hash] }
        return post + String(Self.separator) + SHA256.hex(of: Array(parts.joined(separator: "\n").utf8)).prefix(8)
    }

    /// Entries by the post that they are, in the order of their time.
    ///
    /// - Parameter showsChangesAlone: What is alike in a post that was approved need not be shown again.
    static func all(_ entries: [Entry], _ queue: Queue, showsChangesAlone: Bool) throws -> [ApprovalSheet] {
        struct Key: Hashable { let campaign, region, post: String, due: Int }
        var order: [Key] = []
        var groups: [Key: [Entry]] = [:]
        for entry in entries {
            let key = Key(
                campaign: entry.key.campaign, region: entry.key.region, post: entry.key.name, due: entry.due)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(entry)
        }
        return try order.compactMap { key in
            try groups[key].map { try ApprovalSheet($0, queue, showsChangesAlone: showsChangesAlone) }
        }
    }

    /// - Parameter entries: Of one post; not empty.
    private init(_ entries: [Entry], _ queue: Queue, showsChangesAlone: Bool) throws {
        self.entries = entries
        let first = entries[0]
        (campaign, region, post) = (first.key.campaign, first.key.region, first.key.name)
        (due, zone) = (first.due, first.timeZone)
        languages = try entries.map(\.key.language).distinct.map { code in
            try ApprovalLanguage(
                code, entries.filter { $0.key.language == code }, queue, showsChangesAlone: showsChangesAlone)
        }
    }
}

extension [String] {
    /// Each once, where it first stands.
    var distinct: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
