internal import Foundation
internal import Synchronization
internal import Testing
internal import Workspace

@testable internal import Build

@Suite("Batch")
struct BatchTests {
    /// Not Sendable on purpose, as a font library is.
    private final class Worker {
        var done = 0
        let thread = Thread.current
    }

    private struct Fault: Error, Equatable { var job: Int }

    @Test("Results come in the jobs' order, whatever the number of workers", arguments: [1, 2, 8])
    func order(_ workers: Int) async throws {
        let seen = Mutex<[Int]>([])
        let results = try await Batch.run(
            Array(0..<100), workers: workers, makeWorker: { Worker() },
            work: { worker, job in
                #expect(worker.thread === Thread.current)
                worker.done += 1
                if job % 10 == 0 { Thread.sleep(forTimeInterval: 0.002) }
                return job * job
            },
            progress: { step in
                #expect(step.total == 100)
                seen.withLock { $0.append(step.done) }
            })
        #expect(results == (0..<100).map { $0 * $0 })
        #expect(seen.withLock { $0 } == Array(1...100))
    }

    @Test("No jobs need no workers")
    func empty() async throws {
        let results = try await Batch.run(
            [Int](), workers: 4, makeWorker: { () -> Worker in throw Fault(job: -1) }, work: { _, job in job })
        #expect(results == [])
    }

    @Test("A fault stops the batch, and is the first job's of those that failed", arguments: [1, 4])
    func fault(_ workers: Int) async throws {
        let begun = Mutex(0)
        await #expect(throws: Fault(job: 3)) {
            try await Batch.run(
                Array(0..<1000), workers: workers, makeWorker: { Worker() },
                work: { _, job in
                    begun.withLock { $0 += 1 }
                    if job >= 3 { throw Fault(job: job) }
                    return job
                })
        }
        #expect(begun.withLock { $0 } <= 3 + workers)
    }

    @Test("A worker that can't be made stops the batch")
    func noWorker() async throws {
        await #expect(throws: Fault(job: -1)) {
            try await Batch.run(
                [1, 2, 3], workers: 2, makeWorker: { () -> Worker in throw Fault(job: -1) }, work: { _, job in job })
        }
    }

    @Test("A cancelled batch finishes what it has begun and begins nothing more")
    func cancelled() async throws {
        let cancellation = Cancellation()
        let finished = Mutex(0)
        await #expect(throws: CancellationError.self) {
            try await Batch.run(
                Array(0..<50), workers: 1, cancellation: cancellation, makeWorker: { Worker() },
                work: { _, job in
                    if job == 4 { cancellation.cancel() }
                    finished.withLock { $0 += 1 }
                })
        }
        #expect(finished.withLock { $0 } == 5)
        #expect(cancellation.isCancelled)
    }
}
