internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass review take FILE…`
struct TakeReview: Command {
    static let syntax = Syntax(
        "review", "take",
        summary: Words(
            de: "nimmt auf, was von einer Prüfseite zurückkommt", en: "takes what comes back from a review page"),
        details: Words(
            de:
                """
                DATEI ist die ausgefüllte Seite oder der Text der E-Mail, auch mit „>“ davor und Sätzen darum. \
                Gezeigt wird jede Änderung; geschrieben wird nach einer Rückfrage, mit Name und Tag.
                """,
            en:
                """
                FILE is the filled page or the mail's text, also with “>” before it and sentences around it. Every \
                change is shown; it is written after a question, with name and day.
                """),
        operands: [Operand(Words(de: "DATEI", en: "FILE"), count: 1...Operand.many, candidates: .file)],
        options: [ScheduleOptions.yes],
        examples: [
            .init(
                "litfass review take willkommen.ro.ana-pop.html",
                Words(de: "zeigt die Änderungen und fragt", en: "shows the changes and asks"))
        ])

    private let files: [String]

    init(_ arguments: Arguments) { files = arguments.operands }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        var taken = try ReviewTake(files, session.desk)
        if !session.isJSON {
            taken.outcome.sections.flatMap { $0.lines(console.settings, comparesWithFormer: true) }.forEach(
                console.print)
            for key in taken.overtaken {
                console.print(
                    "\(key): "
                        + console.text(
                            Words(
                                de: "Dort steht inzwischen ein anderer Text als auf der Seite; er bleibt.",
                                en: "Another text stands there by now than on the page; it stays.")))
            }
            for remark in taken.remarks {
                console.print(Printable.line("\(remark.by): \(remark.text)"))
            }
            session.say(taken.outcome.warnings)
        }
        let status: ExitStatus = taken.hasRefusals ? .faulty : .done
        if !taken.isEmpty {
            guard try session.isSure || console.asks(Words(de: "Übernehmen?", en: "Take them?")) else {
                console.say(Words(de: "Nichts übernommen.", en: "Nothing was taken."))
                return .done
            }
        }
        try taken.save(lists: session.lists)
        session.answer(taken.json(session.uiLanguage))
        if !session.isJSON { session.say(taken.outcome.notices) }
        return status
    }
}
