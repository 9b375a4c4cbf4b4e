package import Findings
internal import Publish

/// An account that is to be set up, as somebody wrote it.
package struct AccountRequest: Sendable {
    package var name: String
    /// As a person typed it.
    package var platform: String
    /// As a person typed it; nil where the platform has one for all.
    package var server: String?
    package var token: Token?
    /// By the option's name, e.g. `chat`.
    package var options: [String: String]

    /// Where a secret is read.
    package enum Token: Hashable, Sendable {
        case file(String)
        case variable(String)

        /// Nil where neither is named.
        ///
        /// - Throws: `InvalidInput` where both are.
        package init?(file: String?, variable: String?) throws(InvalidInput) {
            switch (file, variable) {
            case (_?, let variable?):
                throw InvalidInput(
                    variable,
                    Words(
                        de: "--token-file und --token-env schließen sich aus.",
                        en: "--token-file and --token-env exclude each other."))
            case (let file?, nil): self = .file(file)
            case (nil, let variable?): self = .variable(variable)
            case (nil, nil): return nil
            }
        }
    }

    package init(
        name: String, platform: String, server: String? = nil, token: Token? = nil, options: [String: String] = [:]
    ) {
        self.name = name
        self.platform = platform
        self.server = server
        self.token = token
        self.options = options
    }

    /// Keeps the account; its token stays where it is.
    ///
    /// - Returns: Also what is wanting, where it can be used all the same.
    package func add(in desk: PressDesk) throws -> (account: AccountLine, warning: Words?) {
        guard let platform = AccountPlatform(rawValue: platform) else { throw Self.byHand(platform) }
        var options: [AccountOption: String] = [:]
        for (name, value) in self.options {
            guard let option = AccountOption(rawValue: name) else { continue }
            options[option] = option == .folder ? Self.absolute(value, desk) : value
        }
        let token: SecretSource? =
            switch token {
            case .file(let path): .file(Self.absolute(path, desk))
            case .variable(let name): .variable(name)
            case nil: nil
            }
        let account = try Account(name: name, platform: platform, server: server, token: token, options: options)
        let warning = try check(account, desk)
        try desk.accounts.add(account)
        return (AccountLine(account), warning)
    }

    /// A file is refused if it cannot be used; a variable may be set for the service alone.
    private func check(_ account: Account, _ desk: PressDesk) throws(AccountFault) -> Words? {
        do throws(AccountFault) {
            try account.token?.check(desk.secrets)
            return nil
        } catch {
            guard case .variable = account.token else { throw error }
            return Words(de: error.message.de + " " + error.remedy.de, en: error.message.en + " " + error.remedy.en)
        }
    }

    private static func absolute(_ path: String, _ desk: PressDesk) -> String {
        if path.hasPrefix("~/"), let home = desk.secrets["HOME"] { return home + path.dropFirst() }
        return desk.absolute(path)
    }

    /// A network where no program of a town hall's posts.
    private static func byHand(_ platform: String) -> Fault {
        Fault(
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
