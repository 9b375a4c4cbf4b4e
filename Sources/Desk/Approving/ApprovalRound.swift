package import Findings
package import Formats
internal import Model
internal import Plan
internal import Schedule

/// What somebody is asked to approve, and what they cannot.
package struct ApprovalRound {
    let queue: Queue
    let choice: ApprovalChoice
    private let asked: [Entry]
    private let drafts: [Entry]
    /// Those whose first of two approvals is of who asks.
    private let own: [Entry]
    private let ready: [Entry]
    /// Posts that are others than what was seen of them.
    private let unseen: [String]
    /// Those that can be approved, by the post that they are.
    package let sheets: [ApprovalSheet]

    /// An entry that was not approved, and why.
    package typealias Refusal = (id: String, why: Words)

    /// - Parameter who: Who is to approve; nil while that is open.
    init(_ queue: Queue, _ choice: ApprovalChoice, by who: String?) throws {
        self.queue = queue
        self.choice = choice
        func isDraft(_ entry: Entry) -> Bool { entry.isDraft && !choice.allowsDrafts && entry.isWaiting }
        func isOwn(_ entry: Entry) -> Bool {
            guard let who, entry.requiredApprovals > 1, entry.isWaiting else { return false }
            return entry.firstApproval?.isBy(who) ?? false
        }
        var asked = try choice.entries(queue)
        var unseen: [String] = []
        if !choice.seen.isEmpty {
            let known = try ApprovalSheet.all(
                asked.filter { $0.isWaiting && !isDraft($0) }, queue, showsChangesAlone: false)
            let seen = known.filter { choice.seen.contains($0.name) }
            unseen = choice.seen.filter { name in !seen.contains { $0.name == name } }
            let ids = Set(choice.names)
            asked = asked.filter { ids.contains($0.id) } + seen.flatMap(\.entries).filter { !ids.contains($0.id) }
        }
        self.asked = asked
        self.unseen = unseen
        drafts = asked.filter(isDraft)
        own = asked.filter { !isDraft($0) && isOwn($0) }
        ready = asked.filter { !isDraft($0) && !isOwn($0) && $0.isWaiting && $0.key.kind.needsApproval }
        sheets = try ApprovalSheet.all(ready, queue, showsChangesAlone: choice.isChangedOnly)
    }

    /// Whether the choice names no entry at all.
    package var isEmpty: Bool { asked.isEmpty && unseen.isEmpty }
    /// How many can be approved.
    package var count: Int { ready.count }
    /// Whether all of it has been seen already, on a page.
    package var isSeen: Bool { !choice.seen.isEmpty && choice.seen == choice.names }

    /// Whether what is alike need not be shown again.
    package var showsChangesAlone: Bool { choice.isChangedOnly }

    /// What is asked before they are.
    package func question(by who: String) -> Words {
        let posts = count
        let messages = Words(
            de: sheets.count == 1 ? "1 Nachricht" : "\(sheets.count) Nachrichten",
            en: sheets.count == 1 ? "1 message" : "\(sheets.count) messages")
        return Words(
            de: posts == 1
                ? "Diesen Beitrag als „\(who)“ freigeben?"
                : "Diese \(posts) Beiträge (\(messages.de)) als „\(who)“ freigeben?",
            en: posts == 1
                ? "Approve this post as “\(who)”?"
                : "Approve these \(posts) posts (\(messages.en)) as “\(who)”?")
    }

    /// What needs none, is past it, or has changed since it was seen.
    package var settled: [Refusal] {
        asked.filter { !$0.isWaiting || !$0.key.kind.needsApproval }.map {
            ($0.id, ApprovalRefusal.state($0.state).message)
        }
            + unseen.map {
                (
                    $0,
                    Words(
                        de: "ist nicht mehr, was die Seite zeigte; bitte machen Sie sie neu (approve --page)",
                        en: "is not what the page showed any more; please make it anew (approve --page)")
                )
            }
    }

    /// What cannot be approved now by who asks, with what helps.
    package var obstacles: [(refusal: Words, hint: Notice)] { [stale, unread, ownFirst].compactMap(\.self) }

    /// That some are translations of what their source does not say any more; nil where none is.
    private var stale: (refusal: Words, hint: Notice)? {
        let stale = drafts.filter(\.isStale)
        guard !stale.isEmpty else { return nil }
        let posts = Dictionary(grouping: stale, by: \.key.name).sorted { $0.key < $1.key }.map { name, entries in
            "\(name) (\(Set(entries.map(\.key.language)).sorted().joined(separator: ", ")))"
        }.joined(separator: ", ")
        let count = EntryCount.posts(stale.count)
        let commands = Self.reviews(of: stale)
        return (
            Words(
                de: """
                    Nicht freigegeben: \(count.de), \(stale.count == 1 ? "dessen" : "deren") Ausgangstext sich seither \
                    geändert hat: \(posts).
                    """,
                en: "Not approved: \(count.en) whose source has changed since: \(posts)."),
            Notice(
                .hint,
                Words(
                    de: "→ Lassen Sie sie durchsehen: \(commands); oder erlauben Sie es ausdrücklich: --allow-drafts",
                    en: "→ Have them looked through: \(commands); or allow it by name: --allow-drafts"))
        )
    }

    /// The commands that make what a speaker is sent.
    private static func reviews(of entries: [Entry]) -> String {
        Dictionary(grouping: entries, by: \.key.campaign).sorted { $0.key < $1.key }.map { name, entries in
            let languages = Set(entries.map(\.key.language)).sorted().joined(separator: ",")
            return "litfass review pack \(name) --language \(languages)"
        }.joined(separator: "; ")
    }

    /// How texts come to be read: translations by those who speak the language; of the language from which all are
    /// translated, the office itself says so.
    private static func reading(_ entries: [Entry]) -> Words {
        let source = LanguageTable.source
        let foreign = entries.filter { $0.key.language != source }
        let reviews = reviews(of: foreign)
        var (de, en): ([String], [String]) = ([], [])
        if !foreign.isEmpty {
            de.append("Lassen Sie sie lesen: \(reviews); was zurückkommt, nimmt litfass review take.")
            en.append("Have them read: \(reviews); what comes back, litfass review take takes.")
        }
        if foreign.count < entries.count {
            let review = "texts/\(source).yaml, review: { state: reviewed, by: NAME, on:"
            de.append("Wer den deutschen Text gelesen hat, tragen Sie dort ein: \(review) DATUM }.")
            en.append("Who has read the German text, enter there: \(review) DATE }.")
        }
        return Words(de: de.joined(separator: " "), en: en.joined(separator: " "))
    }

    /// That some are in translations which someone must read first; nil where none is.
    private var unread: (refusal: Words, hint: Notice)? {
        let drafts = drafts.filter { !$0.isStale }
        guard !drafts.isEmpty else { return nil }
        let languages = Set(drafts.map(\.key.language)).sorted().joined(separator: ", ")
        let count = EntryCount.posts(drafts.count)
        let plans = Set(drafts.map(\.key.campaign)).sorted().map { "litfass schedule plan \($0)" }
        let then = plans.joined(separator: "; ")
        let reading = Self.reading(drafts)
        let hint = Words(
            de: "→ \(reading.de) Planen Sie dann neu ein: \(then); oder erlauben Sie es ausdrücklich: --allow-drafts",
            en: "→ \(reading.en) Then plan again: \(then); or allow it by name: --allow-drafts")
        return (
            Words(
                de: "Nicht freigegeben: \(count.de) in Texten, die noch niemand gegengelesen hat (\(languages)).",
                en: "Not approved: \(count.en) in texts that nobody has read yet (\(languages))."),
            Notice(.hint, hint)
        )
    }

    /// That who asks has approved some already, and a second person must; nil where none is such.
    private var ownFirst: (refusal: Words, hint: Notice)? {
        guard let name = own.first?.firstApproval?.by else { return nil }
        let count = EntryCount.posts(own.count)
        return (
            Words(
                de: "Nicht freigegeben: \(count.de) hat „\(name)“ schon freigegeben.",
                en: "Not approved: “\(name)” has approved \(count.en) already."),
            Notice(
                .hint,
                Words(
                    de: "→ Die Kampagne verlangt zwei Personen: Bitte gibt jetzt eine andere sie frei (--by NAME).",
                    en: "→ The campaign asks for two people: please let another one approve them now (--by NAME)."))
        )
    }

    private var refused: [Refusal] {
        drafts.map { ($0.id, ApprovalRefusal.draft(of: $0).message) }
            + own.map { ($0.id, ApprovalRefusal.samePerson($0.firstApproval?.by ?? "").message) } + settled
    }

    /// Nothing is approved.
    package var declined: ApprovalOutcome {
        ApprovalOutcome(approved: [], refused: refused, late: [], isWhole: isEmpty)
    }

    /// Approves all that can be.
    package func approve(by who: String) throws -> ApprovalOutcome {
        let refusals = try queue.ledger.approve(
            ready.map { ($0.id, $0.hash) }, by: who, allowsDraft: choice.allowsDrafts, now: queue.desk.clock.now)
        let late = ready.compactMap { entry in refusals[entry.id].map { (id: entry.id, why: $0.message) } }
        let approved = try ready.filter { refusals[$0.id] == nil }.map { try queue.entry($0.id) }
        return ApprovalOutcome(
            approved: approved, refused: refused + late, late: late,
            isWhole: approved.count == asked.count && unseen.isEmpty)
    }
}

/// What was approved, and what was not and why.
package struct ApprovalOutcome {
    package let approved: [QueueEntry]
    package let refused: [ApprovalRound.Refusal]
    /// Those that changed between being shown and being approved.
    package let late: [ApprovalRound.Refusal]
    /// Whether all that was asked for is approved.
    package let isWhole: Bool

    package var notices: [Notice] {
        let first = approved.count { $0.firstApprover != nil }
        let whole = approved.count - first
        var notices: [Notice] = []
        if whole > 0 {
            notices.append(
                Notice(
                    .good,
                    Words(
                        de:
                            """
                            Freigegeben: \(whole). Zum geplanten Zeitpunkt sendet sie: litfass schedule run \
                            (regelmäßig: litfass schedule install)
                            """,
                        en:
                            """
                            Approved: \(whole). When it is time, they are sent by: litfass schedule run (regularly: \
                            litfass schedule install)
                            """)))
        }
        if first > 0 {
            notices.append(
                Notice(
                    .hint,
                    Words(
                        de: "Erste von zwei Freigaben: \(first). Hinaus geht es, sobald eine zweite Person freigibt.",
                        en: "The first of two approvals: \(first). They go out once a second person approves them.")))
        }
        return notices
    }

    package func json(_ uiLanguage: UILanguage) -> JSON {
        .object([
            .init("entries", .array(approved.map(\.json))),
            .init(
                "refused",
                .array(
                    refused.map {
                        .object([.init("id", .string($0.id)), .init("reason", .string($0.why[uiLanguage]))])
                    })),
        ])
    }
}

extension Queue {
    /// - Parameter who: Who is to approve; nil while that is open.
    package func approval(of choice: ApprovalChoice, by who: String?) throws -> ApprovalRound {
        try ApprovalRound(self, choice, by: who)
    }
}
