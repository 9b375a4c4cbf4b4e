import Formats
import Foundation
import Model
import Plan
import Publish

@testable import Schedule

/// A LITFASS_HOME with a ledger and an account, and the program run on it.
final class QueueHome: Sendable {
    let scratch: Scratch
    let account: String
    static let now = 1_796_115_600
    static let instant = "2026-12-01T09:00:00Z"

    /// - Parameters:
    ///   - platform: Of the account “stadt”; nil leaves posts in the outbox.
    ///   - token: Its secret, in a file for its owner alone.
    init(
        _ platform: AccountPlatform? = nil, server: String? = nil, token: String = "",
        options: [AccountOption: String] = [:]
    )
        throws
    {
        scratch = try Scratch()
        account = platform == nil ? "outbox" : "stadt"
        if let platform { try Self.add("stadt", platform, server, token, options, in: scratch) }
    }

    static func add(
        _ name: String, _ platform: AccountPlatform, _ server: String?, _ token: String,
        _ options: [AccountOption: String] = [:], in scratch: Scratch
    ) throws {
        try scratch.write(token + "\n", to: "token")
        chmod(scratch.path + "/token", 0o600)
        let account = try Account(
            name: name, platform: platform, server: server, token: .file(scratch.path + "/token"), options: options)
        try AccountStore(home: scratch.path + "/home").add(account)
    }

    var home: String { scratch.path + "/home" }

    var litfass: Litfass { litfass(at: Self.now) }

    /// - Parameter now: What its clock shows, in seconds since 1970.
    func litfass(at now: Int) -> Litfass {
        let instant = Date(timeIntervalSince1970: Double(now)).ISO8601Format()
        return Litfass(
            folder: scratch.path, variables: ["LITFASS_HOME": home, "LITFASS_NOW": instant, "USER": "amsel"])
    }

    func ledger() throws -> Ledger { try Ledger(.file(home + "/ledger.sqlite"), now: Self.now) }

    /// Puts posts that are due and approved into the ledger, of a campaign that is at hand nowhere.
    ///
    /// - Parameter now: When they are due.
    func fill(
        _ texts: [String], channel: String, campaign: String = "test", pictures: Bool = false, now: Int = now,
        in ledger: Ledger
    ) throws {
        let png = try [UInt8](
            Data(contentsOf: URL(fileURLWithPath: Litfass.root + "/Tests/References/post-square.de.png")))
        let picture = PlannedEntry.Picture(path: "augsburg/posts/post-square.de.png", alt: "Willkommen")
        let destination =
            try AccountStore(home: home).names().contains(account)
            ? AccountStore(home: home).load(account).identity : ""
        let entries = texts.enumerated().map { index, text in
            PlannedEntry(
                entry: PlanEntry(
                    key: EntryKey(
                        campaign: campaign, region: "augsburg", kind: .post, name: "p\(index)", channel: channel,
                        language: "de"), due: now, timeZone: "Europe/Berlin"),
                message: Message(text: text, languageTag: "de"),
                picture: pictures && index % 10 == 0 ? picture : nil,
                sender: .init(account: account, destination: destination))
        }
        _ = try ledger.plan(
            WantedCampaign(
                name: campaign, title: campaign, origin: "", entries: entries, pictures: [picture.path: png]),
            by: "test",
            now: now)
        let planned = try ledger.entries(campaign: campaign).filter { $0.state == .planned }
        _ = try ledger.approve(planned.map { ($0.id, $0.hash) }, by: "Amsel", allowsDraft: false, now: now)
    }

    /// Starts `schedule run`, and kills it without a warning after a while.
    ///
    /// - Returns: Whether it was still running then.
    func runAndKill(after microseconds: UInt32, _ options: [String] = []) throws -> Bool {
        let process = try start(options)
        usleep(microseconds)
        return Self.end(process)
    }

    /// - Returns: Whether it was still running then.
    static func end(_ process: Process) -> Bool {
        let isRunning = process.isRunning
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return isRunning && process.terminationReason == .uncaughtSignal
    }

    /// Starts `schedule run`, and does not wait for it.
    func start(_ options: [String] = [], now: Int = now) throws -> Process {
        let process = Process()
        // Whoever started the tests may have signals ignored, as `nohup` does.
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["--default-signal", Litfass.program, "schedule", "run", "--quiet"] + options
        process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
        process.environment = [
            "PATH": "/usr/bin:/bin", "HOME": scratch.path, "LITFASS_HOME": home,
            "LITFASS_NOW": Date(timeIntervalSince1970: Double(now)).ISO8601Format(),
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }
}
