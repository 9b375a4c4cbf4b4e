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
    private static let others: [Option] = [
        .value(
            "chat", Words(de: "KANAL", en: "CHANNEL"),
            Words(de: "Telegram: @kanal oder seine Nummer", en: "Telegram: @channel or its number")),
        .value(
            "page", Words(de: "NUMMER", en: "NUMBER"),
            Words(de: "Facebook: die Nummer der Seite", en: "Facebook: the Page's number")),
        .value(
            "handle", Words(de: "NAME", en: "NAME"),
            Words(de: "Bluesky: augsburg.bsky.social", en: "Bluesky: augsburg.bsky.social")),
        .value(
            "to", Words(de: "ADRESSE", en: "ADDRESS"),
            Words(de: "E-Mail: wer veröffentlicht", en: "e-mail: who posts")),
        .value("from", Words(de: "ADRESSE", en: "ADDRESS"), Words(de: "E-Mail: Absender", en: "e-mail: the sender")),
        .value(
            "user", Words(de: "NAME", en: "NAME"),
            Words(
                de: "E-Mail: wer sich anmeldet; das Passwort steht in --token-file",
                en: "e-mail: who logs in; the password stands in --token-file")),
        .value(
            "folder", Words(de: "ORDNER", en: "FOLDER"),
            Words(de: "Ausgang: wo die Beiträge hingelegt werden", en: "outbox: where posts are put"),
            candidates: .folder),
    ]

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

    init(_ arguments: Arguments) throws(UsageFault) {
        guard let platform = arguments[Self.platform] else {
            throw UsageFault(.missingOption(Self.platform), command: Self.syntax.words)
        }
        let token: AccountRequest.Token?
        switch (arguments[Self.tokenFile], arguments[Self.tokenVariable]) {
        case (_?, let variable?):
            throw UsageFault(
                .invalid(
                    variable,
                    expected: Words(
                        de: "--token-file und --token-env schließen sich aus.",
                        en: "--token-file and --token-env exclude each other.")),
                command: Self.syntax.words)
        case (let file?, nil): token = .file(file)
        case (nil, let variable?): token = .variable(variable)
        case (nil, nil): token = nil
        }
        request = AccountRequest(
            name: arguments.operands[0], platform: platform, server: arguments[Self.server], token: token,
            options: Dictionary(
                Self.others.compactMap { option in arguments[option].map { (option.name, $0) } },
                uniquingKeysWith: { $1 }))
    }

    func run(_ session: Session) async throws -> ExitStatus {
        let (account, warning) = try request.add(in: session.office)
        let (console, name) = (session.console, account.name)
        if session.isJSON {
            console.print(account.json())
        } else {
            console.print("\(name)  \(account.platform)  \(account.target)")
        }
        if let warning { console.say(warning, .warning) }
        console.say(
            Words(
                de:
                    """
                    Eingerichtet. Prüfen Sie es: litfass account test \(name). Dann tragen Sie es in brand.yaml \
                    ein: accounts: { KANAL: \(name) }
                    """,
                en:
                    """
                    Set up. Check it: litfass account test \(name). Then enter it in brand.yaml: accounts: { \
                    CHANNEL: \(name) }
                    """
            ), .hint)
        return .done
    }
}
