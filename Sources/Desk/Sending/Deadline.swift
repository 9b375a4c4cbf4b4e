internal import Foundation
internal import Synchronization

/// Waits for some work, but not for ever: what takes longer goes on unheard, on a thread of its own.
enum Deadline {
    struct Passed: Error {}

    static func within<Value: Sendable>(
        _ limit: Duration, _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        let answer = First()
        return try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                let result = Result { try work() }
                if answer.isFirst() { continuation.resume(with: result) }
            }
            Task {
                try? await Task.sleep(for: limit)
                if answer.isFirst() { continuation.resume(throwing: Passed()) }
            }
        }
    }

    private final class First: Sendable {
        private let isTaken = Mutex(false)

        func isFirst() -> Bool {
            isTaken.withLock { isTaken in
                defer { isTaken = true }
                return !isTaken
            }
        }
    }
}
