import Foundation
import Model
import Plan
import PlatformServers
import Publish
import Results
import Schedule
import Synchronization
import Testing
import Workspace

@testable import Desk

/// What networks count of sent posts, asked through the accounts that sent them.
final class EchoIntakeTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/litfass-echo-\(UUID().uuidString)"
    private static let begin = 1_796_115_600
    private let now = Mutex(begin)
    private let mastodon: MastodonServer
    private let bluesky: BlueskyServer

    init() throws {
        mastodon = try MastodonServer()
        bluesky = try BlueskyServer()
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func desk() -> PressDesk {
        let now = now.withLock { $0 }
        return PressDesk(
            folder: folder, home: folder + "/home", program: .init(path: "/nowhere", version: "1", identity: "test"),
            clock: Clock(start: now, read: { now }), person: "amsel", uiLanguage: .english)
    }

    private func account(
        _ name: String, _ platform: AccountPlatform, _ server: String, _ token: String,
        _ options: [AccountOption: String] = [:]
    ) throws -> Account {
        let file = folder + "/" + name
        try Data(token.utf8).write(to: URL(fileURLWithPath: file))
        chmod(file, 0o600)
        let account = try Account(name: name, platform: platform, server: server, token: .file(file), options: options)
        try AccountStore(home: folder + "/home").add(account)
        return account
    }

    /// Two posts on Mastodon, one on Bluesky, one on Mastodon that a person posts: all sent.
    private func sent() async throws -> Queue {
        let toot = try account("stadt", .mastodon, mastodon.http.address, MastodonServer.token)
        let sky = try account(
            "himmel", .bluesky, bluesky.http.address, BlueskyServer.password, [.handle: BlueskyServer.handle])
        let queue = try Queue(desk(), at: nil, isNewKept: true)
        let posts = [("a", "de", toot), ("a", "ar", toot), ("a", "de", sky), ("b", "de", nil)]
        let entries = posts.map { name, language, account in
            PlannedEntry(
                entry: PlanEntry(
                    key: EntryKey(
                        campaign: "fest", region: "augsburg", kind: .post, name: name,
                        channel: account?.platform.rawValue ?? "mastodon", language: language), due: Self.begin,
                    timeZone: "Europe/Berlin"),
                message: Message(text: "Willkommen \(language)", languageTag: language),
                sender: .init(account: account?.name ?? "outbox", destination: account?.identity ?? ""))
        }
        _ = try queue.ledger.plan(
            WantedCampaign(name: "fest", title: "Fest", origin: "", entries: entries), by: "test", now: Self.begin)
        _ = try queue.approval(of: ApprovalChoice(), by: "Amsel").approve(by: "Amsel")
        _ = try await queue.send(
            as: "test", isWatching: false, cancellation: Cancellation(), report: { _ in }, found: { _ in },
            clockMoved: { _ in })
        for entry in try queue.entries(of: "fest") where entry.state == .ready {
            _ = try queue.decide(.done, entry, by: "Amsel")
        }
        return queue
    }

    private func take(after seconds: Int = 0, _ tally: inout Tally) throws -> (isWhole: Bool, said: [String]) {
        now.withLock { $0 += seconds }
        var intake = EchoIntake(try Queue(desk(), at: nil))
        try intake.take("fest", into: &tally)
        let said = intake.notices.map(\.words.en)
        #expect(said.allSatisfy { !$0.contains(MastodonServer.token) && !$0.contains(BlueskyServer.password) })
        return (intake.isWhole, said)
    }

    private static func key(_ language: String, _ channel: String = "mastodon") -> ScanKey {
        ScanKey(region: "augsburg", language: language, post: "a", channel: channel)
    }

    @Test func ourOwnPostsAreCountedThroughTheirAccounts() async throws {
        _ = try await sent()
        var tally = Tally()
        let ids = Dictionary(
            mastodon.statuses.map { ($0.language ?? "", $0.id) }, uniquingKeysWith: { first, _ in first })
        let (german, arabic) = (try #require(ids["de"]), try #require(ids["ar"]))
        mastodon.count(german, "4", "2", "0")
        mastodon.count(arabic, "9", "3", "6")
        bluesky.count(0, likes: 12, reposts: 0, replies: 5)
        let first = try take(&tally)
        #expect(first.isWhole, "\(first.said)")
        #expect(
            first.said == [
                "himmel: numbers of 1 post were read; what they and their answers say was not.",
                "stadt: numbers of 2 posts were read; what they and their answers say was not.",
                "Posted by hand, so without numbers: 1 post on Mastodon or Bluesky.",
            ])
        // A post's languages together; what is under five stays hidden.
        let counts = Counts(tally, links: LinkTable(), zones: [:], memory: "0")
        #expect(counts.echo.map(\.key.channel) == ["bluesky", "mastodon"])
        #expect(counts.echo.map(\.favourites.value) == [12, 13])
        #expect(counts.echo.map(\.boosts.value) == [nil, 5] && counts.echo.map(\.replies.value) == [5, 6])

        // What is read again replaces; a pause is kept to, and the next time goes on where it was.
        mastodon.count(german, "5", "2", "0")
        mastodon.count(arabic, "1", "1", "1")
        let route = "GET /api/v1/statuses"
        mastodon.http.disturb(route + "/" + german, .status(429, headers: ["Retry-After": "600"]))
        bluesky.http.disturb("POST /xrpc/com.atproto.server.createSession", .status(401))
        let second = try take(after: 60, &tally)
        #expect(!second.isWhole && second.said.contains { $0.hasPrefix("himmel: 127.0.0.1 does not accept the token") })
        #expect(
            second.said.contains {
                $0.hasPrefix("stadt: 127.0.0.1 asks for a pause (429). It goes on after Tue 2026-12-01 10:11:")
            })
        let asked = mastodon.http.requests.count
        #expect(try !take(after: 60, &tally).isWhole && mastodon.http.requests.count == asked)
        mastodon.delete(arabic)
        let last = try take(after: 600, &tally)
        #expect(
            last.said.contains {
                $0.hasPrefix("stadt: not to be found any more") && $0.hasSuffix("stays): a (ar).")
            })
        #expect(tally.echo[Self.key("de")]?.echo == Echo(favourites: 5, boosts: 2, replies: 0))
        let kept = try #require(tally.echo[Self.key("ar")]?.echo)
        #expect([9, 1].contains(kept.favourites))

        // An account that is gone is said, and the other goes on.
        try AccountStore(home: folder + "/home").remove("himmel")
        let without = try take(after: 60, &tally)
        #expect(
            without.said.contains { $0.hasPrefix("himmel: ") } && without.said.contains { $0.hasPrefix("stadt: numb") })
        #expect(tally.echo[Self.key("de", "bluesky")]?.echo?.favourites == 12)
    }
}
