internal import Findings
internal import Model
internal import Plan
internal import Publish
internal import Results
internal import Schedule

/// Asks networks what they count of a campaign's posts: of those that its ledger holds as sent, through the accounts
/// that sent them.
///
/// What was read last counts, and those that were not asked for longest are asked first: who was stopped goes on.
struct EchoIntake {
    private let ledger: Ledger
    private let accounts: AccountPublishers
    private let clock: () -> Int
    private(set) var notices: [Notice] = []
    /// Whether all could be asked.
    private(set) var isWhole = true

    /// Networks that tell a program what they count.
    private static let channels: Set = [AccountPlatform.mastodon.rawValue, AccountPlatform.bluesky.rawValue]

    init(_ queue: Queue) {
        ledger = queue.ledger
        accounts = AccountPublishers(queue.desk)
        clock = { queue.desk.clock.now }
    }

    mutating func take(_ campaign: String, into tally: inout Tally) throws {
        let posts = try ledger.entries(campaign: campaign).filter { entry in
            entry.key.kind == .post && entry.state == .sent && Self.channels.contains(entry.key.channel)
        }
        let own = posts.filter { $0.receipt != nil && accounts.outbox($0.account) == nil }
        for (name, entries) in Dictionary(grouping: own, by: \.account).sorted(by: { $0.key < $1.key }) {
            try take(entries, of: name, campaign, into: &tally)
        }
        let others = posts.count - own.count
        if others > 0 {
            let (de, en) = EntryCount.posts(others)
            notices.append(
                Notice(
                    .hint,
                    Words(
                        de: "Von Hand veröffentlicht, also ohne Zahlen: \(de) auf Mastodon oder Bluesky.",
                        en: "Posted by hand, so without numbers: \(en) on Mastodon or Bluesky.")))
        }
        if posts.isEmpty {
            notices.append(
                Notice(
                    .hint,
                    Words(
                        de: "Auf Mastodon und Bluesky hat Litfass von dieser Kampagne noch nichts veröffentlicht.",
                        en: "Litfass has posted nothing of this campaign on Mastodon and Bluesky yet.")))
        }
    }

    private mutating func take(
        _ entries: [Entry], of account: String, _ campaign: String, into tally: inout Tally
    ) throws {
        let now = clock()
        if let until = entries.compactMap({ tally.echo[$0.scanKey]?.notBefore }).max(), until > now {
            let words = Words(
                de: "Der Server hat um eine Pause gebeten.", en: "The server has asked for a pause.")
            stop(account, of: campaign, words, after: until, zone: entries[0].timeZone)
            return
        }
        var reached: (publisher: any Publisher, entries: [Entry])?
        for entry in entries {
            do {
                let publisher = try accounts.publisher(of: entry, ledger)
                reached = (publisher, (reached?.entries ?? []) + [entry])
            } catch let fault as Fault {
                stop(account, of: campaign, fault.message)
            }
        }
        guard let (publisher, entries) = reached else { return }
        let reachable = entries.sorted { a, b in
            let (first, second) = (tally.echo[a.scanKey]?.asked ?? 0, tally.echo[b.scanKey]?.asked ?? 0)
            return (first, a.scanKey) < (second, b.scanKey)
        }
        guard let answer = publisher.echoes(of: reachable.compactMap(\.receipt)) else { return }
        for (entry, post) in zip(reachable, answer.posts) {
            var record = EchoRecord(asked: now)
            record.echo = tally.echo[entry.scanKey]?.echo
            if case .counted(let echo) = post { record.echo = echo }
            tally.echo[entry.scanKey] = record
        }
        say(Array(zip(reachable, answer.posts)), of: account)
        guard let obstacle = answer.obstacle else { return }
        // The one at which it ended comes last next time: it may be the cause.
        if reachable.indices.contains(answer.posts.count) {
            let key = reachable[answer.posts.count].scanKey
            tally.echo[key, default: EchoRecord(asked: now)].asked = now
            tally.echo[key]?.notBefore = obstacle.after
        }
        stop(account, of: campaign, obstacle.words, after: obstacle.after, zone: entries[0].timeZone)
    }

    private mutating func say(_ posts: [(Entry, EchoAnswer.Post)], of account: String) {
        func entries(_ isMeant: (EchoAnswer.Post) -> Bool) -> [Entry] { posts.filter { isMeant($0.1) }.map(\.0) }
        let counted = entries { if case .counted = $0 { true } else { false } }
        if !counted.isEmpty {
            let (de, en) = EntryCount.posts(counted.count)
            notices.append(
                Notice(
                    .good,
                    Words(
                        de: "\(account): Zahlen von \(de) gelesen; was darin und darunter steht, nicht.",
                        en: "\(account): numbers of \(en) were read; what they and their answers say was not.")))
        }
        say(
            entries { $0 == .gone },
            Words(
                de: "\(account): nicht mehr zu finden, also wohl gelöscht (was zuletzt gezählt war, bleibt)",
                en: "\(account): not to be found any more, so probably deleted (what was counted last stays)"))
        say(
            entries { $0 == .unreadable },
            Words(
                de: "\(account): ohne Zahlen, die sein können, und darum nicht gezählt",
                en: "\(account): without numbers that can be, and so not counted"))
    }

    private mutating func say(_ entries: [Entry], _ words: Words) {
        guard !entries.isEmpty else { return }
        let list =
            entries.prefix(Self.mostNamed).map { "\($0.key.name) (\($0.key.language))" }.joined(separator: ", ")
            + (entries.count > Self.mostNamed ? ", …" : "")
        notices.append(Notice(.warning, Words(de: "\(words.de): \(list).", en: "\(words.en): \(list).")))
    }

    private static let mostNamed = 5

    /// The rest of an account's posts has to wait.
    private mutating func stop(
        _ account: String, of campaign: String, _ why: Words, after: Int? = nil, zone: String = "UTC"
    ) {
        isWhole = false
        let command = "litfass results take \(campaign) --accounts"
        let later = after.map { time in
            Words(
                de: "Weiter geht es nach \(TimeText.short(time, zone: zone, .german)): \(command)",
                en: "It goes on after \(TimeText.short(time, zone: zone, .english)): \(command)")
        }
        let next = later ?? Words(de: "Danach weiter: \(command)", en: "Then go on: \(command)")
        let notice = Notice(
            .warning, Words(de: "\(account): \(why.de) \(next.de)", en: "\(account): \(why.en) \(next.en)"))
        if !notices.contains(notice) { notices.append(notice) }
    }
}

extension Entry {
    /// As what it is counted.
    fileprivate var scanKey: ScanKey {
        ScanKey(region: key.region, language: key.language, post: key.name, channel: key.channel)
    }
}
