internal import Findings
internal import Model
internal import Plan
internal import Publish
internal import Schedule
internal import Synchronization

/// The accounts of this machine, and who sends for them.
final class AccountPublishers: Sendable {
    private let store: AccountStore
    private let publishers: Publishers
    private let home: String
    /// Sessions and a server's limits are remembered in them.
    private let made = Mutex<[String: any Publisher]>([:])

    init(_ desk: PressDesk) {
        home = desk.home
        store = AccountStore(home: home)
        publishers = desk.publishers
    }

    var choice: AccountChoice {
        AccountChoice(
            destination: { name, channel in
                guard let account = try self.known(name), Self.serves(account, channel) else { return nil }
                return try self.destination(of: account)
            }, isOutbox: { name in try self.known(name)?.platform == .outbox })
    }

    /// Why an account that is set up does not send where a region names it; nil where it does, or is not there.
    func complaint(_ name: String, channel: String) throws -> Words? {
        guard let account = try known(name), !Self.serves(account, channel) else { return nil }
        return Words(
            de:
                """
                Das Konto „\(name)“ gehört zu \(account.platform.rawValue) und sendet nicht an \(channel); \
                brand.yaml nennt es dort.
                """,
            en:
                """
                The account “\(name)” belongs to \(account.platform.rawValue) and does not send to \(channel), \
                where brand.yaml names it.
                """
        )
    }

    /// Who sends what was approved: its account as it is now, where that still leads to the same place.
    func publisher(_ content: EntryContent) -> Result<any Publisher, RunnerEnvironment.NoPublisher> {
        let name = content.account
        do throws(AccountFault) {
            let account = try account(name)
            guard Self.serves(account, content.channel) else {
                return .failure(
                    .init(
                        Words(
                            de: "Das Konto „\(name)“ sendet nicht an \(content.channel).",
                            en: "The account “\(name)” does not send to \(content.channel)."),
                        isElsewhere: true))
            }
            guard try destination(of: account) == content.destination else {
                return .failure(
                    .init(
                        Words(
                            de:
                                """
                                Das Konto „\(name)“ führt jetzt woandershin als bei der Freigabe: bitte neu \
                                einplanen (schedule plan) und freigeben.
                                """,
                            en:
                                """
                                The account “\(name)” leads elsewhere now than when this was approved: please plan \
                                it again (schedule plan) and approve it.
                                """
                        ),
                        isElsewhere: true))
            }
            // There is nothing to remember of a folder, and whether it is there is asked each time.
            if account.platform == .outbox { return .success(try publishers.make(account)) }
            // A token may be renewed while a run stays.
            let slot = try [name, account.identity, publishers.fingerprint(account)].joined(separator: "\u{0}")
            if let publisher = made.withLock({ $0[slot] }) { return .success(publisher) }
            let publisher = try publishers.make(account)
            made.withLock { $0[slot] = publisher }
            return .success(publisher)
        } catch {
            return .failure(
                .init(Words(de: error.message.de + " " + error.remedy.de, en: error.message.en + " " + error.remedy.en))
            )
        }
    }

    /// Who can still reach what was sent.
    ///
    /// - Throws: `Fault` where its account is not here, or leads elsewhere now.
    func publisher(of entry: Entry, _ ledger: Ledger) throws -> any Publisher {
        guard let content = try ledger.content(entry.hash) else {
            throw LedgerFault.lacking(content: entry.hash)
        }
        switch publisher(content) {
        case .success(let publisher): return publisher
        case .failure(let fault): throw Fault(.missing, fault.reason)
        }
    }

    /// The folder in which an account leaves posts for a person; nil for one that sends them itself.
    func outbox(_ name: String) -> String? {
        guard let account = try? account(name), account.platform == .outbox else { return nil }
        return account.options[.folder]
    }

    /// Nil where none was set up under a name.
    private func known(_ name: String) throws(AccountFault) -> Account? {
        do throws(AccountFault) { return try store.load(name) } catch {
            guard error.kind == .missing else { throw error }
            return nil
        }
    }

    private func account(_ name: String) throws(AccountFault) -> Account {
        // One that a person set up under this name comes first.
        if name == AccountChoice.outbox, try !store.contains(name) {
            return try Account(name: name, platform: .outbox, options: [.folder: home + "/outbox"])
        }
        return try store.load(name)
    }

    /// The folder that stands in for accounts is each machine's own, and the same to whoever approves.
    private func destination(of account: Account) throws(AccountFault) -> String {
        guard account.name == AccountChoice.outbox else { return account.identity }
        return try store.contains(account.name) ? account.identity : ""
    }

    /// A platform's own account sends there alone; a person, a folder or a program of one's own takes everything.
    private static func serves(_ account: Account, _ channel: String) -> Bool {
        switch account.platform {
        case .webhook, .email, .outbox: true
        case .mastodon, .bluesky, .telegram, .facebook: account.platform.rawValue == channel
        }
    }
}

/// Which account sends a region's posts on a channel.
struct AccountChoice: Sendable {
    /// The account of those who have none: a folder from which someone posts by hand.
    static let outbox = "outbox"

    /// Where an account's posts go, by its name and a channel; nil where it is none that sends there.
    let destination: @Sendable (_ account: String, _ channel: String) throws -> String?
    /// Whether an account of that name is set up and leaves posts in a folder.
    let isOutbox: @Sendable (_ account: String) throws -> Bool

    /// The one that `brand.yaml` names, where it is set up on this machine; else the outbox.
    ///
    /// - Throws: Where accounts are there and cannot be read: what is for one is not left to another.
    func choose(channel: String, in region: Region) throws -> PlannedEntry.Sender {
        if let name = region.brand.accounts[channel], let destination = try destination(name, channel) {
            return .init(account: name, destination: destination)
        }
        return .init(account: Self.outbox, destination: try destination(Self.outbox, channel) ?? "")
    }

    /// Who tells a region's people what is to be done: the letter that `brand.yaml` names for it, else the folder in
    /// which they find the region's posts, where that is one.
    func chooseForTasks(in region: Region) throws -> PlannedEntry.Sender {
        let byLetter = try choose(channel: Self.letters, in: region)
        guard byLetter.account == Self.outbox else { return byLetter }
        let folders = try Set(region.brand.accounts.values).filter(isOutbox)
        guard folders.count == 1, let name = folders.first, let folder = try destination(name, Self.letters) else {
            return byLetter
        }
        return .init(account: name, destination: folder)
    }

    private static let letters = "email"
}
