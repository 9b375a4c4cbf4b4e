internal import Findings

/// A publisher whose answers never hold its account's secret: a server may repeat in a post's address what it was sent.
struct DiscreetPublisher: Publisher {
    let publisher: any Publisher
    let secret: Secret

    var repetition: Repetition { publisher.repetition }

    func publish(_ post: OutgoingPost, key: String) -> PublishOutcome { hidden(publisher.publish(post, key: key)) }

    func correct(_ receipt: Receipt, to post: OutgoingPost, key: String) -> PublishOutcome? {
        publisher.correct(receipt, to: post, key: key).map(hidden)
    }

    func delete(_ receipt: Receipt) -> PublishOutcome? { publisher.delete(receipt).map(hidden) }

    func test() -> AccountTest { publisher.test() }

    private func hidden(_ outcome: PublishOutcome) -> PublishOutcome {
        guard case .sent(let receipt) = outcome else { return outcome }
        return .sent(
            Receipt(
                id: secret.hidden(in: receipt.id), details: receipt.details.mapValues(secret.hidden),
                url: receipt.url.map(secret.hidden)))
    }
}
