internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass schedule correct ID`
struct CorrectSchedule: Command {
    static let syntax = Syntax(
        "schedule", "correct",
        summary: Words(
            de: "ersetzt, was schon draußen ist, durch das, was die Kampagne jetzt sagt",
            en: "replaces what is out already by what the campaign says now"),
        details: Words(
            de: "Zeigt den neuen Inhalt; wer ihn abschickt, gibt ihn frei. Nicht jede Plattform kann das.",
            en: "Shows the new content; who sends it approves it. Not every platform can do that."),
        operands: [ScheduleOptions.entry],
        options: [ScheduleOptions.by, ScheduleOptions.drafts, ScheduleOptions.yes, ScheduleOptions.ledger],
        examples: [
            .init(
                "litfass schedule correct k7f3qm --by Amsel",
                Words(de: "zeigt den neuen Text und fragt", en: "shows the new text and asks"))
        ])

    private let id: String
    private let by: String
    private let allowsDrafts: Bool

    init(_ arguments: Arguments) throws {
        id = arguments.operands[0]
        by = try ScheduleOptions.requiredPerson(arguments)
        allowsDrafts = arguments.contains(ScheduleOptions.drafts)
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let step = try await session.queue().correction(
            of: id, allowsDrafts: allowsDrafts, progress: { session.progress(id)($0, $1) },
            composed: { session.console.progress(nil) })
        return try step.carryOut(session, by: by)
    }
}

/// What `correct` and `delete` have in common: showing, asking, telling how it ended.
extension SentPost.Step {
    func carryOut(_ session: Session, by who: String?) throws -> ExitStatus {
        switch self {
        case .ended(let outcome): return outcome.tell(session)
        case .ready(let post):
            post.preview.show(session)
            let isWanted = try session.isSure || session.console.asks(post.question)
            return try (isWanted ? post.carryOut(by: who) : post.declined()).tell(session)
        }
    }
}

extension SentPostOutcome {
    fileprivate func tell(_ session: Session) -> ExitStatus {
        session.printError(findings)
        session.say(notices)
        if let reason { session.printError(entry.id, reason) }
        session.answer(json(session.uiLanguage))
        return switch end {
        case .done, .unchanged: .done
        case .again: .tryAgain
        case .notOut, .impossible, .refused, .declined: .faulty
        }
    }
}
