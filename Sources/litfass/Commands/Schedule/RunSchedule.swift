internal import Build
internal import Foundation
internal import Model
internal import Schedule
internal import Terminal

/// `litfass schedule run [--watch]`
struct RunSchedule: Command {
    private static let watch = Option.flag(
        "watch", Words(de: "bleibt und sendet, wenn es Zeit ist", en: "stays and sends when it is time"))

    static let syntax = Syntax(
        "schedule", "run",
        summary: Words(de: "sendet, was freigegeben und fällig ist", en: "sends what is approved and due"),
        details: Words(
            de:
                """
                Jeder Schritt steht im Sendebuch, bevor er getan wird; ein abgebrochener Lauf verliert und \
                verdoppelt nichts. Mehrere dürfen zugleich laufen. Am Ende: 1, wenn etwas endgültig scheiterte \
                oder eine Entscheidung braucht, 75, wenn etwas später noch einmal versucht wird.
                """,
            en:
                """
                Each step is in the ledger before it is taken; a run that is stopped loses and repeats nothing. \
                Several may run at once. In the end: 1 where something failed for good or needs a decision, 75 \
                where something will be tried again.
                """
        ),
        options: [watch, ScheduleOptions.ledger],
        examples: [
            .init(
                "litfass schedule run",
                Words(
                    de: "sendet einmal; so ruft es auch der Zeitgeber auf",
                    en: "sends once; this is what the timer calls"))
        ])

    private let stays: Bool
    private let place: String?

    /// How long a watch sleeps at most, in seconds, so that it sees what others planned.
    private static let nap = 30
    /// A clock that was moved by more than this is worth a word, in seconds.
    private static let noticeable = 120

    init(_ arguments: Arguments) throws(UsageFault) {
        stays = arguments.contains(Self.watch)
        place = arguments[ScheduleOptions.ledger]
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let clock = Clock(session.environment)
        let ledger = try session.ledger(place)
        try ledger.verify()
        try ledger.backUp(now: clock.now)
        let cancellation = Interruption.watch()
        let world = RunSurroundings(session: session, ledger: ledger, clock: clock, cancellation: cancellation)
        let name =
            "\(ProcessInfo.processInfo.hostName):\(ProcessInfo.processInfo.processIdentifier):"
            + String(UInt32.random(in: 0 ... .max), radix: 36)
        var runner = Runner(ledger, world.surroundings, name: name, generator: SystemRandomNumberGenerator())
        try runner.announce()
        var summary = try await runner.run()
        guard stays else { return try finish(summary, world, ledger) }
        var told = 0
        while !cancellation.isCancelled {
            let jump = clock.jump
            if abs(jump - told) > Self.noticeable {
                told = jump
                session.console.say(
                    Words(
                        de: "Die Uhr wurde um \(jump) Sekunden verstellt; es gilt die neue Zeit.",
                        en: "The clock was moved by \(jump) seconds; the new time counts."), .warning)
            }
            try await sleep(until: try ledger.nextWake(), clock, cancellation)
            guard !cancellation.isCancelled else { break }
            try ledger.backUp(now: clock.now)
            let step = try await runner.run()
            summary.sent += step.sent
            summary.failed += step.failed
            summary.undecided += step.undecided
            summary.again = step.again
        }
        return try finish(summary, world, ledger)
    }

    private func finish(_ summary: RunSummary, _ world: RunSurroundings, _ ledger: Ledger) throws -> ExitStatus {
        let session = world.session
        guard !session.isJSON else {
            session.console.print(RunView.json(summary))
            return RunView.status(summary)
        }
        let next = try ledger.entries().filter { $0.isWaiting && !$0.isPaused }.min { $0.wake < $1.wake }
        RunView.tell(
            summary, laidOut: world.laidOut.counts,
            next: next.map { When.short($0.wake, zone: $0.timeZone, session.speech) },
            pauses: try ledger.pauses(), session.console)
        return RunView.status(summary)
    }

    private func sleep(until wake: Int?, _ clock: Clock, _ cancellation: Cancellation) async throws {
        let end = min(max(wake ?? .max, clock.now + 1), clock.now + Self.nap)
        while clock.now < end, end - clock.now <= Self.nap, !cancellation.isCancelled {
            try await Task.sleep(for: .milliseconds(200))
        }
    }
}
