internal import Build
package import Findings
package import Formats
internal import Model
internal import Plan
internal import Schedule

/// What planning did, and what the queue holds of the campaign now.
package struct PlanOutcome: Sendable {
    /// Its name.
    package let campaign: String
    private let posts: Production.Posts
    private let entries: [Entry]
    private let changes: [PlanChange]
    private let byHand: [Notice]
    /// The approvals that it cost.
    package let lapses: LapseList

    init(
        campaign: String, posts: Production.Posts, entries: [Entry], changes: [PlanChange], duplicates: [Finding],
        publishers: AccountPublishers
    ) throws {
        self.campaign = campaign
        self.posts = posts
        self.entries = entries
        // What is in the queue goes out, or is out: a day that has passed is told of what is in none.
        findings =
            posts.findings.filter { finding in
                guard let past = finding.detail as? PostPast else { return true }
                return changes.contains {
                    $0.kind == .missed && $0.key.name == past.post && $0.key.region == finding.scope.region
                }
            } + duplicates
        self.changes = changes
        lapses = LapseList(changes)
        byHand = try posts.regions.flatMap { try Self.byHand($0, publishers) }
    }

    package var title: String { posts.campaign.title }
    /// Of the posts, their pictures and their times.
    package let findings: [Finding]

    /// Those that planning is about: all but notes, and notes about clocks and holidays.
    package var findingsToTell: [Finding] {
        findings.filter { $0.severity != .note || $0.detail is any PlanningNote }
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
        let again = Words(de: "neu freizugeben", en: "to be approved again")
        return (words.map { kind, name in (count(kind), name) } + [(lapses.count, again)]).filter { $0.0 > 0 }
    }

    private func count(_ kind: PlanChange.Kind) -> Int { changes.count { $0.kind == kind } }

    /// The months and what stands for each time.
    package var agenda: PlanAgenda { PlanAgenda(posts, entries.filter { $0.state != .cancelled }) }

    /// What a person should know or do now.
    package var notices: [Notice] {
        byHand + [withheld, outdated, toApprove].compactMap(\.self)
    }

    private var withheld: Notice? {
        let count = self.count(.withheld)
        guard count > 0 else { return nil }
        let (isOne, then) = (count == 1, "litfass schedule plan \(campaign)")
        return Notice(
            .warning,
            Words(
                de: """
                    Die Kampagne hat Fehler; darum ist nichts geändert: \
                    \(isOne ? "1 Eintrag bleibt, wie er war" : "\(count) Einträge bleiben, wie sie waren"). Erst \
                    beheben, dann noch einmal: \(then)
                    """,
                en: """
                    The campaign has faults, so nothing was changed: \
                    \(isOne ? "1 entry stays as it was" : "\(count) entries stay as they were"). Mend the faults \
                    first, then again: \(then)
                    """))
    }

    /// What readers see, or are about to see from an outbox, is not what the campaign says now.
    private var outdated: Notice? {
        let outdated = changes.filter { $0.kind == .outdated }
        guard !outdated.isEmpty else { return nil }
        let count = EntryCount.posts(outdated.count)
        let ids = outdated.compactMap(\.id)
        let posts = outdated.map(\.key.name).distinct.joined(separator: ",")
        let them = ids.count > Self.mostIDs ? "--campaign \(campaign) --post \(posts)" : ids.joined(separator: " ")
        return Notice(
            .warning,
            Words(
                de: """
                    \(count.de) \(outdated.count == 1 ? "ist" : "sind") mit einem älteren Inhalt draußen: \(posts). \
                    Berichtigen: litfass schedule correct \(them) --by NAME
                    """,
                en: """
                    \(count.en) \(outdated.count == 1 ? "is" : "are") out with an older content: \(posts). Correct: \
                    litfass schedule correct \(them) --by NAME
                    """))
    }

    /// The most IDs that are written out.
    private static let mostIDs = 4

    private var toApprove: Notice? {
        let waiting = entries.filter { $0.state == .planned && $0.key.kind.needsApproval }
        guard !waiting.isEmpty else { return nil }
        let seconds = waiting.count { $0.firstApproval != nil }
        let unread = waiting.filter { $0.isDraft && !$0.isStale }
        let languages = unread.map(\.key.language).distinct.joined(separator: ", ")
        var (de, en) = (["\(waiting.count)"], ["\(waiting.count)"])
        if waiting.contains(where: { $0.requiredApprovals > 1 }) {
            de.append("von zwei Personen" + (seconds > 0 ? "; bei \(seconds) fehlt nur noch die zweite" : ""))
            en.append("by two people" + (seconds > 0 ? "; \(seconds) need only the second one" : ""))
        }
        if !unread.isEmpty {
            de.append("\(unread.count) davon hat noch niemand gegengelesen: \(languages)")
            en.append("\(unread.count) of them nobody has read yet: \(languages)")
        }
        let stale = waiting.filter(\.isStale)
        if !stale.isEmpty {
            let languages = stale.map(\.key.language).distinct.joined(separator: ", ")
            de.append("bei \(stale.count) hat sich der Ausgangstext geändert: \(languages)")
            en.append("of \(stale.count) the source has changed: \(languages)")
        }
        func whole(_ parts: [String]) -> String {
            parts[0] + (parts.count > 1 ? " (\(parts.dropFirst().joined(separator: "; ")))" : "")
        }
        let command = "litfass schedule approve --campaign \(campaign) --by NAME"
        return Notice(
            .hint,
            Words(
                de: "Freizugeben: \(whole(de)). Weiter mit: \(command)",
                en: "To be approved: \(whole(en)). Go on with: \(command)"))
    }

    /// A region's posts that someone must post by hand, as no account does.
    private static func byHand(_ place: Production.Posts.RegionPosts, _ publishers: AccountPublishers) throws
        -> [Notice]
    {
        let channels = try Set(place.planned.map(\.entry.key.channel)).sorted().filter {
            try publishers.choice.choose(channel: $0, in: place.region).account == AccountChoice.outbox
        }
        guard !channels.isEmpty else { return [] }
        // An account that is there and does not send there is a mistake, not a lack.
        let mistakes = try channels.compactMap { channel in
            try place.region.brand.accounts[channel].flatMap { try publishers.complaint($0, channel: channel) }
        }
        let names = channels.joined(separator: ", ")
        let folder = publishers.outbox(AccountChoice.outbox) ?? ""
        return mistakes.map { Notice(.warning, $0) } + [
            Notice(
                .plain,
                Words(
                    de:
                        """
                        \(place.region.name): ohne Konto für \(names); diese Beiträge legt Litfass zum \
                        Veröffentlichen von Hand in den Ausgang: \(folder). Ein Konto: litfass account add --help
                        """,
                    en:
                        """
                        \(place.region.name): no account for \(names); these posts are left in the outbox to be \
                        posted by hand: \(folder). An account: litfass account add --help
                        """
                ))
        ]
    }

    package func json(_ uiLanguage: UILanguage) -> JSON {
        .object([
            .init("campaign", .string(campaign)),
            .init(
                "changes",
                .object(PlanChange.Kind.allCases.map { kind in .init(kind.rawValue, .integer(count(kind))) })),
            .init("lapsed", lapses.json), .init("entries", .array(entries.map { QueueEntry($0).json })),
            .init("findings", .array(findings.map { $0.json(uiLanguage) })),
        ])
    }
}
