import Findings
import Foundation
import Testing

@testable import Desk

/// The desk as any face calls it: values in, values out.
struct PressDeskTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/litfass-desk-\(UUID().uuidString)"
    private static let now = 1_796_115_600

    private func desk(in folder: String? = nil) -> PressDesk {
        PressDesk(
            folder: folder ?? self.folder, home: self.folder + "/home",
            program: .init(path: Self.root + "/.build/debug/litfass", version: "1", identity: "test"),
            clock: Clock(start: Self.now, read: { Self.now }), person: "amsel", uiLanguage: .english)
    }

    private static let root: String = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return folder.path
    }()

    private func fault(_ work: () throws -> Void) -> Fault? {
        do { try work() } catch { return Fault(error) }
        return nil
    }

    /// Whatever a room throws is told by its kind and words, and an exit status is the face's business.
    @Test func faultsHaveKindsAndWords() throws {
        try FileManager.default.createDirectory(atPath: folder + "/Campaigns", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let desk = desk()
        let workspace = try desk.workspace()
        var request = BuildRequest()
        #expect(fault { _ = try request.jobs(desk, in: workspace) }?.kind == .missing)
        request.campaigns = ["gibt-es-nicht"]
        #expect(
            fault { _ = try request.jobs(desk, in: workspace) }?.message.en
                == "There is no campaign “gibt-es-nicht”.")
        #expect(fault { _ = try Queue(desk, at: "").entries(of: nil) }?.kind == .usage)
        #expect(fault { _ = try Queue(desk, at: nil).entry("nirgends") }?.kind == .missing)
        #expect(fault { _ = try FileReport(folder + "/nichts.png", nil) }?.kind == .missing)
        #expect(fault { throw CancellationError() }?.kind == .tryAgain)
        // Its values may hold secrets.
        let unforeseen = try #require(fault { throw Secret.token("geheim") })
        #expect(unforeseen.kind == .own && !unforeseen.message.en.contains("geheim"))
        #expect(unforeseen.message.en.contains("Secret.token"))
    }

    private enum Secret: Error { case token(String) }

    /// Nothing is left behind by looking.
    @Test func anEmptyQueueLeavesNoFile() throws {
        let queue = try Queue(desk(), at: nil)
        #expect(try queue.entries(of: nil).isEmpty && queue.history(of: nil).isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder + "/home/ledger.sqlite"))
    }

    @Test func aPlatformsWayOfCounting() throws {
        let desk = desk(in: Self.root)
        let counting = try #require(try desk.counting(as: "mastodon"))
        let count = counting.count("Willkommen: https://integreat.app/augsburg/de", isCaption: false)
        #expect((count.length, count.limit, count.fits) == (35, 500, true))
        #expect(try desk.counting(as: "niemand") == nil)
        #expect(try desk.names(.campaigns).contains("willkommen"))
        #expect(try desk.names(.platforms).contains("mastodon"))
    }

    @Test func accountsAreToldWithoutSecrets() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let desk = desk()
        let (account, warning) = try AccountRequest(
            name: "hand", platform: "outbox", options: ["folder": "ausgang"]
        ).add(in: desk)
        #expect(account.target == folder + "/ausgang" && account.token == "–" && warning == nil)
        #expect(
            fault { _ = try AccountRequest(name: "x", platform: "linkedin").add(in: desk) }?.kind == .usage)
        #expect(try desk.listAccounts().map { $0.account?.name } == ["hand"])
        #expect(try desk.removeAccount("hand")?.revocationHint == nil)
        #expect(try desk.accountNames().isEmpty)
    }

    @Test(
        arguments: [
            (["am\u{202E}sel\u{1B}", "drossel"], "amsel"), (["\u{200F} ", "drossel"], "drossel"), ([nil, ""], nil),
        ] as [([String?], String?)])
    func whoIsLoggedIn(_ names: [String?], _ person: String?) {
        #expect(PersonName.first(of: names) == person)
    }
}
