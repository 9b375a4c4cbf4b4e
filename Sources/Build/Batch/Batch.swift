import Foundation
import Workspace

/// Runs many jobs on a few threads.
enum Batch {
    /// The results of all jobs, in the jobs' order whatever the number of workers.
    ///
    /// What a job finds belongs into its result; what it throws stops the batch, as no other job would fare better with
    /// a full disk. Jobs that have begun are finished, so that whole files are left.
    ///
    /// - Parameters:
    ///   - workers: How many threads; at least one, and never more than there are jobs.
    ///   - makeWorker: Makes what a thread works with, e.g. its fonts. It is called on that thread, and what it returns
    ///     never leaves it.
    ///   - progress: Called after each job, from one thread at a time, with numbers that only grow.
    /// - Throws: The fault of the first job in order of those that failed; `CancellationError` when cancelled.
    static func run<Job: Sendable, Worker: SendableMetatype, Result: Sendable>(
        _ jobs: [Job], workers: Int, cancellation: Cancellation = Cancellation(),
        makeWorker: @escaping @Sendable () throws -> Worker,
        work: @escaping @Sendable (Worker, Job) throws -> Result,
        progress: @escaping @Sendable (BatchProgress) -> Void = { _ in }
    ) async throws -> [Result] {
        let count = min(max(1, workers), jobs.count)
        guard count > 0 else { return [] }
        let queue = BatchQueue<Result>(jobs: jobs.count, workers: count, cancellation: cancellation, progress: progress)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                for _ in 0..<count {
                    let thread = Thread {
                        do {
                            // A worker is made only for a thread that has something to do.
                            var worker: Worker?
                            while let index = queue.next() {
                                let ready = try worker ?? makeWorker()
                                worker = ready
                                queue.finish(index, Swift.Result { try work(ready, jobs[index]) })
                            }
                        } catch {
                            queue.fail(error)
                        }
                        if let outcome = queue.leave() { continuation.resume(with: outcome) }
                    }
                    thread.name = "litfass"
                    thread.stackSize = stackSize
                    thread.start()
                }
            }
        } onCancel: {
            cancellation.cancel()
        }
    }

    /// In bytes. Text shaping and SVG recurse; the system's own size for threads differs.
    private static let stackSize = 8 << 20
}
