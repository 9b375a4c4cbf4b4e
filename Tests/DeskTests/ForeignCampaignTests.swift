import Findings
import Foundation
import Model
import Plan
import Publish
import Schedule
import Testing
import Workspace

@testable import Desk

/// A campaign whose reading crashes, never ends or says something else, beside others in one queue.
struct ForeignCampaignTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/litfass-desk-\(UUID().uuidString)"
    private static let now = 1_796_115_600

    /// - Parameter script: What reads campaigns: the shell's, with the order in `$order`.
    private func desk(_ script: String) throws -> PressDesk {
        let program = folder + "/program"
        try Data("#!/bin/sh\norder=$(cat)\n\(script)\n".utf8).write(to: URL(fileURLWithPath: program))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        var limitedProcess = LimitedProcess(program: program, variables: ["PATH": "/usr/bin:/bin"])
        limitedProcess.patience = 5
        return PressDesk(
            folder: folder, home: folder + "/home", program: .init(path: program, version: "1", identity: "test"),
            clock: Clock(start: Self.now, read: { Self.now }), person: "amsel", uiLanguage: .english,
            limitedProcess: limitedProcess)
    }

    private func entry(_ campaign: String) -> PlannedEntry {
        PlannedEntry(
            entry: PlanEntry(
                key: EntryKey(
                    campaign: campaign, region: "augsburg", kind: .post, name: "gruss", channel: "linkedin",
                    language: "de"), due: Self.now, timeZone: "Europe/Berlin"),
            message: Message(text: "Willkommen zu \(campaign)"), sender: .init(account: "outbox"))
    }

    private func wanted(_ campaign: String) -> WantedCampaign {
        WantedCampaign(name: campaign, title: campaign, origin: folder, entries: [entry(campaign)])
    }

    @Test(arguments: [
        ("kill -SEGV $$", PostsPutOff.Reason.broken), ("kill -XCPU $$", .slow), ("exec sleep infinity", .slow),
        ("while :; do echo; sleep 0.01; done", .slow), ("exit 3", .broken), ("echo '{}'", .unreadable),
        ("", .unreadable),
    ])
    func theOthersGoOut(_ hostile: String, _ reason: PostsPutOff.Reason) async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for name in ["a-gut", "boese", "c-gut"] {
            let path = folder + "/Campaigns/" + name
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try Data("litfass: 1\n".utf8).write(to: URL(fileURLWithPath: path + "/campaign.yaml"))
            try Data(wanted(name).encoded).write(to: URL(fileURLWithPath: folder + "/\(name).json"))
        }
        let script = """
            case "$order" in
            *boese*) \(hostile) ;;
            *a-gut*) cat '\(folder)/a-gut.json' ;;
            *) cat '\(folder)/c-gut.json' ;;
            esac
            """
        let queue = try Queue(desk(script), at: nil, isNewKept: true)
        for name in ["a-gut", "boese", "c-gut"] { _ = try queue.ledger.plan(wanted(name), by: "test", now: Self.now) }
        #expect(try queue.approval(of: ApprovalChoice(), by: nil).approve(by: "Amsel").isWhole)
        var found: [Finding] = []
        let outcome = try await queue.send(
            as: "test", isWatching: false, cancellation: Cancellation(), report: { _ in }, found: { found += $0 },
            clockMoved: { _ in })
        #expect((outcome.ready, outcome.again, outcome.failed, outcome.undecided) == (2, 1, 0, 0))
        let finding = Finding(
            PostsPutOff(campaign: "boese", posts: 1, reason: reason),
            at: SourcePlace(file: "Campaigns/boese/campaign.yaml"))
        #expect(found == [finding] && outcome.findings == [finding])
        #expect(
            try queue.entries(of: nil).map { "\($0.campaign) \($0.state)" }.sorted()
                == ["a-gut ready", "boese approved", "c-gut ready"])
        #expect(try queue.entries(of: "boese")[0].remark?.en.contains("litfass check boese") == true)
    }

    /// What a process tells another of a campaign is what it has, but for times.
    @Test func whatIsToldIsHeard() throws {
        var entry = entry("fest")
        entry.message.facets = [.init(bytes: 0..<3, target: .tag("x"))]
        entry.picture = .init(path: "augsburg/posts/a.png", alt: "Ein Bild")
        entry.isDraft = true
        var campaign = WantedCampaign(
            name: "fest", title: "Fest", origin: folder, blackouts: ["2026-12-24"], entries: [entry], isWhole: false,
            pictures: ["augsburg/posts/a.png": [1, 2, 3]])
        campaign.stale = ["augsburg/posts/b.png"]
        let heard = try #require(WantedCampaign(encoded: campaign.encoded) { _ in [1, 2, 3] })
        #expect((heard.name, heard.origin, heard.isWhole, heard.stale) == ("fest", folder, false, campaign.stale))
        #expect(heard.blackouts == campaign.blackouts && heard.entries.map(\.isDraft) == [true])
        #expect(heard.entries.map(\.entry.key) == [entry.entry.key])
        #expect(heard.content(of: heard.entries[0]) == campaign.content(of: entry))
        #expect(WantedCampaign(encoded: Array("[]".utf8), picture: { _ in [] }) == nil)
    }

    /// - Parameter script: What stands in for the program.
    private func build(
        _ script: String, longest: Duration = .seconds(60), _ cancellation: Cancellation = Cancellation()
    ) async throws -> PublishOutcome {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let program = folder + "/program"
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: program))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        return await BuildProcess(
            program: program, campaign: "fest", workspace: folder, longest: longest, grace: .seconds(1)
        ).run(cancellation)
    }

    /// What comes of a build is told.
    @Test(arguments: [
        ("exit 0", "sent"), ("exit 1", "errors"), ("exit 73", "status 73"), ("kill -SEGV $$", "broke off"),
    ])
    func aBuildEnds(_ script: String, _ word: String) async throws {
        switch try await build(script) {
        case .sent(let receipt), .ready(let receipt):
            #expect(word == "sent" && receipt.id == folder + "/Output/fest/index.html")
        case .refused(let words): #expect(words.en.contains(word) && words.en.contains("litfass check fest"))
        case .again(let words, _): #expect(words.en.contains(word) && words.en.contains("litfass build fest"))
        case .unknown: Issue.record("unknown")
        }
    }

    /// One that never ends is ended, also where it does not heed; and with the run.
    @Test(arguments: ["exec sleep infinity", "trap '' TERM; while :; do sleep 0.1; done"])
    func aBuildIsEnded(_ script: String) async throws {
        let late = try await build(script, longest: .milliseconds(500))
        guard case .again(let words, nil) = late else {
            Issue.record("\(late)")
            return
        }
        #expect(words.en.contains("took too long"))
        let cancellation = Cancellation()
        cancellation.cancel()
        let stopped = try await build(script, cancellation)
        guard case .again(let words, nil) = stopped else {
            Issue.record("\(stopped)")
            return
        }
        #expect(words.en.contains("was stopped"))
    }
}
