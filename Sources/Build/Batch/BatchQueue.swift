internal import Synchronization
internal import Workspace

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
