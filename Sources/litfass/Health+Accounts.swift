internal import Model
internal import Publish
internal import Terminal

extension Health {
    /// Whether each account's token is there and guarded; the platforms themselves are asked by `account test`.
    static func accounts(_ session: Session) -> [Health] {
        let names: [String]
        do throws(AccountFault) { names = try session.accounts.names() } catch {
            let part = Words(de: "Konten", en: "Accounts")
            return [Health(.missing, part, error.message, remedy: error.remedy)]
        }
        return names.map { name in
            let part = Words(de: "Konto \(name)", en: "Account \(name)")
            do throws(AccountFault) {
                let account = try session.accounts.load(name)
                _ = try session.publishers.make(account)
                let target = AccountWords.target(account)
                return Health(.good, part, Words(de: target, en: target))
            } catch {
                return Health(.wanting, part, error.message, remedy: error.remedy)
            }
        }
    }
}
