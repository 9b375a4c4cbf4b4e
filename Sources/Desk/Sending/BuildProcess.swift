internal import Findings
internal import Foundation
internal import Publish
internal import Workspace

/// Builds a campaign in a process of its own, within bounds of time and memory: what ends it, or takes for ever, ends
/// nothing else of the run.
struct BuildProcess: Sendable {
    /// Absolute.
    let program: String
    let campaign: String
    /// Absolute.
    let workspace: String
    /// What is drawn by then stays, and the next try goes on from there. The service ends a run after half an hour.
    var longest = Duration.seconds(600)
    /// How long one that is told to stop may take to end what it has begun.
    var grace = Duration.seconds(10)
    /// Of memory, in kB.
    private static let largest = 6 << 20

    func run(_ cancellation: Cancellation) async -> PublishOutcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // Where the system's own bound is lower already, that holds.
        process.arguments = [
            "-c", "ulimit -d \(Self.largest) 2>/dev/null; exec \"$@\"", "sh", program, "build", campaign,
            "--workspace", workspace, "--quiet",
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch {
            return again(Words(de: "ließ sich nicht beginnen", en: "could not be started"))
        }
        await wait(for: process, longest) { cancellation.isCancelled }
        if process.isRunning {
            process.terminate()
            await wait(for: process, grace)
            if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            return again(
                cancellation.isCancelled
                    ? Words(de: "wurde angehalten", en: "was stopped")
                    : Words(de: "dauerte zu lange", en: "took too long"))
        }
        guard process.terminationReason == .exit else {
            return again(Words(de: "brach ab", en: "broke off"))
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

    private func wait(for process: Process, _ limit: Duration, unless isOver: () -> Bool = { false }) async {
        let end = ContinuousClock.now + limit
        while process.isRunning, ContinuousClock.now < end, !isOver() {
            try? await Task.sleep(for: .milliseconds(50))
        }
    }

    private func again(_ what: Words) -> PublishOutcome {
        .again(
            Words(
                de: "Das Bauen \(what.de); mehr sagt: litfass build \(campaign)",
                en: "The build \(what.en); more is said by: litfass build \(campaign)"), after: nil)
    }
}
