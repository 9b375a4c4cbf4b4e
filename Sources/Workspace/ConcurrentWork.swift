internal import Foundation
internal import Synchronization

extension Array where Element: Sendable {
    /// What comes of all elements, in their order, on all cores at once: for small work, such as reading thousands of
    /// files.
    package func concurrently<Outcome: Sendable>(_ work: @Sendable (Element) -> Outcome) -> [Outcome] {
        let outcomes = Mutex<[Outcome?]>([Outcome?](repeating: nil, count: count))
        // Several at a time, so that little of it is waiting for one another.
        let portion = Swift.max(1, count / 256)
        DispatchQueue.concurrentPerform(iterations: (count + portion - 1) / portion) { part in
            let range = (part * portion)..<Swift.min(count, (part + 1) * portion)
            let done = range.map { work(self[$0]) }
            outcomes.withLock { outcomes in
                for (place, outcome) in zip(range, done) { outcomes[place] = outcome }
            }
        }
        return outcomes.withLock { $0.compactMap(\.self) }
    }
}
