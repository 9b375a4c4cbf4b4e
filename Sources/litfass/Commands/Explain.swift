internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass explain [CODE]`
struct Explain: Command {
    static let syntax = Syntax(
        "explain",
        summary: Words(
            de: "sagt, was ein Befund bedeutet und wie man ihn behebt",
            en: "says what a finding means and how to mend it"),
        details: Words(
            de:
                """
                Der Name eines Befundes steht in eckigen Klammern hinter ihm, in --json und manifest.json unter \
                „code“. Ein Wort statt des Namens zeigt alle, die davon handeln. Ohne CODE werden alle gezeigt, einer \
                je Zeile.
                """,
            en:
                """
                A finding's name stands in brackets behind it, in --json and manifest.json under “code”. A word \
                instead of the name shows all that are about it. Without CODE all are shown, one a line.
                """
        ),
        operands: [Operand(Words(de: "CODE|WORT", en: "CODE|WORD"), count: 0...1, candidates: .names("findings"))],
        examples: [
            .init(
                "litfass explain text-too-long",
                Words(
                    de: "was er bedeutet, warum es zählt, was zu tun ist, mit einem Beispiel",
                    en: "what it means, why it matters, what to do, with an example")),
            .init("litfass explain Feiertag", Words(de: "alle, die davon handeln", en: "all that are about it")),
            .init("litfass explain", Words(de: "alle Befunde", en: "all findings")),
        ])

    private let code: String?

    init(_ arguments: Arguments) { code = arguments.operands.first }

    func run(_ session: Session) async throws -> ExitStatus {
        let found = try code.map { try session.desk.explanations(of: $0) } ?? session.desk.explanations()
        if code != nil, found.count == 1 { show(found[0], session) } else { list(found, session) }
        return .done
    }

    private func list(_ explanations: [Explanation], _ session: Session) {
        let console = session.console
        guard !session.isJSON else {
            let list = explanations.map { JSON.object($0.summary(session.uiLanguage)) }
            return session.answer(.object([.init("findings", .array(list))]))
        }
        var table = Table()
        table.rows = explanations.map { explanation in
            [
                .init(explanation.code), .init(console.text(explanation.severity.name), explanation.severity.style),
                .init(console.text(explanation.meaning)),
            ]
        }
        table.lines(console.settings.paint).forEach(console.print)
    }

    private func show(_ explanation: Explanation, _ session: Session) {
        let console = session.console
        guard !session.isJSON else { return session.answer(explanation.json(session.uiLanguage)) }
        let (paint, width) = (console.settings.paint, min(console.settings.width, 100))
        let severity = explanation.severity
        console.print("\(explanation.code)  " + paint(console.text(severity.name), severity.style))
        let parts = [
            (nil, explanation.meaning), (Words(de: "Warum es zählt", en: "Why it matters"), explanation.why),
            (Words(de: "Was zu tun ist", en: "What to do"), explanation.mend),
        ]
        for (heading, words) in parts {
            console.print("")
            if let heading { console.print(paint(console.text(heading), .faint)) }
            WrappedText.lines(console.text(words), width: width, indent: heading == nil ? 0 : 2).forEach(console.print)
        }
        console.print("")
        console.print(paint(console.text(Words(de: "Beispiel", en: "Example")), .faint))
        for line in explanation.example.split(separator: "\n") { console.print("  " + line) }
    }
}
