internal import Foundation
internal import Model
internal import Schedule
internal import Terminal

extension Health {
    /// Whether the ledger is there and sound; nothing where none was begun.
    static func ledger(_ session: Session) -> [Health] {
        let part = Words(de: "Sendebuch", en: "Ledger")
        let path = session.home + "/ledger.sqlite"
        do {
            let ledger = try Ledger(.file(path), now: session.environment.now, isNewKept: false)
            guard FileManager.default.fileExists(atPath: path) else { return [] }
            try ledger.verify()
            return [Health(.good, part, Words(de: path, en: path))]
        } catch let fault as LedgerFault {
            return [Health(.missing, part, fault.message, remedy: fault.remedy)]
        } catch {
            let words = Failure(error).message
            return [Health(.missing, part, words)]
        }
    }
}
