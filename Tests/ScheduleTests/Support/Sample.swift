import Findings
import Model
import Plan
import Publish
import Synchronization

@testable import Schedule

/// A platform that keeps what it got, and does as it is told.
final class FakePlatform: Publisher {
    private let answered: Repetition
    private let state = Mutex(State())

    private struct State {
        var posts: [(key: String, post: OutgoingPost)] = []
        var answers: [PublishOutcome] = []
        var ticked: Set<String> = []
    }

    /// Whether a person posts what it gets.
    let isOutbox: Bool

    init(_ repetition: Repetition = .safe(after: 0, within: nil), isOutbox: Bool = false) {
        answered = repetition
        self.isOutbox = isOutbox
    }

    /// A person ticks off a post by its place, from 0.
    func tick(_ index: Int) { state.withLock { _ = $0.ticked.insert("\(index)") } }

    func isDone(_ receipt: Receipt) -> Bool { state.withLock { $0.ticked.contains(receipt.id) } }

    private func out(_ index: Int) -> PublishOutcome {
        let receipt = Receipt(id: "\(index)")
        return isOutbox ? .ready(receipt) : .sent(receipt)
    }

    func repetition(_ size: Int) -> Repetition { answered }

    /// How the next requests end; nothing of them arrives.
    func answer(_ outcomes: PublishOutcome...) { state.withLock { $0.answers += outcomes } }

    var posts: [(key: String, post: OutgoingPost)] { state.withLock { $0.posts } }
    var texts: [String] { posts.map(\.post.message.text) }

    func publish(_ post: OutgoingPost, key: String, lastCheck: () -> PublishOutcome?) -> PublishOutcome {
        if let outcome = lastCheck() { return outcome }
        return state.withLock { state in
            if !state.answers.isEmpty { return state.answers.removeFirst() }
            if answered != .unsafe, let index = state.posts.firstIndex(where: { $0.key == key }) {
                return out(index)
            }
            state.posts.append((key, post))
            return out(state.posts.count - 1)
        }
    }

    func correct(_ receipt: Receipt, to post: OutgoingPost, key: String) -> PublishOutcome? { nil }
    func delete(_ receipt: Receipt) -> PublishOutcome? { nil }
    func test() -> AccountTest { .works(name: "fake") }
}

enum Sample {
    static let start = TestLedger.start
    static let words = Words(de: "weg", en: "gone")

    static func key(_ number: Int, _ kind: EntryKind = .post) -> EntryKey {
        EntryKey(
            campaign: "test", region: "augsburg", kind: kind, name: "p\(number)",
            channel: kind == .post ? "mastodon" : "", language: kind == .post ? "de" : "")
    }

    static func entry(
        _ number: Int, text: String? = nil, due: Int = start, draft: Bool = false, parent: Int? = nil,
        kind: EntryKind = .post
    ) -> PlannedEntry {
        PlannedEntry(
            entry: PlanEntry(
                key: key(number, kind), due: due, timeZone: "Europe/Berlin", thread: parent.map { $0 + 1 }),
            message: Message(text: text ?? "Text \(number)"), sender: .init(account: "stadt"),
            parent: parent.map { key($0) }, isDraft: draft)
    }

    static func campaign(_ entries: [PlannedEntry], blackouts: [String] = [], isWhole: Bool = true) -> WantedCampaign {
        WantedCampaign(
            name: "test", title: "Test", origin: "/nowhere", blackouts: blackouts, entries: entries, isWhole: isWhole)
    }

    /// Plans and approves, some time before they are due.
    @discardableResult
    static func approved(
        _ entries: [PlannedEntry], in ledger: Ledger, blackouts: [String] = [], now: Int = start - 3600
    )
        throws -> [Entry]
    {
        _ = try ledger.plan(campaign(entries, blackouts: blackouts), by: "test", now: now)
        let posts = try ledger.entries().filter { $0.key.kind == .post }
        _ = try ledger.approve(posts.map { ($0.id, $0.hash) }, by: "Amsel", allowsDraft: true, now: now)
        return try ledger.entries()
    }

    /// One run at an instant.
    static func run(
        _ ledger: Ledger, _ platform: FakePlatform, now: Int = start, backoff: Backoff = Backoff(),
        wanted: WantedCampaign? = nil, clock: (() -> Int)? = nil,
        nobody: RunnerEnvironment.NoPublisher? = nil,
        hasCampaign: Bool = true
    ) async throws -> RunSummary {
        let environment = RunnerEnvironment(
            now: clock ?? { now }, publisher: { _ in nobody.map { .failure($0) } ?? .success(platform) },
            wanted: { _, _, _ in wanted },
            build: { campaign, _ in hasCampaign ? { .sent(Receipt(id: campaign)) } : nil })
        var runner = Runner(
            ledger, environment, name: "test:\(UInt64.random(in: 0 ... .max))", backoff: backoff,
            generator: Dice(state: 7))
        try runner.announce()
        return try await runner.run()
    }
}

/// Chance that is the same each time. Source: SplitMix64, Steele et al. 2014.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension Ledger {
    /// One entry alone.
    func approve(_ id: String, hash: String, by who: String, allowsDraft: Bool, now: Int) throws -> ApprovalRefusal? {
        try approve([(id, hash)], by: who, allowsDraft: allowsDraft, now: now)[id]
    }
}
