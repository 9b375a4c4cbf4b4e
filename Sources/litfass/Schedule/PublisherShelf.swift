internal import Model
internal import Publish
internal import Schedule
internal import Synchronization

/// The accounts of this machine, and who sends for them.
final class PublisherShelf: Sendable {
    private let store: AccountStore
    private let publishers: Publishers
    private let home: String
    /// Sessions and a server's limits are remembered in them.
    private let made = Mutex<[String: any Publisher]>([:])

    init(_ session: Session, now: @escaping @Sendable () -> Int) {
        home = session.home
        store = AccountStore(home: home)
        publishers = Publishers(variables: session.environment.variables, now: now)
    }

    var choice: AccountChoice {
        AccountChoice { name, channel in
            guard let account = try? self.store.load(name), Self.serves(account, channel) else { return nil }
            return account.identity
        }
    }

    /// Why an account that a campaign's region names does not send there; nil where it does or none is named.
    func complaint(_ name: String, channel: String) -> Words? {
        do {
            let account = try store.load(name)
            guard Self.serves(account, channel) else {
                return Words(
                    de: "Das Konto „\(name)“ gehört zu \(account.platform.rawValue), nicht zu \(channel).",
                    en: "The account “\(name)” belongs to \(account.platform.rawValue), not to \(channel).")
            }
            return nil
        } catch {
            return error.message
        }
    }

    func publisher(_ channel: String, _ name: String) -> Result<any Publisher, Surroundings.NoPublisher> {
        let slot = channel + " " + name
        if let publisher = made.withLock({ $0[slot] }) { return .success(publisher) }
        do throws(AccountFault) {
            let account = try account(name)
            guard Self.serves(account, channel) else {
                let words = Words(
                    de: "Das Konto „\(name)“ sendet nicht an \(channel).", en: "The account “\(name)” does not send to \(channel).")
                return .failure(.init(words))
            }
            let publisher = try publishers.make(account)
            made.withLock { $0[slot] = publisher }
            return .success(publisher)
        } catch {
            return .failure(.init(Words(de: error.message.de + " " + error.remedy.de, en: error.message.en + " " + error.remedy.en)))
        }
    }

    func isOutbox(_ name: String) -> Bool { (try? account(name))?.platform == .outbox }

    private func account(_ name: String) throws(AccountFault) -> Account {
        // One that a person set up under this name comes first.
        if name == AccountChoice.outbox, !store.names().contains(name) {
            return try Account(name: name, platform: .outbox, options: [.folder: home + "/outbox"])
        }
        return try store.load(name)
    }

    /// A platform's own account sends there alone; a person, a folder or a program of one's own takes everything.
    private static func serves(_ account: Account, _ channel: String) -> Bool {
        switch account.platform {
        case .webhook, .email, .outbox: true
        case .mastodon, .bluesky, .telegram, .facebook: account.platform.rawValue == channel
        }
    }
}
