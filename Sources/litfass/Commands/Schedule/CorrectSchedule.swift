internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass schedule correct ID…`
struct CorrectSchedule: Command {
    static let syntax = Syntax(
        "schedule", "correct",
        summary: Words(
            de: "ersetzt, was schon draußen ist, durch das, was die Kampagne jetzt sagt",
            en: "replaces what is out already by what the campaign says now"),
        details: Words(
            de: "Zeigt den neuen Inhalt; wer ihn abschickt, gibt ihn frei. Nicht jede Plattform kann das.",
            en: "Shows the new content; who sends it approves it. Not every platform can do that."),
        operands: [ScheduleOptions.someEntries],
        options: ScheduleOptions.choosing + [
            ScheduleOptions.by, ScheduleOptions.drafts, ScheduleOptions.yes, ScheduleOptions.ledger,
        ],
        examples: [
            .init(
                "litfass schedule correct k7f3qm --by Amsel",
                Words(de: "zeigt den neuen Text und fragt", en: "shows the new text and asks")),
            .init(
                "litfass schedule correct --campaign fest --post einladung --by Amsel",
                Words(de: "in allen Sprachen, überall", en: "in all languages, everywhere")),
        ])

    private let choice: EntryChoice
    private let by: String
    private let allowsDrafts: Bool

    init(_ arguments: Arguments) throws {
        choice = try ScheduleOptions.choice(arguments)
        by = try ScheduleOptions.requiredPerson(arguments)
        allowsDrafts = arguments.contains(ScheduleOptions.drafts)
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let name = choice.ids.first ?? choice.campaign ?? ""
        let steps = try await session.queue().corrections(
            of: choice, allowsDrafts: allowsDrafts, progress: { session.progress(name)($0, $1) },
            composed: { session.console.progress(nil) })
        if choice.ids.count == 1, let step = steps.first { return try step.carryOut(session, by: by) }
        if steps.isEmpty { session.say([EntryChoice.nothing]) }
        let ready = steps.compactMap(\.post)
        for post in ready { post.preview.show(session) }
        let isWanted = try ready.isEmpty || session.isSure || session.console.asks(SentPost.question(ready.count))
        let outcomes = try steps.map { step in try step.outcome(isWanted: isWanted, by: by) }
        session.answer(.object([.init("entries", .array(outcomes.map { $0.json(session.uiLanguage) }))]))
        let ends = Set(outcomes.map { $0.tell(session) })
        return [.faulty, .tryAgain].first(where: ends.contains) ?? .done
    }
}

/// What `correct` and `delete` have in common: showing, asking, telling how it ended.
extension SentPost.Step {
    func carryOut(_ session: Session, by who: String?) throws -> ExitStatus {
        post?.preview.show(session)
        let isWanted = try post.map { try session.isSure || session.console.asks($0.question) } ?? false
        let outcome = try outcome(isWanted: isWanted, by: who)
        session.answer(outcome.json(session.uiLanguage))
        return outcome.tell(session)
    }
}

extension SentPostOutcome {
    fileprivate func tell(_ session: Session) -> ExitStatus {
        session.printError(findings)
        session.say(notices)
        if let reason { session.printError(entry.id, reason) }
        return switch end {
        case .done, .unchanged: .done
        case .again: .tryAgain
        case .notOut, .impossible, .refused, .declined: .faulty
        }
    }
}
