package import Build
package import Findings
internal import Model
internal import Plan
internal import Schedule

/// What planning did, and what the queue holds of the campaign now.
package struct PlanOutcome: Sendable {
    package let campaign: String
    private let posts: Production.Posts
    private let entries: [Entry]
    private let changes: [PlanChange]
    private let shelf: PublisherShelf

    init(
        campaign: String, posts: Production.Posts, entries: [Entry], changes: [PlanChange], doubles: [Finding],
        shelf: PublisherShelf
    ) {
        self.campaign = campaign
        self.posts = posts
        self.entries = entries
        findings = posts.findings + doubles
        self.changes = changes
        self.shelf = shelf
    }

    package var title: String { posts.campaign.title }
    /// Of the posts, their pictures and their times.
    package let findings: [Finding]

    /// Those that planning is about: all but notes, and notes about clocks and holidays.
    package var findingsToTell: [Finding] {
        findings.filter {
            $0.severity != .note || ["time-skipped", "time-repeated", "post-on-holiday"].contains($0.code)
        }
    }

    /// How many entries of what kind of change, and how they are called; none of those that there are not.
    package var summary: [(count: Int, name: Words)] {
        let words: [(PlanChange.Kind, Words)] = [
            (.added, Words(de: "neu", en: "new")), (.moved, Words(de: "verschoben", en: "moved")),
            (.changed, Words(de: "geändert", en: "changed")),
            (.dropped, Words(de: "entfallen", en: "dropped")),
            (.withheld, Words(de: "wegen Fehlern unverändert", en: "unchanged because of faults")),
            (.reinstated, Words(de: "wieder aufgenommen", en: "reinstated")),
            (.missed, Words(de: "schon vorbei", en: "already past")),
            (.outdated, Words(de: "veraltet draußen", en: "out of date outside")),
            (.kept, Words(de: "unverändert", en: "unchanged")),
        ]
        let lapsed = changes.count(where: \.lapsed)
        return
            (words.map { kind, name in (count(kind), name) }
            + [(lapsed, Words(de: "neu freizugeben", en: "to be approved again"))]).filter { $0.0 > 0 }
    }

    private func count(_ kind: PlanChange.Kind) -> Int { changes.count { $0.kind == kind } }

    /// Entries that stay as they were, since the campaign has faults.
    package var withheld: Int { count(.withheld) }
    /// Whether some are out with an older content.
    package var isOutdated: Bool { count(.outdated) > 0 }
    /// How many wait for an approval.
    package var waiting: Int { entries.count { $0.state == .planned && $0.key.kind.needsApproval } }

    /// The months and what stands for each time.
    package var agenda: PlanAgenda { PlanAgenda(posts, entries.filter { $0.state != .cancelled }) }

    package struct Unassigned: Sendable {
        package let region: String
        package let channels: [String]
        /// An account that is there and does not send there is a mistake, not a lack.
        package let mistakes: [Words]
    }

    /// The regions whose posts someone must post by hand, as no account does.
    package var unassigned: [Unassigned] {
        posts.regions.compactMap { place in
            let channels = Set(place.planned.map(\.entry.key.channel)).sorted().filter {
                shelf.choice.choose(channel: $0, in: place.region).account == AccountChoice.outbox
            }
            guard !channels.isEmpty else { return nil }
            let mistakes = channels.compactMap { channel in
                place.region.brand.accounts[channel].flatMap { shelf.complaint($0, channel: channel) }
            }
            return Unassigned(region: place.region.name, channels: channels, mistakes: mistakes)
        }
    }

    package func json(_ speech: Speech) -> JSON {
        .object([
            .init("campaign", .string(campaign)),
            .init(
                "changes",
                .object(PlanChange.Kind.allCases.map { kind in .init(kind.rawValue, .integer(count(kind))) })),
            .init("entries", .array(entries.map { QueueEntry($0).json })),
            .init("findings", .array(findings.map { $0.json(speech) })),
        ])
    }
}
