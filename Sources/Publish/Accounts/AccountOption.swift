package import Findings

/// What an account says beside server and token, by platform.
package enum AccountOption: String, Hashable, Sendable, CaseIterable, Codable, CodingKeyRepresentable {
    /// Telegram: `@channel` or a number.
    case chat
    /// Facebook: the page's number.
    case page
    /// Bluesky: `augsburg.example.org`.
    case handle
    /// E-mail: addresses.
    case to, from
    /// E-mail: who logs in.
    case user
    /// Outbox: an absolute path.
    case folder

    /// Whether a value is one of this kind; it ends up in addresses and headers.
    func accepts(_ value: String) -> Bool {
        guard !value.isEmpty, value.utf8.count <= 500,
            value.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
        else { return false }
        return switch self {
        case .chat: value.wholeMatch(of: #/@[A-Za-z0-9_]{4,64}|-?[0-9]{1,20}/#) != nil
        case .page: value.wholeMatch(of: #/[0-9]{1,25}/#) != nil
        case .handle:
            value.wholeMatch(
                of:
                    #/
                        (did:[a-z]+:[A-Za-z0-9._:-]+)
                        | ([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+)
                    /#
            ) != nil
        case .to, .from:
            value.wholeMatch(of: #/[A-Za-z0-9.!#$%&'*+\/=?^_`{|}~-]+@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?/#) != nil
        case .user: true
        case .folder: value.hasPrefix("/")
        }
    }
}

/// As the command line explains them.
extension AccountOption {
    package var placeholder: Words {
        switch self {
        case .chat: Words(de: "KANAL", en: "CHANNEL")
        case .page: Words(de: "NUMMER", en: "NUMBER")
        case .handle, .user: Words(de: "NAME", en: "NAME")
        case .to, .from: Words(de: "ADRESSE", en: "ADDRESS")
        case .folder: Words(de: "ORDNER", en: "FOLDER")
        }
    }

    package var help: Words {
        switch self {
        case .chat: Words(de: "Telegram: @kanal oder seine Nummer", en: "Telegram: @channel or its number")
        case .page: Words(de: "Facebook: die Nummer der Seite", en: "Facebook: the Page's number")
        case .handle: Words(de: "Bluesky: augsburg.bsky.social", en: "Bluesky: augsburg.bsky.social")
        case .to: Words(de: "E-Mail: wer veröffentlicht", en: "e-mail: who posts")
        case .from: Words(de: "E-Mail: Absender", en: "e-mail: the sender")
        case .user:
            Words(
                de: "E-Mail: wer sich anmeldet; das Passwort steht in --token-file",
                en: "e-mail: who logs in; the password stands in --token-file")
        case .folder: Words(de: "Ausgang: wo die Beiträge hingelegt werden", en: "outbox: where posts are put")
        }
    }
}
