internal import Desk
internal import Findings
internal import Terminal

/// `litfass account remove NAME`
struct RemoveAccount: Command {
    static let syntax = Syntax(
        "account", "remove",
        summary: Words(
            de: "vergisst ein Konto; der Zugangsschlüssel bleibt, wo er ist",
            en: "forgets an account; its token stays where it is"),
        operands: [Operand(Words(de: "NAME", en: "NAME"), candidates: .names("accounts"))],
        examples: [
            .init(
                "litfass account remove augsburg-mastodon",
                Words(de: "sagt auch, was noch zu tun bleibt", en: "also says what is left to do"))
        ])

    private let name: String

    init(_ arguments: Arguments) { name = arguments.operands[0] }

    func run(_ session: Session) async throws -> ExitStatus {
        let account = try session.desk.removeAccount(name)
        session.console.say(Words(de: "\(name) ist vergessen.", en: "\(name) is forgotten."))
        if let revocationHint = account?.revocationHint { session.console.say(revocationHint, .hint) }
        return .done
    }
}
