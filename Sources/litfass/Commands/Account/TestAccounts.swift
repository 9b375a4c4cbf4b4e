internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass account test [NAME …]`
struct TestAccounts: Command {
    static let syntax = Syntax(
        "account", "test",
        summary: Words(
            de: "fragt die Plattformen, ob sie die Konten kennen; es wird nichts gesendet",
            en: "asks the platforms whether they know the accounts; nothing is sent"),
        details: Words(de: "Ohne NAME werden alle geprüft.", en: "Without NAME all are checked."),
        operands: [Operand(Words(de: "NAME", en: "NAME"), count: 0...Operand.many, candidates: .names("accounts"))],
        examples: [
            .init(
                "litfass account test augsburg-mastodon",
                Words(de: "sagt, als wer gesendet würde", en: "says as whom it would send"))
        ])

    private let names: [String]

    init(_ arguments: Arguments) { names = arguments.operands }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        var records: [JSON] = []
        var status = ExitStatus.done
        for name in names.isEmpty ? try session.desk.accountNames() : names {
            console.progress("\(name) …")
            let (account, answer) = try session.desk.testAccount(name)
            console.progress(nil)
            let sign: String
            let said: String
            switch answer {
            case .works(let shown):
                (sign, said) = (console.settings.paint("✓", .good), shown)
                records.append(account.json([.init("works", .bool(true)), .init("as", .string(shown))]))
            case .fails(let words):
                status = .faulty
                (sign, said) = (console.settings.paint("✗", .error), console.text(words))
                records.append(account.json([.init("works", .bool(false)), .init("message", .string(said))]))
            }
            if !session.isJSON { console.print("\(sign) \(name): \(Printable.line(said))") }
        }
        session.answer(.object([.init("accounts", .array(records))]))
        if records.isEmpty { console.say(Words(de: "Noch kein Konto.", en: "No account yet."), .hint) }
        return status
    }
}
