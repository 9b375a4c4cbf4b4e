import Foundation
import PlatformServers
import Publish
import Testing

@testable import Schedule

/// A full disk, a damaged ledger, files that others can read: the program says what to do and doubles nothing.
struct HostileLedgerTests {
    /// The shell's limit on the size of files stands for a disk that fills in the middle.
    @Test func aDiskThatFillsInTheMiddle() throws {
        let server = try MastodonServer()
        let queue = try QueueHome(.mastodon, server: server.http.address, token: MastodonServer.token)
        let texts = (0..<400).map { "Beitrag \($0)." }
        do { try queue.fill(texts, channel: "mastodon", in: try queue.ledger()) }
        // Blocks of 1 kB: enough to begin, too few to end.
        let size = try #require(
            try FileManager.default.attributesOfItem(atPath: queue.home + "/ledger.sqlite")[.size] as? Int)
        let shell = Process()
        let errors = Pipe()
        shell.executableURL = URL(fileURLWithPath: "/bin/bash")
        shell.arguments = ["-c", "ulimit -f \(size / 1024 + 300); exec \"$0\" schedule run", Litfass.program]
        shell.currentDirectoryURL = URL(fileURLWithPath: queue.scratch.path)
        shell.environment = [
            "PATH": "/usr/bin:/bin", "HOME": queue.scratch.path, "LITFASS_HOME": queue.home,
            "LITFASS_NOW": QueueHome.instant,
        ]
        shell.standardError = errors
        shell.standardOutput = FileHandle.nullDevice
        try shell.run()
        let said = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        shell.waitUntilExit()
        #expect(
            shell.terminationReason == .exit && shell.terminationStatus == 73,
            "\(shell.terminationStatus) \(said.suffix(400))")
        #expect(said.contains("no room left"))
        let sent = server.statuses.count
        #expect(sent > 0 && sent < texts.count, "\(sent)")
        // With room again, it goes on where it stopped; what was being sent then, when no request can be under way.
        let result = try queue.litfass(at: QueueHome.now + 900).run("schedule", "run", "--quiet")
        #expect(result.status == 0, "\(result.errors)")
        #expect(server.statuses.map(\.text).sorted() == texts.sorted())
    }

    @Test func aDamagedLedgerIsRefusedAndRestored() throws {
        let queue = try QueueHome()
        do {
            let ledger = try queue.ledger()
            try queue.fill(["Eins.", "Zwei."], channel: "mastodon", in: ledger)
        }
        #expect(try queue.litfass.run("schedule", "run", "--quiet").status == 0)
        try Data(repeating: 0x5A, count: 20_000).write(to: URL(fileURLWithPath: queue.home + "/ledger.sqlite"))
        for ending in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: queue.home + "/ledger.sqlite" + ending)
        }
        chmod(queue.home + "/ledger.sqlite", 0o600)
        let refused = try queue.litfass.run("schedule", "run")
        #expect(refused.status == 65)
        #expect(refused.errors.contains("litfass schedule restore"))
        let restored = try queue.litfass.run("schedule", "restore")
        #expect(restored.status == 0, "\(restored.errors)")
        // The copy was made before the run sent anything: both may be out, and neither is sent again.
        let list = try queue.litfass.run("schedule", "list", "--json").json
        let states = (list["entries"] as? [[String: Any]])?.compactMap { $0["state"] as? String }
        #expect(states == ["unconfirmed", "unconfirmed"])
        // Somebody must look; that is said, and no news to a timer.
        let run = try queue.litfass.run("schedule", "run")
        #expect(run.status == 0 && run.errors.contains("2 posts may be out or not"), "\(run.errors)")
        #expect(try queue.scratch.names("home/outbox").filter { $0.hasPrefix("2026-12-01 ") }.count == 2)
    }

    @Test func othersMustNotReadTheLedger() throws {
        let queue = try QueueHome()
        #expect(try queue.litfass.run("schedule", "run").status == 0)
        chmod(queue.home + "/ledger.sqlite", 0o640)
        let result = try queue.litfass.run("schedule", "run")
        #expect(result.status == 65)
        #expect(result.errors.contains("chmod go="))
    }
}
