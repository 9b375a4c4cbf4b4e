internal import Findings

/// What was said of an account and cannot be.
extension AccountFault {
    static func badName(_ name: String) -> AccountFault {
        AccountFault(
            .invalid, Words(de: "„\(name)“ geht als Name nicht.", en: "“\(name)” does not work as a name."),
            Words(
                de: "Nehmen Sie Kleinbuchstaben, Ziffern und Bindestriche: augsburg-mastodon",
                en: "Use lower-case letters, digits and hyphens: augsburg-mastodon"))
    }

    static func missingOption(_ option: AccountOption, _ platform: Platform) -> AccountFault {
        AccountFault(
            .invalid,
            Words(
                de: "Zu \(platform.rawValue) fehlt --\(option.rawValue).",
                en: "\(platform.rawValue) needs --\(option.rawValue)."), example(platform))
    }

    static func uselessOption(_ option: AccountOption, _ platform: Platform) -> AccountFault {
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

    static func noServer(_ platform: Platform) -> AccountFault {
        AccountFault(
            .invalid, Words(de: "Zu \(platform.rawValue) fehlt --server.", en: "\(platform.rawValue) needs --server."),
            example(platform))
    }

    static func badServer(_ platform: Platform) -> AccountFault {
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

    static func uselessServer(_ platform: Platform) -> AccountFault {
        AccountFault(
            .invalid, Words(de: "\(platform.rawValue) hat keinen Server.", en: "\(platform.rawValue) has no server."),
            example(platform))
    }

    static func tokenMissing(_ platform: Platform) -> AccountFault {
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

    static func uselessToken(_ platform: Platform) -> AccountFault {
        AccountFault(
            .invalid,
            Words(
                de: """
                    \(platform.rawValue) braucht keinen Zugangsschlüssel.
                    """, en: "\(platform.rawValue) needs no token."),
            example(platform))
    }

    static let halfLogin = AccountFault(
        .invalid,
        Words(
            de: "Zur Anmeldung gehören beide: --user und das Passwort.",
            en: "A login needs both: --user and the password."),
        example(.email))

    /// A line to copy.
    private static func example(_ platform: Platform) -> Words {
        let line = Platform.example(platform)
        return Words(de: "Zum Beispiel: \(line)", en: "For example: \(line)")
    }
}

extension Platform {
    /// A line that adds such an account.
    package static func example(_ platform: Platform) -> String {
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
        return
            """
            litfass account add augsburg-\(platform == .outbox ? "handarbeit" : platform.rawValue) --platform \
            \(platform.rawValue) \(rest)
            """
    }
}
