import Foundation
internal import Synchronization
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

/// How far a batch is.
package struct BatchProgress: Hashable, Sendable {
    /// Jobs that are done.
    package var done: Int
    /// All jobs.
    package var total: Int
    /// The job that was done just now, by its place in the batch.
    package var job: Int
}

/// What the threads of a batch share: which job is next, and what came of those before.
final class BatchQueue<Result: Sendable>: Sendable {
    private struct State {
        var next = 0
        var done = 0
        var working: Int
        var results: [Result?]
        /// The job that failed and why; the smallest job counts.
        var fault: (job: Int, error: any Error)?
    }

    private let jobs: Int
    private let state: Mutex<State>
    private let cancellation: Cancellation
    private let progress: @Sendable (BatchProgress) -> Void

    init(jobs: Int, workers: Int, cancellation: Cancellation, progress: @escaping @Sendable (BatchProgress) -> Void) {
        self.jobs = jobs
        self.cancellation = cancellation
        self.progress = progress
        state = Mutex(State(working: workers, results: Array(repeating: nil, count: jobs)))
    }

    /// The next job to do; nil when there is none left, one has failed, or the batch is cancelled.
    func next() -> Int? {
        state.withLock { state in
            guard state.next < jobs, state.fault == nil, !cancellation.isCancelled else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }

    func finish(_ job: Int, _ outcome: Swift.Result<Result, any Error>) {
        state.withLock { state in
            switch outcome {
            case .success(let result):
                state.results[job] = result
                state.done += 1
                progress(BatchProgress(done: state.done, total: jobs, job: job))
            case .failure(let error):
                if job < state.fault?.job ?? jobs { state.fault = (job, error) }
            }
        }
    }

    /// A worker could not be made.
    func fail(_ error: any Error) {
        state.withLock { state in
            if state.fault == nil { state.fault = (jobs - 1, error) }
        }
    }

    /// A thread goes. The last one is given what came of the batch.
    func leave() -> Swift.Result<[Result], any Error>? {
        state.withLock { state in
            state.working -= 1
            guard state.working == 0 else { return nil }
            if let fault = state.fault { return .failure(fault.error) }
            let results = state.results.compactMap { $0 }
            return results.count == jobs ? .success(results) : .failure(CancellationError())
        }
    }
}
