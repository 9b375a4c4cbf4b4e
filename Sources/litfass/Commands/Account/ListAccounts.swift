internal import Build
internal import Model
internal import Publish
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

    init(_ arguments: Arguments) throws(UsageFault) {}

    func run(_ session: Session) async throws -> ExitStatus {
        let console = session.console
        let store = session.accounts
        var table = Table(
            [
                Words(de: "Name", en: "Name"), Words(de: "Plattform", en: "Platform"), Words(de: "Ziel", en: "Target"),
                Words(de: "Zugangsschlüssel", en: "Token"),
            ].map { .init(console.text($0)) })
        var records: [JSON] = []
        var faults: [AccountFault] = []
        for name in try store.names() {
            do throws(AccountFault) {
                let account = try store.load(name)
                let fault = Self.fault(account, session)
                records.append(
                    AccountWords.json(
                        account,
                        [
                            .init("usable", .bool(fault == nil)),
                            .init("message", .optional(fault.map { console.text($0.message) })),
                        ]))
                table.rows.append([
                    .init(name), .init(account.platform.rawValue), .init(AccountWords.target(account)),
                    .init(AccountWords.token(account), fault == nil ? .faint : .error),
                ])
                if let fault { faults.append(fault) }
            } catch {
                faults.append(error)
            }
        }
        if session.isJSON {
            console.print(JSON.object([.init("accounts", .array(records))]))
        } else if !table.rows.isEmpty {
            table.lines(console.settings.paint).forEach(console.print)
        } else if faults.isEmpty {
            console.say(
                Words(
                    de:
                        """
                        Noch kein Konto. Ohne Konto legt Litfass die Beiträge in einen Ordner: \
                        \(Platform.example(.outbox))
                        """,
                    en:
                        """
                        No account yet. Without one, Litfass puts the posts into a folder: \
                        \(Platform.example(.outbox))
                        """
                ), .hint)
        }
        for fault in faults { console.complain(Failure(fault)) }
        return faults.isEmpty ? .done : .faulty
    }

    /// Why an account could not send now; nothing is asked over the network.
    static func fault(_ account: Account, _ session: Session) -> AccountFault? {
        do throws(AccountFault) {
            _ = try session.publishers.make(account)
            return nil
        } catch {
            return error
        }
    }
}
