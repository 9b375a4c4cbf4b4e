internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass account list`
struct ListAccounts: Command {
    static let syntax = Syntax(
        "account", "list",
        summary: Words(de: "zeigt die Konten, über die gesendet wird", en: "shows the accounts that send"),
        examples: [
            .init(
                "litfass account list",
                Words(
                    de: "Name, Plattform, Ziel und Ort des Zugangsschlüssels",
                    en: "name, platform, target and place of the token"))
        ])

    init(_ arguments: Arguments) {}

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let accounts = try session.desk.listAccounts()
        let faults = accounts.compactMap(\.fault)
        let head = [
            Words(de: "Name", en: "Name"), Words(de: "Plattform", en: "Platform"), Words(de: "Ziel", en: "Target"),
            Words(de: "Zugangsschlüssel", en: "Token"),
        ]
        var table = Table(head.map { .init(console.text($0)) })
        table.rows = accounts.compactMap { account, fault in
            account.map {
                [
                    .init($0.name), .init($0.platform), .init($0.target),
                    .init($0.token, fault == nil ? .faint : .error),
                ]
            }
        }
        if session.isJSON {
            let records = accounts.compactMap { account, fault in
                account?.json([
                    .init("usable", .bool(fault == nil)),
                    .init("message", .optional(fault.map { console.text($0.message) })),
                ])
            }
            session.answer(.object([.init("accounts", .array(records))]))
        } else if !table.rows.isEmpty {
            table.lines(console.settings.paint).forEach(console.print)
        } else if faults.isEmpty {
            console.say(AccountPlatforms.howToBegin, .hint)
        }
        for fault in faults { console.printError(Failure(fault)) }
        return faults.isEmpty ? .done : .faulty
    }
}
