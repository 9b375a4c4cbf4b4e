internal import Desk
internal import Findings
internal import Formats
internal import Terminal

/// `litfass account add NAME --platform P …`
struct AddAccount: Command {
    private static let platform = Option.value(
        "platform", Words(de: "PLATTFORM", en: "PLATFORM"),
        Words(
            de: "wie gesendet wird: \(AccountPlatforms.names.joined(separator: ", "))",
            en: "how it sends: \(AccountPlatforms.names.joined(separator: ", "))"),
        candidates: .choices(AccountPlatforms.names + AccountPlatforms.byHand))
    private static let server = Option.value(
        "server", Words(de: "ADRESSE", en: "ADDRESS"),
        Words(
            de: "der Server, mit https://; für E-Mail smtp://…:587 (STARTTLS) oder smtps://",
            en: "the server, with https://; for e-mail smtp://…:587 (STARTTLS) or smtps://"))
    private static let tokenFile = Option.value(
        "token-file", Words(de: "DATEI", en: "FILE"),
        Words(
            de: "eine Datei mit dem Zugangsschlüssel, die nur Sie lesen dürfen",
            en: "a file with the token, which only you may read"), candidates: .file)
    private static let tokenVariable = Option.value(
        "token-env", Words(de: "NAME", en: "NAME"),
        Words(de: "die Umgebungsvariable, in der er steht", en: "the environment variable that holds it"))
    private static let others: [Option] = AccountPlatforms.options.map {
        .value($0.name, $0.placeholder, $0.help, candidates: $0.isFolder ? .folder : .none)
    }

    static let syntax = Syntax(
        "account", "add",
        summary: Words(de: "richtet ein Konto ein, über das gesendet wird", en: "sets up an account that sends"),
        details: Words(
            de:
                """
                Der Zugangsschlüssel bleibt, wo er ist; Litfass merkt sich nur den Ort. docs/accounts.md sagt, \
                woher er kommt.\u{20}
                """
                    + """
                    Instagram, LinkedIn, X, Threads und WhatsApp: dort veröffentlicht eine Person, aus einem Ordner \
                    (outbox) oder einer E-Mail (email), oder ein eigenes Programm (webhook).
                    """,
            en:
                """
                The token stays where it is; Litfass remembers the place alone. docs/accounts.md says where it \
                comes from.\u{20}
                """
                    + """
                    Instagram, LinkedIn, X, Threads and WhatsApp: a person posts there, from a folder (outbox) or an \
                    e-mail (email), or a program of your own (webhook).
                    """
        ),
        operands: [Operand(Words(de: "NAME", en: "NAME"))],
        options: [platform, server, tokenFile, tokenVariable] + others,
        examples: AccountPlatforms.examples.map { .init($0.0, $0.1) })

    private let request: AccountRequest

    init(_ arguments: Arguments) throws {
        guard let platform = arguments[Self.platform] else {
            throw UsageFault(.missingOption(Self.platform))
        }
        request = AccountRequest(
            name: arguments.operands[0], platform: platform, server: arguments[Self.server],
            token: try .init(file: arguments[Self.tokenFile], variable: arguments[Self.tokenVariable]),
            options: Dictionary(
                Self.others.compactMap { option in arguments[option].map { (option.name, $0) } },
                uniquingKeysWith: { $1 }))
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let (account, warning) = try request.add(in: session.desk)
        session.answer(account.json())
        if !session.isJSON { session.console.print("\(account.name)  \(account.platform)  \(account.target)") }
        if let warning { session.console.say(warning, .warning) }
        session.console.say(account.howToGoOn, .hint)
        return .done
    }
}
