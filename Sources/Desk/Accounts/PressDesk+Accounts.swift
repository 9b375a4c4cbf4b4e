package import Findings
internal import Publish

extension PressDesk {
    var accounts: AccountStore { AccountStore(home: home) }

    /// Makes the publishers, with the desk's clock and secrets.
    var publishers: Publishers { Publishers(variables: secrets, now: { [clock] in clock.now }) }

    /// The names of this machine's accounts.
    package func accountNames() throws -> [String] { try accounts.names() }

    /// Each account, or why it cannot be read; of one that can, why it could not send now. Nothing is asked over the
    /// network.
    package func listAccounts() throws -> [(account: AccountLine?, fault: Fault?)] {
        try accounts.names().map { name in
            do throws(AccountFault) {
                let account = try accounts.load(name)
                return (AccountLine(account), fault(account))
            } catch {
                return (nil, Fault(error))
            }
        }
    }

    private func fault(_ account: Account) -> Fault? {
        do throws(AccountFault) {
            _ = try publishers.make(account)
            return nil
        } catch {
            return Fault(error)
        }
    }

    /// How a platform answered.
    package enum AccountAnswer: Hashable, Sendable {
        /// As whom it would send.
        case works(as: String)
        case fails(Words)
    }

    /// Asks an account's platform who we are; nothing is sent.
    package func testAccount(_ name: String) throws -> (account: AccountLine, answer: AccountAnswer) {
        let account = try accounts.load(name)
        let answer: AccountAnswer
        do throws(AccountFault) {
            answer =
                switch try publishers.make(account).test() {
                case .works(let name): .works(as: name)
                case .fails(let why): .fails(why)
                }
        } catch {
            answer = .fails(
                Words(de: error.message.de + " " + error.remedy.de, en: error.message.en + " " + error.remedy.en))
        }
        return (AccountLine(account), answer)
    }

    /// Forgets an account.
    ///
    /// - Returns: What it was; nil where it could not be read.
    package func removeAccount(_ name: String) throws -> AccountLine? {
        let account = try? accounts.load(name)
        try accounts.remove(name)
        return account.map(AccountLine.init)
    }
}

/// How accounts can send, as commands name it.
package enum AccountPlatforms {
    package static let names = AccountPlatform.allCases.map(\.rawValue)
    /// Where a person posts, for no program of a town may.
    package static let byHand = AccountPlatform.byHand

    /// What some of them need beside server and token.
    package static let options = AccountOption.allCases.map {
        (name: $0.rawValue, placeholder: $0.placeholder, help: $0.help, isFolder: $0 == .folder)
    }
    /// Command lines that set one up, and what each is for.
    package static let examples = [AccountPlatform.mastodon, .telegram, .outbox].map {
        (AccountPlatform.example($0), $0.purpose)
    }
    /// What to do where there is no account.
    package static let howToBegin = Words(
        de:
            """
            Noch kein Konto. Ohne Konto legt Litfass die Beiträge in einen Ordner: \
            \(AccountPlatform.example(.outbox))
            """,
        en: "No account yet. Without one, Litfass puts the posts into a folder: \(AccountPlatform.example(.outbox))")
}
