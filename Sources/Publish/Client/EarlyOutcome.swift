internal import Findings

/// The outcome that ends an attempt before its last step.
struct EarlyOutcome: Error {
    var outcome: PublishOutcome

    init(_ outcome: PublishOutcome) { self.outcome = outcome }

    /// Goes on only where the runner lets it, see `Publisher.publish`.
    static func unless(_ lastCheck: () -> PublishOutcome?) throws(EarlyOutcome) {
        if let outcome = lastCheck() { throw EarlyOutcome(outcome) }
    }
}

extension PublishOutcome {
    /// Runs the steps of an attempt: the receipt of the last, or the end of the first that failed.
    init(_ steps: () throws(EarlyOutcome) -> Receipt) {
        do throws(EarlyOutcome) {
            let receipt = try steps()
            self = receipt.isValid ? .sent(receipt) : Self.invalidReceipt
        } catch { self = error.outcome }
    }

    private static let invalidReceipt = PublishOutcome.unknown(
        Words(
            de: "Was der Server als Kennung des Beitrags nennt, ist keine.",
            en: "What the server gives as the post's id is none."))
}
