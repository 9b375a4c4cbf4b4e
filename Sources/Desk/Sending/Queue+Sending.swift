package import Findings
internal import Foundation
internal import Schedule
package import Workspace

extension Queue {
    /// How long a watch sleeps at most, in seconds, so that it sees what others planned.
    private static let longestSleep = 30
    /// A clock that was moved by more than this is worth a word, in seconds.
    private static let noticeable = 120

    /// Sends what is approved and due; with `isWatching` it goes on doing so until it is cancelled.
    ///
    /// - Parameters:
    ///   - runner: This run's name among all that send: `machine:process`.
    ///   - report: Told of each step.
    ///   - found: Told why posts are put off, of each campaign once and again only after it has been well.
    ///   - clockMoved: Told by how many seconds somebody moved the clock.
    package func send(
        as runner: String, isWatching: Bool, cancellation: Cancellation, report: @escaping (RunEvent) -> Void,
        found: ([Finding]) -> Void, clockMoved: (Int) -> Void
    ) async throws -> RunOutcome {
        let clock = desk.clock
        try ledger.verify()
        try ledger.backUp(now: clock.now)
        let setup = RunnerSetup(queue: self, cancellation: cancellation, report: report)
        var runner = Runner(
            ledger, setup.environment, name: runner + ":" + String(UInt32.random(in: 0 ... .max), radix: 36),
            generator: SystemRandomNumberGenerator())
        try runner.announce()
        var summary = try await runner.run()
        found(summary.findings)
        var outboxes = try OutboxPages(self).write()
        var reported = 0
        while isWatching, !cancellation.isCancelled {
            let jump = clock.jump
            if abs(jump - reported) > Self.noticeable {
                reported = jump
                clockMoved(jump)
            }
            try await sleep(until: try ledger.nextAttempt(), cancellation)
            guard !cancellation.isCancelled else { break }
            try ledger.backUp(now: clock.now)
            let step = try await runner.run()
            summary.sent += step.sent
            summary.built += step.built
            summary.ready += step.ready
            summary.done += step.done
            summary.failed += step.failed
            summary.undecided += step.undecided
            summary.again = step.again
            found(step.findings.filter { !summary.findings.contains($0) })
            summary.findings = step.findings
            outboxes = try OutboxPages(self).write()
        }
        let entries = try ledger.entries()
        let (due, next) = try ledger.dueEntries(now: clock.now, among: entries)
        return RunOutcome(
            summary, due: due, next: next, outboxes: outboxes, pauses: try ledger.pauses(),
            changes: LapseList(entries))
    }

    private func sleep(until notBefore: Int?, _ cancellation: Cancellation) async throws {
        let clock = desk.clock
        let end = min(max(notBefore ?? .max, clock.now + 1), clock.now + Self.longestSleep)
        while clock.now < end, end - clock.now <= Self.longestSleep, !cancellation.isCancelled {
            try await Task.sleep(for: .milliseconds(200))
        }
    }
}
