internal import Build
internal import Model
internal import Publish
internal import Terminal

/// `litfass account test [NAME …]`
struct TestAccounts: Command {
    static let syntax = Syntax(
        "account", "test",
        summary: Words(
            de: "fragt die Plattformen, ob sie die Konten kennen; es wird nichts gesendet",
            en: "asks the platforms whether they know the accounts; nothing is sent"),
        details: Words(de: "Ohne NAME werden alle geprüft.", en: "Without NAME all are checked."),
        operands: [Operand(AccountWords.operand, count: 0...Operand.many, candidates: .names("accounts"))],
        examples: [
            .init(
                "litfass account test augsburg-mastodon",
                Words(de: "sagt, als wer gesendet würde", en: "says as whom it would send"))
        ])

    private let names: [String]

    init(_ arguments: Arguments) throws(UsageFault) { names = arguments.operands }

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let store = session.accounts
        var records: [JSON] = []
        var status = ExitStatus.done
        for name in names.isEmpty ? try store.names() : names {
            let account = try store.load(name)
            console.progress("\(name) …")
            let result = Self.test(account, session)
            console.progress(nil)
            switch result {
            case .works(let shown):
                records.append(AccountWords.json(account, [.init("works", .bool(true)), .init("as", .string(shown))]))
                if !session.isJSON {
                    console.print(console.settings.paint("✓", .good) + " \(name): \(Printable.line(shown))")
                }
            case .fails(let words):
                status = .faulty
                records.append(
                    AccountWords.json(
                        account, [.init("works", .bool(false)), .init("message", .string(console.text(words)))]))
                if !session.isJSON {
                    console.print(
                        console.settings.paint("✗", .error) + " \(name): \(Printable.line(console.text(words)))")
                }
            }
        }
        if session.isJSON { console.print(JSON.object([.init("accounts", .array(records))])) }
        if records.isEmpty { console.say(Words(de: "Noch kein Konto.", en: "No account yet."), .hint) }
        return status
    }

    private static func test(_ account: Account, _ session: Session) -> AccountTest {
        do throws(AccountFault) {
            return try session.publishers.make(account).test()
        } catch {
            return .fails(
                Words(de: error.message.de + " " + error.remedy.de, en: error.message.en + " " + error.remedy.en))
        }
    }
}
