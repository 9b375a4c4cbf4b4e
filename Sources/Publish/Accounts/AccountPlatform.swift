package import Findings

/// How an account sends: by a platform's own interface, or by handing the post to a person.
package enum AccountPlatform: String, Hashable, Sendable, CaseIterable, Codable {
    case mastodon, bluesky, telegram, facebook, webhook, email, outbox

    /// The server where the account names none; nil: the account must name one, or there is none.
    var standardServer: String? {
        switch self {
        case .bluesky: "https://bsky.social"
        case .telegram: "https://api.telegram.org"
        case .facebook: "https://graph.facebook.com"
        case .mastodon, .webhook, .email, .outbox: nil
        }
    }

    var usesServer: Bool { self != .outbox }

    /// Whether it works only with a secret; e-mail may do without (a relay on this machine).
    var needsToken: Bool { self != .outbox && self != .email }

    /// What must be said beside server and token.
    package var needed: [AccountOption] {
        switch self {
        case .mastodon, .webhook: []
        case .bluesky: [.handle]
        case .telegram: [.chat]
        case .facebook: [.page]
        case .email: [.to, .from]
        case .outbox: [.folder]
        }
    }

    /// What may be said beside.
    var possible: [AccountOption] { needed + (self == .email ? [.user] : []) }

    /// What it is for, in a line.
    package var purpose: Words {
        switch self {
        case .mastodon: Words(de: "ein Konto auf einem Mastodon-Server", en: "an account on a Mastodon server")
        case .bluesky: Words(de: "ein Konto bei Bluesky", en: "a Bluesky account")
        case .telegram:
            Words(de: "ein Telegram-Kanal, in den ein Bot schreibt", en: "a Telegram channel to which a bot writes")
        case .facebook: Words(de: "eine Facebook-Seite", en: "a Facebook Page")
        case .webhook:
            Words(
                de: "ein eigenes Programm, signiert angesprochen", en: "a program of your own, called with a signature")
        case .email: Words(de: "eine E-Mail an die Person, die veröffentlicht", en: "an e-mail to the person who posts")
        case .outbox:
            Words(
                de: "ein Ordner, aus dem jemand von Hand veröffentlicht",
                en: "a folder from which someone posts by hand")
        }
    }

    /// Networks whose interface is closed to a town hall's own program, or not worth its contract: a person posts
    /// there.
    package static let byHand = ["instagram", "linkedin", "x", "threads", "whatsapp"]
}
