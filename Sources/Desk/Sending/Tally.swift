internal import Synchronization

/// Counts by name that several tasks raise.
final class Tally: Sendable {
    private let values = Mutex<[String: Int]>([:])

    /// By name, in its order.
    var counts: [(name: String, count: Int)] {
        values.withLock { $0.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
    }

    func add(_ name: String) { values.withLock { $0[name, default: 0] += 1 } }
}
