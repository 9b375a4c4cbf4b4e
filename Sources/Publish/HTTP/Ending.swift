/// The outcome that ends an attempt before its last step.
struct Ending: Error {
    var outcome: PublishOutcome

    init(_ outcome: PublishOutcome) { self.outcome = outcome }
}

extension PublishOutcome {
    /// Runs the steps of an attempt: the receipt of the last, or the end of the first that failed.
    init(_ steps: () throws(Ending) -> Receipt) {
        do throws(Ending) { self = .sent(try steps()) } catch { self = error.outcome }
    }
}
