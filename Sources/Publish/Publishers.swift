internal import Findings
internal import Transfer
internal import Workspace

/// Makes the publisher of an account, with its secret read just now.
///
/// A runner keeps what it got for as long as account and secret are the same: sessions and a server's limits are
/// remembered in it.
package struct Publishers: Sendable {
    private let variables: [String: String]
    private let now: @Sendable () -> Int

    /// - Parameters:
    ///   - variables: The environment, for secrets that are kept there.
    ///   - now: The clock, in seconds since 1970; dates what is sent.
    package init(variables: [String: String], now: @escaping @Sendable () -> Int) {
        self.variables = variables
        self.now = now
    }

    /// - Throws: Where the account cannot send as it is, e.g. since its token's file is gone: what to do stands in the
    ///   fault.
    package func make(_ account: Account) throws(AccountFault) -> any Publisher {
        let secret: Secret? = if let token = account.token { try token.read(variables) } else { nil }
        func option(_ option: AccountOption) -> String { account.options[option] ?? "" }
        func server() throws(AccountFault) -> ServerAddress {
            guard let server = account.server else { throw .noServer(account.platform) }
            return server
        }
        func client(_ complaint: @escaping @Sendable (HTTPAnswer) -> String?) throws(AccountFault) -> PlatformClient {
            PlatformClient(
                account: account.name, server: try server(), secret: secret ?? Secret(""), clock: now,
                complaint: complaint)
        }
        let publisher: any Publisher =
            switch account.platform {
            case .mastodon: Mastodon(try client(Mastodon.complaint))
            case .bluesky: Bluesky(try client(Bluesky.complaint), handle: option(.handle))
            case .telegram: Telegram(try client(Telegram.complaint), chat: option(.chat))
            case .facebook: Facebook(try client(Facebook.complaint), page: option(.page))
            case .webhook: Webhook(try client { _ in nil })
            case .email:
                Mail(
                    server: try server(), login: secret.map { (option(.user), $0) }, from: option(.from),
                    to: option(.to), now: now)
            case .outbox: try outbox(option(.folder), account)
            }
        return secret.map { RedactingPublisher(publisher: publisher, secret: $0) } ?? publisher
    }

    /// Changes with an account's secret, which it does not tell: 64 hexadecimal digits; empty for an account without
    /// one.
    package func fingerprint(_ account: Account) throws(AccountFault) -> String {
        guard let token = account.token else { return "" }
        return SHA256.hex(of: try token.read(variables).value.utf8)
    }

    /// A drive that is away leaves an empty folder in its place, into which nothing must be laid.
    private func outbox(_ folder: String, _ account: Account) throws(AccountFault) -> Outbox {
        let outbox = Outbox(folder: folder)
        guard !account.isPrepared || outbox.isAtHand else { throw .away(folder, account.name) }
        return outbox
    }
}

/// A publisher whose answers never hold its account's secret: a server may repeat in a post's address what it was sent.
struct RedactingPublisher: Publisher {
    let publisher: any Publisher
    let secret: Secret

    func repetition(_ size: Int) -> Repetition { publisher.repetition(size) }

    func publish(_ post: OutgoingPost, key: String, lastCheck: () -> PublishOutcome?) -> PublishOutcome {
        hidden(publisher.publish(post, key: key, lastCheck: lastCheck))
    }

    func correct(_ receipt: Receipt, to post: OutgoingPost, key: String) -> PublishOutcome? {
        publisher.correct(receipt, to: post, key: key).map(hidden)
    }

    func delete(_ receipt: Receipt) -> PublishOutcome? { publisher.delete(receipt).map(hidden) }

    func isDone(_ receipt: Receipt) -> Bool { publisher.isDone(receipt) }

    func echoes(of receipts: [Receipt]) -> EchoAnswer? { publisher.echoes(of: receipts) }

    func test() -> AccountTest { publisher.test() }

    private func hidden(_ outcome: PublishOutcome) -> PublishOutcome {
        switch outcome {
        case .sent(let receipt): .sent(hidden(receipt))
        case .ready(let receipt): .ready(hidden(receipt))
        case .again, .refused, .unknown: outcome
        }
    }

    private func hidden(_ receipt: Receipt) -> Receipt {
        Receipt(
            id: secret.hidden(in: receipt.id), details: receipt.details.mapValues(secret.hidden),
            url: receipt.url.map(secret.hidden))
    }
}
