/// What is done with an entry whose time has passed, because the machine was off or the platform away.
package struct LateRule: Hashable, Sendable {
    /// How long after its time an entry still goes out by itself, in seconds; later a person is asked.
    package var limit: Int

    package init(limit: Int = 6 * 3600) { self.limit = limit }

    /// Who approves an entry after its time wants it to go out now.
    func isTooLate(_ entry: Entry, now: Int) -> Bool {
        now - max(entry.due, entry.approval?.at ?? entry.due) > limit
    }
}
