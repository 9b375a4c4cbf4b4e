/// What goes wrong with one request.
package enum Disturbance: Sendable {
    /// The server says this and does nothing.
    case answer(ServerAnswer)
    /// The connection ends before anything was done.
    case dropped
    /// All was done, then the connection ends without an answer.
    case cutAfterwards
    /// All was done, then a gateway that knows nothing of it answers so.
    case answeredAfterwards(ServerAnswer)
    /// All was done; the answer comes so late.
    case slow(seconds: Double)
    /// All was done; the answer does not end for 64 MB.
    case oversized
    /// All was done; the answer comes a byte every tenth of a second, for half a minute.
    case dripping
    /// All was done; the answer is half of what its head announces.
    case truncated
    /// All was done; the answer is no JSON.
    case garbled
    /// All was done; the answer is this, and no HTTP of ours.
    case strange(String)
    /// The request is sent on to another address.
    case redirect(to: String)

    /// An error without any words of the platform.
    package static func status(_ status: Int, headers: [String: String] = [:]) -> Disturbance {
        .answer(ServerAnswer(status, headers: headers))
    }
}
