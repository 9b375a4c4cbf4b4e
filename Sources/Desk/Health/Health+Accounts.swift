internal import Findings
internal import Publish

extension Health {
    /// Whether each account's token is there and guarded; the platforms themselves are asked by `account test`.
    static func accounts(_ office: Office) -> [Health] {
        let names: [String]
        do throws(AccountFault) { names = try office.accounts.names() } catch {
            let part = Words(de: "Konten", en: "Accounts")
            return [Health(.missing, part, error.message, remedy: error.remedy)]
        }
        return names.map { name in
            let part = Words(de: "Konto \(name)", en: "Account \(name)")
            do throws(AccountFault) {
                let account = try office.accounts.load(name)
                _ = try office.publishers.make(account)
                let target = AccountLine(account).target
                return Health(.good, part, Words(de: target, en: target))
            } catch {
                return Health(.wanting, part, error.message, remedy: error.remedy)
            }
        }
    }
}
