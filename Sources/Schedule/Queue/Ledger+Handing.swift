/// What lies, or lay, ready for a person.
extension Ledger {
    /// An entry that was laid ready, and when.
    package struct Handed: Hashable, Sendable {
        package let entry: Entry
        /// Seconds since 1970; of one that was corrected, when that was laid.
        package let at: Int
    }

    /// What lies ready, and what was ticked off since a time, in the order in which it was laid.
    ///
    /// - Parameter since: Seconds since 1970, when it was laid; what is not ticked off counts whenever that was.
    package func handed(since: Int) throws -> [Handed] {
        let rows = try database.rows(
            """
            SELECT entry, MAX(at) AS at FROM event
            WHERE what IN ('ready', 'corrected') AND entry IN (SELECT entry FROM event WHERE what = 'ready')
            GROUP BY entry
            """)
        let laid = Dictionary(uniqueKeysWithValues: try rows.map { (try $0["entry"] as String, try $0["at"] as Int) })
        return try entries().compactMap { entry in
            guard entry.isOut, let at = laid[entry.id], entry.state == .ready || at >= since else { return nil }
            return Handed(entry: entry, at: at)
        }
    }
}
