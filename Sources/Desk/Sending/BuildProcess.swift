internal import Build
internal import Findings
internal import Foundation
internal import Publish
internal import Workspace

/// Builds a campaign in a process of its own, within bounds of time and memory: what ends it, a crest say, ends nothing
/// else of the run.
struct BuildProcess: Sendable {
    /// Absolute.
    let program: String
    let campaign: String
    /// Absolute.
    let workspace: String

    /// In seconds; the service ends a run after half an hour.
    private static let longest = 600.0
    /// Of addresses, in kB.
    private static let largest = 6 << 20

    func run(_ cancellation: Cancellation) async -> PublishOutcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c", "ulimit -v \(Self.largest) && exec \"$@\"", "sh", program, "build", campaign, "--workspace",
            workspace,
            "--quiet",
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch {
            return again(Words(de: "ließ sich nicht beginnen", en: "could not be started"))
        }
        let pause = 0.1
        var passed = 0.0
        while process.isRunning, passed < Self.longest, !cancellation.isCancelled {
            try? await Task.sleep(for: .seconds(pause))
            passed += pause
        }
        if process.isRunning {
            process.terminate()
            try? await Task.sleep(for: .seconds(2))
            if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            return again(Words(de: "wurde abgebrochen", en: "was stopped"))
        }
        guard process.terminationReason == .exit else {
            return again(Words(de: "ist abgestürzt", en: "crashed"))
        }
        switch process.terminationStatus {
        case 0: return .sent(Receipt(id: "\(workspace)/Output/\(campaign)/index.html"))
        case 1:
            return .refused(
                Words(
                    de: "Es gibt Fehler in der Kampagne: litfass check \(campaign)",
                    en: "There are errors in the campaign: litfass check \(campaign)"))
        case let status: return again(Words(de: "endete mit Status \(status)", en: "ended with status \(status)"))
        }
    }

    private func again(_ what: Words) -> PublishOutcome {
        .again(
            Words(
                de: "Das Bauen \(what.de); mehr sagt: litfass build \(campaign)",
                en: "The build \(what.en); more is said by: litfass build \(campaign)"), after: nil)
    }
}
