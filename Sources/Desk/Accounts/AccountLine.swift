package import Findings
package import Formats
internal import Publish
internal import Transfer

/// An account as it is shown: never a secret.
package struct AccountLine: Sendable {
    private let account: Account

    init(_ account: Account) { self.account = account }

    package var name: String { account.name }
    package var platform: String { account.platform.rawValue }

    /// Where posts go: a server and what is said beside it.
    package var target: String {
        let option =
            account.options[.chat] ?? account.options[.page] ?? account.options[.handle] ?? account.options[.to]
        let place = account.server?.description ?? account.options[.folder] ?? ""
        return [place, option].compactMap { $0 }.joined(separator: " · ")
    }

    /// Where the secret is read: a file's name or a variable's.
    package var token: String {
        switch account.token {
        case .file(let path): path
        case .variable(let name): "$" + name
        case nil: "–"
        }
    }

    /// What comes next, once the account is set up.
    package var howToGoOn: Words {
        // A second block `accounts` would be refused: what is there already is changed.
        let channel =
            switch account.platform {
            case .webhook, .email, .outbox: Words(de: "KANAL", en: "CHANNEL")
            case .mastodon, .bluesky, .telegram, .facebook:
                Words(de: account.platform.rawValue, en: account.platform.rawValue)
            }
        return Words(
            de:
                """
                Eingerichtet. Prüfen Sie es: litfass account test \(name). Dann ergänzen oder ändern Sie in brand.yaml \
                unter „accounts“ die Zeile: \(channel.de): \(name)
                """,
            en:
                """
                Set up. Check it: litfass account test \(name). Then add or change the line under “accounts” in \
                brand.yaml: \(channel.en): \(name)
                """)
    }

    /// What is left to do once the account is forgotten; nil where it had no token.
    package var revocationHint: Words? {
        switch account.token {
        case .file(let path):
            Words(
                de:
                    """
                    Widerrufen Sie den Zugangsschlüssel auf der Plattform (docs/accounts.md) und löschen Sie \
                    \(path).
                    """,
                en: "Revoke the token on the platform (docs/accounts.md) and delete \(path).")
        case .variable(let variable):
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
            )
        case nil: nil
        }
    }

    /// - Parameter more: What stands behind the account's own members.
    package func json(_ more: [JSON.Member] = []) -> JSON {
        var token: (file: String?, variable: String?)
        switch account.token {
        case .file(let path): token.file = path
        case .variable(let name): token.variable = name
        case nil: break
        }
        let options = account.options.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            JSON.Member($0.key.rawValue, .string($0.value))
        }
        return .object(
            [
                .init("name", .string(account.name)), .init("platform", .string(account.platform.rawValue)),
                .init("server", .optional(account.server?.description)), .init("tokenFile", .optional(token.file)),
                .init("tokenEnv", .optional(token.variable)), .init("options", .object(options)),
            ] + more)
    }
}
