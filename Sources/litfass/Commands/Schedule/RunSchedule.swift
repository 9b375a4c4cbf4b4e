internal import Desk
internal import Findings
internal import Foundation
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
                oder nun eine Entscheidung braucht, 75, wenn etwas später noch einmal versucht wird.
                """,
            en:
                """
                Each step is in the ledger before it is taken; a run that is stopped loses and repeats nothing. \
                Several may run at once. In the end: 1 where something failed for good or now needs a decision, 75 \
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

    private let isWatching: Bool

    init(_ arguments: Arguments) { isWatching = arguments.contains(Self.watch) }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let process = ProcessInfo.processInfo
        let outcome = try await session.queue(isNewKept: true).send(
            as: "\(process.hostName):\(process.processIdentifier)", isWatching: isWatching,
            cancellation: Interruption.watch(),
            report: { Self.report($0, console) },
            found: session.printError,
            clockMoved: { jump in
                console.say(
                    Words(
                        de: "Die Uhr wurde um \(jump) Sekunden verstellt; es gilt die neue Zeit.",
                        en: "The clock was moved by \(jump) seconds; the new time counts."), .warning)
            })
        if session.isJSON {
            session.answer(outcome.json(session.uiLanguage))
        } else {
            session.say(outcome.notices(session.uiLanguage))
        }
        if outcome.failed + outcome.newlyUndecided > 0 { return .faulty }
        return outcome.again > 0 ? .tryAgain : .done
    }

    private static func report(_ event: RunEvent, _ console: Console) {
        let (sign, style): (String, Painter.Style) =
            switch event.kind {
            case .sent, .done: ("✓", .good)
            case .ready: ("□", .hint)
            case .failed: ("✗", .error)
            case .unconfirmed: ("?", .warning)
            case .again: ("↻", .warning)
            case .undecided: ("!", .warning)
            }
        let (uiLanguage, entry) = (console.settings.uiLanguage, event.entry)
        let name = [entry.title[uiLanguage], entry.destination[uiLanguage], entry.region, entry.language]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        let line =
            console.settings.errorPaint(sign, style)
            + " \(entry.id)  \(name)  \(Printable.line(console.text(event.words)))"
        if [.sent, .ready, .done].contains(event.kind) {
            console.say(Words(de: line, en: line))
        } else {
            console.printError(line)
        }
    }
}
