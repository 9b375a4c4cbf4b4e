package import Findings
internal import Foundation
internal import Schedule
package import Workspace

extension Queue {
    /// How long a watch sleeps at most, in seconds, so that it sees what others planned.
    private static let nap = 30
    /// A clock that was moved by more than this is worth a word, in seconds.
    private static let noticeable = 120

    /// Sends what is approved and due; with `stays` it goes on doing so until it is cancelled.
    ///
    /// - Parameters:
    ///   - runner: This run's name among all that send: `machine:process`.
    ///   - tell: Told of each step.
    ///   - found: Told why posts are put off, of each campaign once and again only after it has been well.
    ///   - clockMoved: Told by how many seconds somebody moved the clock.
    package func send(
        as runner: String, stays: Bool, cancellation: Cancellation, tell: @escaping (RunNews) -> Void,
        found: ([Finding]) -> Void, clockMoved: (Int) -> Void
    ) async throws -> RunOutcome {
        let clock = office.clock
        try ledger.verify()
        try ledger.backUp(now: clock.now)
        let world = RunSurroundings(queue: self, cancellation: cancellation, tell: tell)
        var runner = Runner(
            ledger, world.surroundings, name: runner + ":" + String(UInt32.random(in: 0 ... .max), radix: 36),
            generator: SystemRandomNumberGenerator())
        try runner.announce()
        var summary = try await runner.run()
        found(summary.findings)
        var told = 0
        while stays, !cancellation.isCancelled {
            let jump = clock.jump
            if abs(jump - told) > Self.noticeable {
                told = jump
                clockMoved(jump)
            }
            try await sleep(until: try ledger.nextWake(), cancellation)
            guard !cancellation.isCancelled else { break }
            try ledger.backUp(now: clock.now)
            let step = try await runner.run()
            summary.sent += step.sent
            summary.failed += step.failed
            summary.undecided += step.undecided
            summary.again = step.again
            found(step.findings.filter { !summary.findings.contains($0) })
            summary.findings = step.findings
        }
        let next = try ledger.entries().filter { $0.isWaiting && !$0.isPaused }.min { $0.wake < $1.wake }
        return RunOutcome(summary, laidOut: world.laidOut.counts, next: next, pauses: try ledger.pauses())
    }

    private func sleep(until wake: Int?, _ cancellation: Cancellation) async throws {
        let clock = office.clock
        let end = min(max(wake ?? .max, clock.now + 1), clock.now + Self.nap)
        while clock.now < end, end - clock.now <= Self.nap, !cancellation.isCancelled {
            try await Task.sleep(for: .milliseconds(200))
        }
    }
}
