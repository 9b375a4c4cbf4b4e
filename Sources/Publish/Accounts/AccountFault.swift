package import Findings
internal import Foundation
package import Workspace

/// Why an account cannot be kept or cannot send, and what to do about it. No secret is in it.
package struct AccountFault: Error, Hashable, Sendable {
    /// For who must tell faults apart; people read the words.
    package enum Kind: Hashable, Sendable {
        /// What was said of it is wrong or incomplete.
        case invalid
        case missing
        case exists
        /// Its file or its secret cannot be used.
        case unusable
        case file(FileFault)
    }

    package var kind: Kind
    package var message: Words
    package var remedy: Words

    init(_ kind: Kind, _ message: Words, _ remedy: Words) {
        self.kind = kind
        self.message = message
        self.remedy = remedy
    }

    static func file(_ fault: FileFault) -> AccountFault {
        AccountFault(
            .file(fault), fault.message,
            Words(
                de: "Bitte prüfen Sie, ob dort Platz ist und ob Sie dort schreiben dürfen.",
                en: "Please check that there is space and that you may write there."))
    }

    static func exposed(_ exposure: FolderExposure) -> AccountFault {
        AccountFault(.unusable, exposure.message, exposure.remedy)
    }

    static func unknown(_ name: String, among names: [String]) -> AccountFault {
        AccountFault(
            .missing, Words(de: "Ein Konto „\(name)“ gibt es nicht.", en: "There is no account “\(name)”."),
            names.isEmpty
                ? Words(de: "Legen Sie eines an: litfass account add --help", en: "Add one: litfass account add --help")
                : Words(
                    de: "Es gibt: \(names.joined(separator: ", ")).", en: "There are: \(names.joined(separator: ", "))."
                ))
    }

    package static func exists(_ name: String) -> AccountFault {
        AccountFault(
            .exists, Words(de: "Ein Konto „\(name)“ gibt es schon.", en: "There is an account “\(name)” already."),
            Words(
                de: "Nehmen Sie einen anderen Namen, oder entfernen Sie es zuerst: litfass account remove \(name)",
                en: "Take another name, or remove it first: litfass account remove \(name)"))
    }

    static func away(_ folder: String, _ name: String) -> AccountFault {
        AccountFault(
            .unusable,
            Words(
                de: "Der Ausgang \(folder) ist gerade nicht erreichbar; es geht nichts verloren.",
                en: "The outbox \(folder) cannot be reached just now; nothing is lost."),
            Words(
                de:
                    """
                    Liegt er auf einem Netzlaufwerk, verbinden Sie es wieder. Ist der Ordner neu, legen Sie das \
                    Konto neu an: litfass account remove \(name), dann litfass account add.
                    """,
                en:
                    """
                    If it lies on a network drive, connect it again. If the folder is a new one, add the account \
                    anew: litfass account remove \(name), then litfass account add.
                    """
            ))
    }

    static func damaged(_ name: String) -> AccountFault {
        AccountFault(
            .unusable,
            Words(
                de: "Die Angaben zum Konto „\(name)“ sind beschädigt.",
                en: "What is kept of the account “\(name)” is damaged."),
            Words(
                de: "Bitte legen Sie es neu an: litfass account remove \(name), dann litfass account add.",
                en: "Please add it anew: litfass account remove \(name), then litfass account add."))
    }
}

extension AccountFault {
    static func noVariable(_ name: String) -> AccountFault {
        AccountFault(
            .unusable,
            Words(de: "Die Umgebungsvariable \(name) ist leer.", en: "The environment variable \(name) is empty."),
            Words(
                de:
                    """
                    Setzen Sie sie, auch für den Dienst (EnvironmentFile=): export \(name)=ZUGANGSSCHLÜSSEL; oder \
                    nehmen Sie --token-file.
                    """,
                en: "Set it, for the service too (EnvironmentFile=): export \(name)=TOKEN; or use --token-file."))
    }

    static func noToken(_ source: SecretSource) -> AccountFault {
        let (place, command) =
            switch source {
            case .file(let path): (path, write(path))
            case .variable(let name):
                ("$" + name, Words(de: "export \(name)=ZUGANGSSCHLÜSSEL", en: "export \(name)=TOKEN"))
            }
        return AccountFault(
            .unusable, Words(de: "In \(place) steht kein Zugangsschlüssel.", en: "There is no token in \(place)."),
            Words(
                de: "Erwartet wird er allein, in einer Zeile: \(command.de)",
                en: "Expected is the token alone, in one line: \(command.en)"))
    }

    static func unreadable(_ path: String, _ status: Int32) -> AccountFault {
        let reason = String(cString: strerror(status))
        return AccountFault(
            .unusable, Words(de: "\(path) ist nicht lesbar (\(reason)).", en: "\(path) cannot be read (\(reason))."),
            status == ENOENT
                ? Words(
                    de: "Legen Sie den Zugangsschlüssel dort ab: \(write(path).de)",
                    en: "Put the token there: \(write(path).en)")
                : Words(
                    de: "Bitte führen Sie aus: sudo chown $USER \(quoted(path))",
                    en: "Please run: sudo chown $USER \(quoted(path))"))
    }

    /// What writes a token into a file for its owner alone, of what is pasted.
    private static func write(_ path: String) -> Words {
        let line = "install -m 600 /dev/stdin \(quoted(path))"
        return Words(
            de: "\(line) (einfügen, Eingabetaste, Strg-D)", en: "\(line) (paste, Enter, Ctrl-D)")
    }

    static func open(_ path: String) -> AccountFault {
        AccountFault(
            .unusable,
            Words(
                de: "\(path) ist auch für andere lesbar; so wird kein Zugangsschlüssel benutzt.",
                en: "\(path) can be read by others; no token is used that way."),
            Words(de: "Bitte führen Sie aus: chmod 600 \(quoted(path))", en: "Please run: chmod 600 \(quoted(path))"))
    }

    static func foreign(_ path: String) -> AccountFault {
        AccountFault(
            .unusable, Words(de: "\(path) gehört einem anderen Benutzer.", en: "\(path) belongs to another user."),
            Words(
                de: "Bitte führen Sie aus: sudo chown $USER \(quoted(path))",
                en: "Please run: sudo chown $USER \(quoted(path))"))
    }

    /// As a shell takes it.
    private static func quoted(_ path: String) -> String {
        path.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
            ? path : "'" + path.replacingOccurrences(of: "'", with: "'\\''") + "'"
    }
}

/// What was said of an account and cannot be.
extension AccountFault {
    static func badName(_ name: String) -> AccountFault {
        AccountFault(
            .invalid, Words(de: "„\(name)“ geht als Name nicht.", en: "“\(name)” does not work as a name."),
            Words(
                de: "Nehmen Sie Kleinbuchstaben, Ziffern und Bindestriche: augsburg-mastodon",
                en: "Use lower-case letters, digits and hyphens: augsburg-mastodon"))
    }

    static func missingOption(_ option: AccountOption, _ platform: AccountPlatform) -> AccountFault {
        AccountFault(
            .invalid,
            Words(
                de: "Zu \(platform.rawValue) fehlt --\(option.rawValue).",
                en: "\(platform.rawValue) needs --\(option.rawValue)."), example(platform))
    }

    static func unsupportedOption(_ option: AccountOption, _ platform: AccountPlatform) -> AccountFault {
        AccountFault(
            .invalid,
            Words(
                de: "--\(option.rawValue) gehört nicht zu \(platform.rawValue).",
                en: "--\(option.rawValue) does not belong to \(platform.rawValue)."),
            example(platform))
    }

    static func badOption(_ option: AccountOption, _ value: String) -> AccountFault {
        let right =
            switch option {
            case .chat: "--chat @stadtaugsburg"
            case .page: "--page 123456789012345"
            case .handle: "--handle augsburg.bsky.social"
            case .to, .from: "--\(option.rawValue) presse@example.org"
            case .user: "--user presse"
            case .folder: "--folder /srv/litfass/ausgang"
            }
        return AccountFault(
            .invalid,
            Words(
                de: "„\(value)“ passt nicht zu --\(option.rawValue).",
                en: "“\(value)” does not go with --\(option.rawValue)."),
            Words(de: "So ist es richtig: \(right)", en: "This is right: \(right)"))
    }

    static func noServer(_ platform: AccountPlatform) -> AccountFault {
        AccountFault(
            .invalid, Words(de: "Zu \(platform.rawValue) fehlt --server.", en: "\(platform.rawValue) needs --server."),
            example(platform))
    }

    static func badServer(_ platform: AccountPlatform) -> AccountFault {
        AccountFault(
            .invalid,
            Words(
                de:
                    """
                    Diese Adresse geht nicht: Sie beginnt mit \
                    \(platform == .email ? "smtp:// oder smtps://" : "https://") (über das Netz wird nur \
                    verschlüsselt gesendet), und ein Passwort steht nie in ihr.
                    """,
                en:
                    """
                    This address does not work: it begins with \
                    \(platform == .email ? "smtp:// or smtps://" : "https://") (over the network all is sent \
                    encrypted), and no password ever stands in it.
                    """
            ),
            example(platform))
    }

    static func unsupportedServer(_ platform: AccountPlatform) -> AccountFault {
        AccountFault(
            .invalid, Words(de: "\(platform.rawValue) hat keinen Server.", en: "\(platform.rawValue) has no server."),
            example(platform))
    }

    static func tokenMissing(_ platform: AccountPlatform) -> AccountFault {
        AccountFault(
            .invalid,
            Words(
                de: "Es fehlt der Zugangsschlüssel: --token-file oder --token-env.",
                en: "The token is missing: --token-file or --token-env."),
            Words(
                de:
                    """
                    Legen Sie ihn in eine Datei, die nur Sie lesen dürfen (chmod 600). Woher Sie ihn bekommen, \
                    steht in docs/accounts.md.
                    """,
                en: "Put it into a file that only you may read (chmod 600). docs/accounts.md says where to get it."))
    }

    static func unsupportedToken(_ platform: AccountPlatform) -> AccountFault {
        AccountFault(
            .invalid,
            Words(
                de: """
                    \(platform.rawValue) braucht keinen Zugangsschlüssel.
                    """, en: "\(platform.rawValue) needs no token."),
            example(platform))
    }

    static let incompleteLogin = AccountFault(
        .invalid,
        Words(
            de: "Zur Anmeldung gehören beide: --user und das Passwort.",
            en: "A login needs both: --user and the password."),
        example(.email))

    /// A line to copy.
    private static func example(_ platform: AccountPlatform) -> Words {
        let line = AccountPlatform.example(platform)
        return Words(de: "Zum Beispiel: \(line)", en: "For example: \(line)")
    }
}

extension AccountPlatform {
    /// A line that adds such an account.
    package static func example(_ platform: AccountPlatform) -> String {
        let rest =
            switch platform {
            case .mastodon: "--server https://social.example.org --token-file ~/mastodon.token"
            case .bluesky: "--handle augsburg.bsky.social --token-file ~/bluesky.token"
            case .telegram: "--chat @stadtaugsburg --token-file ~/telegram.token"
            case .facebook: "--page 123456789012345 --token-file ~/facebook.token"
            case .webhook: "--server https://www.example.org/litfass --token-file ~/webhook.secret"
            case .email:
                """
                --server smtp://mail.example.org:587 --from litfass@example.org --to presse@example.org --user \
                litfass --token-file ~/mail.password
                """
            case .outbox: "--folder /srv/litfass/ausgang"
            }
        return """
            litfass account add augsburg-\(platform == .outbox ? "handarbeit" : platform.rawValue) --platform \
            \(platform.rawValue) \(rest)
            """
    }
}
