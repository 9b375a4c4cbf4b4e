package import Plan

/// What planning did to one entry.
package struct PlanChange: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case added, kept, moved
        /// Its content is another one; an approval lapsed.
        case changed
        /// The campaign does not want it any more.
        case dropped
        /// The campaign has faults, and nobody knows what of it is meant: it stays as it was.
        case withheld
        /// It was dropped before and is wanted again.
        case reinstated
        /// It is out with another content than the campaign has now.
        case outdated
        /// Its time has passed and it was never in the queue.
        case missed
    }

    package var kind: Kind
    /// Nil for `missed`.
    package var id: String?
    package var key: EntryKey
    /// In seconds since 1970.
    package var due: Int
    /// IANA; the region's.
    package var timeZone: String
    /// The approval that it had and that holds no longer.
    package var lapse: LapsedApproval?

    package var lapsed: Bool { lapse != nil }
}
