internal import Model
internal import Plan
internal import Schedule
internal import Terminal

/// What is changed or taken back after it went out.
enum SentPost {
    /// - Throws: `Failure` (64) where the entry publishes nothing.
    static func find(_ id: String, in ledger: Ledger) throws -> Entry {
        let entry = try ledger.entry(id)
        guard entry.key.kind == .post else {
            throw Failure(
                .usage,
                Words(
                    de:
                        """
                        \(entry.id) ist kein Beitrag (\(entry.key.kind.words.de)): Davon steht nichts auf einer \
                        Plattform.
                        """,
                    en: "\(entry.id) is no post (\(entry.key.kind.words.en)): nothing of it stands on a platform."),
                remedy: Words(
                    de: "Absagen, solange es aussteht: litfass schedule cancel \(entry.id)",
                    en: "Call it off while it is waiting: litfass schedule cancel \(entry.id)"))
        }
        return entry
    }
}
