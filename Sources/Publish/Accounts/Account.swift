package import Transfer

/// Who sends: a name for the campaign, and all that is needed to reach the platform, without the secret itself.
package struct Account: Hashable, Sendable {
    /// As `brand.yaml` names it.
    package let name: String
    package let platform: AccountPlatform
    /// Nil for an outbox alone.
    package let server: ServerAddress?
    /// Where the secret lies; never the secret itself.
    package let token: SecretSource?
    /// Each valid for its option.
    package let options: [AccountOption: String]
    /// An outbox's folder bears a mark since it was set up: one without it is not the one that is meant.
    package var isPrepared: Bool

    /// - Throws: What is wrong or missing, and how it is said right.
    package init(
        name: String, platform: AccountPlatform, server: String? = nil, token: SecretSource? = nil,
        options: [AccountOption: String] = [:], isPrepared: Bool = false
    ) throws(AccountFault) {
        guard Self.isName(name) else { throw .badName(name) }
        if let unknown = options.keys.sorted(by: { $0.rawValue < $1.rawValue }).first(where: {
            !platform.possible.contains($0)
        }) {
            throw .unsupportedOption(unknown, platform)
        }
        for option in platform.needed where options[option] == nil { throw .missingOption(option, platform) }
        for option in platform.possible {
            if let value = options[option], !option.accepts(value) { throw .badOption(option, value) }
        }
        if platform.usesServer {
            guard var text = server ?? platform.standardServer else { throw .noServer(platform) }
            // As people write a server's name.
            if platform != .email, text.wholeMatch(of: #/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d+)?(\/.*)?/#) != nil {
                text = "https://" + text
            }
            let address =
                platform == .email
                ? ServerAddress(text, schemes: ["smtp", "smtps"], onLoopback: []) : ServerAddress(text)
            guard let address, platform != .email || address.path.isEmpty else { throw .badServer(platform) }
            self.server = address
        } else {
            guard server == nil else { throw .unsupportedServer(platform) }
            self.server = nil
        }
        if platform.needsToken, token == nil { throw .tokenMissing(platform) }
        if platform == .outbox, token != nil { throw .unsupportedToken(platform) }
        if platform == .email, (token == nil) != (options[.user] == nil) { throw .incompleteLogin }
        self.name = name
        self.platform = platform
        self.token = token
        self.options = options
        self.isPrepared = isPrepared
    }

    /// Lower-case letters, digits, dots, hyphens and underscores, the first a letter or a digit; at most 63.
    package static func isName(_ text: String) -> Bool {
        text.utf8.count <= 63 && text.wholeMatch(of: #/[a-z0-9][a-z0-9._-]*/#) != nil
    }

    /// Changes whenever a post would go elsewhere: an approval holds for one account, not for a name alone.
    package var identity: String {
        let parts = options.map { "\($0.key.rawValue)=\($0.value)" }.sorted()
        return ([platform.rawValue, server?.description ?? ""] + parts).joined(separator: " ")
    }
}
