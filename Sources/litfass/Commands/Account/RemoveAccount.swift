internal import Model
internal import Publish
internal import Terminal

/// `litfass account remove NAME`
struct RemoveAccount: Command {
    static let syntax = Syntax(
        "account", "remove",
        summary: Words(
            de: "vergisst ein Konto; der Zugangsschlüssel bleibt, wo er ist",
            en: "forgets an account; its token stays where it is"),
        operands: [Operand(AccountWords.operand, candidates: .names("accounts"))],
        examples: [
            .init(
                "litfass account remove augsburg-mastodon",
                Words(de: "sagt auch, was noch zu tun bleibt", en: "also says what is left to do"))
        ])

    private let name: String

    init(_ arguments: Arguments) throws(UsageFault) { name = arguments.operands[0] }

    func run(_ session: Session) async throws -> ExitStatus {
        let account = try? session.accounts.load(name)
        try session.accounts.remove(name)
        session.console.say(Words(de: "\(name) ist vergessen.", en: "\(name) is forgotten."))
        switch account?.token {
        case .file(let path):
            session.console.say(
                Words(
                    de:
                        """
                        Widerrufen Sie den Zugangsschlüssel auf der Plattform (docs/accounts.md) und löschen Sie \
                        \(path).
                        """,
                    en: "Revoke the token on the platform (docs/accounts.md) and delete \(path)."), .hint)
        case .variable(let variable):
            session.console.say(
                Words(
                    de:
                        """
                        Widerrufen Sie den Zugangsschlüssel auf der Plattform (docs/accounts.md) und nehmen Sie \
                        \(variable) aus der Umgebung.
                        """,
                    en:
                        """
                        Revoke the token on the platform (docs/accounts.md) and take \(variable) out of the \
                        environment.
                        """
                ), .hint)
        case nil: break
        }
        return .done
    }
}
