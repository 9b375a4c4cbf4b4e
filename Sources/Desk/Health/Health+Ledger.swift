internal import Findings
internal import Schedule
internal import Workspace

extension Health {
    /// Whether the ledger is there and sound; nothing where none was begun.
    static func ledger(_ office: Office) -> [Health] {
        let part = Words(de: "Sendebuch", en: "Ledger")
        let path = office.home + "/ledger.sqlite"
        do {
            let ledger = try Ledger(.file(path), now: office.now, isNewKept: false)
            guard Files().exists(path) else { return [] }
            try ledger.verify()
            return [Health(.good, part, Words(de: path, en: path))]
        } catch let fault as LedgerFault {
            return [Health(.missing, part, fault.message, remedy: fault.remedy)]
        } catch {
            let words = Fault(error).message
            return [Health(.missing, part, words)]
        }
    }
}
