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
    func takes(_ value: String) -> Bool {
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
