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

    init(_ arguments: Arguments) throws(UsageFault) {
        stays = arguments.contains(Self.watch)
        place = arguments[ScheduleOptions.ledger]
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let process = ProcessInfo.processInfo
        let outcome = try await Queue(session.office, at: place, isNewKept: true).send(
            as: "\(process.hostName):\(process.processIdentifier)", stays: stays, cancellation: Interruption.watch(),
            tell: { Self.tell($0, console) },
            clockMoved: { jump in
                console.say(
                    Words(
                        de: "Die Uhr wurde um \(jump) Sekunden verstellt; es gilt die neue Zeit.",
                        en: "The clock was moved by \(jump) seconds; the new time counts."), .warning)
            })
        if session.isJSON {
            console.print(outcome.json)
        } else {
            Self.tell(outcome, console)
        }
        if outcome.failed + outcome.undecided > 0 { return .faulty }
        return outcome.again > 0 ? .tryAgain : .done
    }

    private static func tell(_ news: RunNews, _ console: Console) {
        let (sign, style): (String, Painter.Style) =
            switch news.kind {
            case .sent: ("✓", .good)
            case .failed: ("✗", .error)
            case .unconfirmed: ("?", .warning)
            case .again: ("↻", .warning)
            case .undecided: ("!", .warning)
            }
        let (speech, entry) = (console.settings.speech, news.entry)
        let name = [entry.title[speech], entry.destination[speech], entry.region, entry.language]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        let line =
            console.settings.errorPaint(sign, style)
            + " \(entry.id)  \(name)  \(Printable.line(console.text(news.words)))"
        if news.kind == .sent {
            console.say(Words(de: line, en: line))
        } else {
            console.complain(line)
        }
    }

    private static func tell(_ outcome: RunOutcome, _ console: Console) {
        let parts = [
            (outcome.sent, Words(de: "gesendet", en: "sent")),
            (outcome.again, Words(de: "später noch einmal", en: "to be tried again")),
            (outcome.failed, Words(de: "fehlgeschlagen", en: "failed")),
            (outcome.undecided, Words(de: "brauchen eine Entscheidung", en: "need a decision")),
        ].filter { $0.0 > 0 }
        if parts.isEmpty {
            let next = outcome.next(console.settings.speech)
            let (later, laterInEnglish) = next.map { ("; das Nächste am \($0)", "; the next on \($0)") } ?? ("", "")
            console.say(Words(de: "Es ist nichts fällig\(later).", en: "Nothing is due\(laterInEnglish)."), .hint)
        } else {
            console.say(
                Words(
                    de: parts.map { "\($0.0) \($0.1.de)" }.joined(separator: ", ") + ".",
                    en: parts.map { "\($0.0) \($0.1.en)" }.joined(separator: ", ") + "."),
                .hint)
        }
        for (folder, count) in outcome.laidOut {
            console.say(
                Words(
                    de: "\(count) davon liegen zum Veröffentlichen von Hand in \(folder)",
                    en: "\(count) of them are to be posted by hand; they lie in \(folder)"),
                .warning)
        }
        for name in outcome.pauses {
            let resume = "litfass schedule resume" + (name.isEmpty ? "" : " " + name)
            console.say(
                Words(
                    de: name.isEmpty
                        ? "Alles ist angehalten. Weiter mit: \(resume)"
                        : "„\(name)“ ist angehalten. Weiter mit: \(resume)",
                    en: name.isEmpty
                        ? "Everything is paused. Go on with: \(resume)" : "“\(name)” is paused. Go on with: \(resume)"),
                .warning)
        }
    }
}
