internal import Build
internal import Model
internal import Publish
internal import Terminal

/// `litfass account add NAME --platform P …`
struct AddAccount: Command {
    private static let platform = Option.value(
        "platform", Words(de: "PLATTFORM", en: "PLATFORM"),
        Words(
            de: "wie gesendet wird: \(Platform.allCases.map(\.rawValue).joined(separator: ", "))",
            en: "how it sends: \(Platform.allCases.map(\.rawValue).joined(separator: ", "))"),
        candidates: .choices(Platform.allCases.map(\.rawValue) + Platform.byHand))
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
    private static let others: [(option: AccountOption, declared: Option)] = [
        (
            .chat,
            .value(
                "chat", Words(de: "KANAL", en: "CHANNEL"),
                Words(de: "Telegram: @kanal oder seine Nummer", en: "Telegram: @channel or its number"))
        ),
        (
            .page,
            .value(
                "page", Words(de: "NUMMER", en: "NUMBER"),
                Words(de: "Facebook: die Nummer der Seite", en: "Facebook: the Page's number"))
        ),
        (
            .handle,
            .value(
                "handle", Words(de: "NAME", en: "NAME"),
                Words(de: "Bluesky: augsburg.bsky.social", en: "Bluesky: augsburg.bsky.social"))
        ),
        (
            .to,
            .value(
                "to", Words(de: "ADRESSE", en: "ADDRESS"),
                Words(de: "E-Mail: wer veröffentlicht", en: "e-mail: who posts"))
        ),
        (
            .from,
            .value("from", Words(de: "ADRESSE", en: "ADDRESS"), Words(de: "E-Mail: Absender", en: "e-mail: the sender"))
        ),
        (
            .user,
            .value(
                "user", Words(de: "NAME", en: "NAME"),
                Words(
                    de: "E-Mail: wer sich anmeldet; das Passwort steht in --token-file",
                    en: "e-mail: who logs in; the password stands in --token-file"))
        ),
        (
            .folder,
            .value(
                "folder", Words(de: "ORDNER", en: "FOLDER"),
                Words(de: "Ausgang: wo die Beiträge hingelegt werden", en: "outbox: where posts are put"),
                candidates: .folder)
        ),
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
        operands: [Operand(AccountWords.operand)],
        options: [platform, server, tokenFile, tokenVariable] + others.map(\.declared),
        examples: [
            .init(Platform.example(.mastodon), Platform.mastodon.purpose),
            .init(Platform.example(.telegram), Platform.telegram.purpose),
            .init(Platform.example(.outbox), Platform.outbox.purpose),
        ])

    private let name: String
    private let platform: String
    private let server: String?
    private let token: SecretSource?
    private let options: [AccountOption: String]

    init(_ arguments: Arguments) throws(UsageFault) {
        name = arguments.operands[0]
        guard let platform = arguments[Self.platform] else {
            throw UsageFault(.missingOption(Self.platform), command: Self.syntax.words)
        }
        self.platform = platform
        server = arguments[Self.server]
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
        options = Dictionary(
            Self.others.compactMap { other in arguments[other.declared].map { (other.option, $0) } },
            uniquingKeysWith: { $1 })
    }

    func run(_ session: Session) async throws -> ExitStatus {
        guard let platform = Platform(rawValue: platform) else { throw Self.byHand(platform) }
        var options = options
        options[.folder] = options[.folder].map { Self.absolute($0, session) }
        var token = token
        if case .file(let path) = token { token = .file(Self.absolute(path, session)) }
        let account = try Account(name: name, platform: platform, server: server, token: token, options: options)
        let warning = try check(account, session)
        try session.accounts.add(account)
        let console = session.console
        if session.isJSON {
            console.print(AccountWords.json(account, []))
        } else {
            console.print("\(account.name)  \(platform.rawValue)  \(AccountWords.target(account))")
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

    /// A file is refused if it cannot be used; a variable may be set for the service alone.
    private func check(_ account: Account, _ session: Session) throws(AccountFault) -> Words? {
        do throws(AccountFault) {
            try account.token?.check(session.environment.variables)
            return nil
        } catch {
            guard case .variable = account.token else { throw error }
            return Words(de: error.message.de + " " + error.remedy.de, en: error.message.en + " " + error.remedy.en)
        }
    }

    private static func absolute(_ path: String, _ session: Session) -> String {
        if path.hasPrefix("~/"), let home = session.environment.variables["HOME"] { return home + path.dropFirst() }
        return path.hasPrefix("/") ? path : session.environment.folder + "/" + path
    }

    /// A network where no program of a town hall's posts.
    private static func byHand(_ platform: String) -> Failure {
        Failure(
            .usage,
            Words(
                de:
                    """
                    Auf \(platform) veröffentlicht eine Person: Die Schnittstelle steht einem Programm der Stadt \
                    nicht ohne Vertrag offen.
                    """,
                en: "On \(platform) a person posts: its interface is not open to a town's program without a contract."),
            remedy: Words(
                de:
                    """
                    Lassen Sie die Beiträge in einen Ordner legen (--platform outbox --folder ORDNER), per E-Mail \
                    schicken (--platform email) oder an ein eigenes Programm geben (--platform webhook).
                    """,
                en:
                    """
                    Have the posts put into a folder (--platform outbox --folder FOLDER), sent by e-mail \
                    (--platform email) or handed to a program of your own (--platform webhook).
                    """
            ))
    }
}
