internal import Findings
internal import Plan
internal import Schedule

/// The entries that somebody means: some by their IDs, else all of some posts, languages or campaigns.
package struct EntryChoice: Hashable, Sendable {
    package var ids: [String] = []
    /// Nil takes all.
    package var campaign: String?
    /// Posts and tasks by their names in the campaign; none takes all.
    package var posts: [String] = []
    /// Codes of `Languages.yaml`; none takes all.
    package var languages: [String] = []

    package init() {}

    /// What is said where it names none.
    package static let nothing = Notice(
        .hint, Words(de: "Davon gibt es gerade nichts.", en: "There is nothing of that just now."))

    /// All are looked up before any is touched.
    ///
    /// - Parameter states: Among which those are that are not named by their IDs.
    /// - Throws: For a name that nothing in the queue bears.
    func entries(in queue: Queue, among states: Set<EntryState>) throws -> [Entry] {
        guard ids.isEmpty else { return try ids.map { try queue.ledger.entry($0) } }
        return try all(in: queue).filter { states.contains($0.state) && contains($0) }
    }

    /// All entries among which names are looked for.
    func all(in queue: Queue) throws -> [Entry] {
        try KnownNames.checkQueued(campaign, in: queue.ledger, queue.desk)
        let all = try queue.ledger.entries(campaign: campaign)
        try KnownNames.check(
            posts, among: Set(all.map(\.key.name)).sorted(), Words(de: "Einen Beitrag", en: "post"))
        try KnownNames.check(
            languages, among: Set(all.map(\.key.language)).subtracting([""]).sorted(), KnownNames.language)
        return all
    }

    func contains(_ entry: Entry) -> Bool {
        (posts.isEmpty || posts.contains(entry.key.name))
            && (languages.isEmpty || languages.contains(entry.key.language))
    }
}
