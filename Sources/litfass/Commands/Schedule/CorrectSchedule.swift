internal import Foundation
internal import Model
internal import Publish
internal import Schedule
internal import Terminal

/// `litfass schedule correct ID`
struct CorrectSchedule: Command {
    static let syntax = Syntax(
        "schedule", "correct",
        summary: Words(de: "ersetzt, was schon draußen ist, durch das, was die Kampagne jetzt sagt", en: "replaces what is out already by what the campaign says now"),
        details: Words(
            de: "Zeigt den neuen Inhalt; wer ihn abschickt, gibt ihn frei. Nicht jede Plattform kann das.",
            en: "Shows the new content; who sends it approves it. Not every platform can do that."),
        operands: [Operand(Words(de: "ID", en: "ID"))],
        options: [ScheduleOptions.by, ScheduleOptions.drafts, ScheduleOptions.yes, ScheduleOptions.ledger],
        examples: [.init("litfass schedule correct k7f3qm --by Amsel", Words(de: "zeigt den neuen Text und fragt", en: "shows the new text and asks"))])

    private let id: String
    private let by: String
    private let allowsDrafts: Bool
    private let isSure: Bool
    private let place: String?

    init(_ arguments: Arguments) throws(UsageFault) {
        id = arguments.operands[0]
        guard let by = arguments[ScheduleOptions.by]?.trimmingCharacters(in: .whitespaces), !by.isEmpty else {
            throw UsageFault(.missingOption(ScheduleOptions.by), command: Self.syntax.words)
        }
        self.by = by
        allowsDrafts = arguments.contains(ScheduleOptions.drafts)
        isSure = arguments.contains(ScheduleOptions.yes)
        place = arguments[ScheduleOptions.ledger]
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let now = session.environment.now
        let ledger = try session.ledgerAtHand(place)
        let entry = try ledger.entry(id)
        let shelf = PublisherShelf(session, now: { now })
        let hand = CampaignAtHand(session: session, workspace: try session.workspace(), accounts: shelf.choice)
        let wanted = try hand.wanted(try await hand.posts(entry.key.campaign, now: nil), now: now)
        console.progress(nil)
        guard let want = wanted.entries.first(where: { $0.key == entry.key }) else {
            throw Failure(
                .missing, Words(de: "Die Kampagne hat diesen Beitrag nicht mehr.", en: "The campaign does not have this post any more."),
                remedy: Words(de: "Zurücknehmen: litfass schedule delete \(entry.id)", en: "Take it back: litfass schedule delete \(entry.id)"))
        }
        guard !want.isDraft || allowsDrafts else {
            console.complain("\(entry.id): \(console.text(ApprovalRefusal.draft(language: entry.key.language).message)) (--allow-drafts)")
            return .faulty
        }
        ContentView(entry, want.content).lines(console.settings).forEach(console.print)
        guard try isSure || Confirmation.ask(Words(de: "So ersetzen?", en: "Replace it by this?"), console) else { return .faulty }
        let publisher = try shelf.publisher(of: entry, ledger)
        let outcome = try ledger.correct(entry.id, to: want, pictures: wanted.pictures, by: by, now: now, publisher)
        return AfterwardsView.tell(outcome, entry, console, done: Words(de: "berichtigt", en: "corrected"))
    }
}
