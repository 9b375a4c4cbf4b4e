package import Findings
package import Formats
internal import Plan
internal import Schedule

/// Which approvals lapse or have lapsed, and why: a line a post and reason, however many languages and platforms.
package struct LapseList: Sendable {
    package struct Line: Hashable, Sendable {
        fileprivate let due: Int
        fileprivate let zone: String
        /// The post's name, and where: the region's slug.
        package let post: String
        package let region: String
        /// How many entries, and in which languages.
        package fileprivate(set) var count = 0
        package fileprivate(set) var languages: [String] = []
        fileprivate let causes: [LapsedApproval.Cause]
        /// Names of the pictures that are other ones, where some are.
        package fileprivate(set) var pictures: [String] = []

        package func when(_ uiLanguage: UILanguage) -> String { TimeText.short(due, zone: zone, uiLanguage) }
        /// `Text, Bild`.
        package var why: Words { LapsedApproval.why(causes, pictures) }
    }

    private let lapses: [(key: EntryKey, id: String?, lapse: LapsedApproval)]
    package let lines: [Line]
    package var count: Int { lapses.count }

    /// Entries that were approved and are others since.
    package init(_ entries: [QueueEntry]) { self.init(entries.map(\.entry)) }

    init(_ entries: [Entry]) {
        self.init(
            entries.compactMap { entry in
                entry.change.map { (entry.key, entry.id, entry.due, entry.timeZone, $0) }
            })
    }

    /// What a change of plan does.
    init(_ changes: [PlanChange]) {
        self.init(
            changes.compactMap { change in
                change.lapse.map { (change.key, change.id, change.due, change.timeZone, $0) }
            })
    }

    private init(_ all: [(key: EntryKey, id: String?, due: Int, zone: String, lapse: LapsedApproval)]) {
        lapses = all.map { ($0.key, $0.id, $0.lapse) }
        // What is another on one platform is so for the post in that language.
        let byLanguage = Dictionary(grouping: all) { Self.onAnyChannel($0.key) }.mapValues { same in
            LapsedApproval.Cause.allCases.filter { cause in same.contains { $0.lapse.causes.contains(cause) } }
        }
        var lines: [Line] = []
        for (key, _, due, zone, lapse) in all {
            let causes = byLanguage[Self.onAnyChannel(key)] ?? lapse.causes
            let index = lines.firstIndex {
                ($0.due, $0.post, $0.region, $0.causes) == (due, key.name, key.region, causes)
            }
            if index == nil {
                lines.append(Line(due: due, zone: zone, post: key.name, region: key.region, causes: causes))
            }
            let place = index ?? lines.count - 1
            lines[place].count += 1
            if !lines[place].languages.contains(key.language) { lines[place].languages.append(key.language) }
            lines[place].pictures += lapse.pictures.filter { !lines[place].pictures.contains($0) }
        }
        self.lines = lines.sorted { ($0.due, $0.post, $0.region) < ($1.due, $1.post, $1.region) }
    }

    private static func onAnyChannel(_ key: EntryKey) -> EntryKey {
        EntryKey(
            campaign: key.campaign, region: key.region, kind: key.kind, name: key.name, language: key.language)
    }

    /// Whether nothing but pictures is different.
    private var touchesPicturesAlone: Bool { lapses.allSatisfy { $0.lapse.causes == [.picture] } }

    private var words: Words {
        Words(
            de: count == 1 ? "1 Freigabe" : "\(count) Freigaben", en: count == 1 ? "1 approval" : "\(count) approvals")
    }

    /// What stands above the lines before it is done.
    package var forewarning: Words {
        Words(
            de: "\(words.de) \(count == 1 ? "erlischt" : "erlöschen") damit\(extent.de):",
            en: "\(words.en) \(count == 1 ? "lapses" : "lapse") by this\(extent.en):")
    }

    /// What stands above the lines once it is done.
    package var heading: Words {
        Words(de: "\(words.de) erloschen\(extent.de):", en: "\(words.en) lapsed\(extent.en):")
    }

    private var extent: Words {
        touchesPicturesAlone
            ? Words(de: "; es ändern sich nur Bilder", en: "; pictures alone change") : Words(de: "", en: "")
    }

    package var question: Words {
        Words(
            de: "Trotzdem neu einplanen? Was sich geändert hat, ist dann neu freizugeben.",
            en: "Plan it all the same? What has changed must be approved again then.")
    }

    /// How to go on where some are to be looked at again; nil where none is.
    package var notice: Notice? {
        count == 0
            ? nil
            : Notice(
                .warning,
                Words(
                    de: count == 1
                        ? "1 Beitrag war freigegeben, seither geändert: bitte neu ansehen: \(Self.command)"
                        : "\(count) Beiträge waren freigegeben, seither geändert: bitte neu ansehen: \(Self.command)",
                    en: count == 1
                        ? "1 post was approved and has changed since: please look again: \(Self.command)"
                        : "\(count) posts were approved and have changed since: please look again: \(Self.command)"))
    }

    private static let command = "litfass schedule approve --changed --by NAME"

    package var json: JSON {
        .array(
            lapses.map { key, id, lapse in
                .object(
                    [
                        .init("id", .optional(id)), .init("name", .string(key.name)),
                        .init("region", .string(key.region)),
                        .init("language", .string(key.language)), .init("channel", .string(key.channel)),
                    ] + lapse.members)
            })
    }
}

extension LapsedApproval {
    /// As programs read it.
    var members: [JSON.Member] {
        [
            .init("by", .string(by)), .init("at", .string(TimeText.iso(at, zone: "UTC"))),
            .init("why", .array(causes.map { .string($0.rawValue) })),
            .init("pictures", .array(pictures.map(JSON.string))),
        ]
    }
}

extension PressDesk {
    /// That posts of a campaign were approved and are others since; nil where none is, or no ledger is there.
    package func changedSinceApproval(_ campaign: String) -> Notice? {
        // Who builds is told of a ledger's own faults by whatever works with it.
        guard let entries = try? Queue(self, at: nil).ledger.entries(campaign: campaign) else { return nil }
        return LapseList(entries).notice
    }
}
