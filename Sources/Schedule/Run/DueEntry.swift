internal import Plan

/// An entry whose time has come and that is not out, or of which nobody has said so, and what it waits for.
package struct DueEntry: Hashable, Sendable {
    package let entry: Entry
    package let cause: Cause

    /// In the order in which a person needs to know.
    package enum Cause: String, Hashable, Sendable, CaseIterable {
        case failed, unconfirmed
        /// So late that it does not go out by itself, and not approved.
        case overdue
        /// Nobody has approved it, or what it says has changed since.
        case approval
        /// What it answers is not out.
        case thread
        case paused
        /// Its campaign posts nothing today.
        case silence
        /// It will be tried again, at `notBefore`.
        case again
        /// It lies ready, and nobody has said that it is posted, or done.
        case ready
    }
}

extension Ledger {
    /// What is due and not out, by time, and the next entry that is not due yet.
    ///
    /// - Parameter known: All of the ledger's entries, where they have just been read.
    package func dueEntries(now: Int, among known: [Entry]? = nil) throws -> (due: [DueEntry], next: Entry?) {
        let entries = try known ?? self.entries()
        let byID = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0) })
        let due = try entries.compactMap { entry in
            try cause(entry, byID, now: now).map { DueEntry(entry: entry, cause: $0) }
        }
        let next = entries.filter { $0.isWaiting && !$0.isPaused && $0.due > now }.min { $0.due < $1.due }
        return (due, next)
    }

    private func cause(_ entry: Entry, _ byID: [String: Entry], now: Int) throws -> DueEntry.Cause? {
        switch entry.state {
        case .sending, .sent, .cancelled: return nil
        case .ready: return .ready
        case .failed: return .failed
        case .unconfirmed: return .unconfirmed
        case .planned, .approved: break
        }
        guard entry.due <= now else { return nil }
        if entry.isPaused { return .paused }
        if entry.state != entry.key.kind.waiting { return entry.isOverdue(at: now) ? .overdue : .approval }
        if let parent = entry.parent.flatMap({ byID[$0] }), parent.holdsAnswers { return .thread }
        if try blackoutEnd(entry, now: now) != nil { return .silence }
        // What has become due while a run worked is the next run's.
        return entry.notBefore > now ? .again : nil
    }
}

extension Entry {
    /// Whether what answers it waits for it, see `Ledger.unblocked`; a `planned` one is to be approved first.
    fileprivate var holdsAnswers: Bool {
        switch state {
        case .planned, .approved, .sending, .unconfirmed: true
        case .ready: parent == nil
        case .sent, .failed, .cancelled: false
        }
    }
}
