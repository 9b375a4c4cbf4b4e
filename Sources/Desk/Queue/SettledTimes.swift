internal import Plan
internal import Schedule

/// The times that a campaign's posts have in the queue: a post whose campaign leaves its time open keeps the one it
/// got.
struct SettledTimes: Sendable, Codable {
    private struct Slot: Hashable, Codable { let region, post: String }
    private let times: [Slot: Int]

    /// - Parameter now: What was never approved and is over its time gets a new one.
    init(_ ledger: Ledger, campaign: String, now: Int) throws {
        let entries = try ledger.entries(campaign: campaign).filter {
            $0.key.kind == .post && $0.state != .cancelled && ($0.due >= now || $0.state != .planned)
        }
        times = Dictionary(
            entries.map { (Slot(region: $0.key.region, post: $0.key.name), $0.due) }, uniquingKeysWith: min)
    }

    func time(region: String, post: String) -> Int? { times[Slot(region: region, post: post)] }
}
