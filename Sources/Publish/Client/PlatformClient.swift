internal import Findings
internal import Transfer

/// One account on one platform's server: requests become answers, or the outcome that ends the attempt.
struct PlatformClient: Sendable {
    /// The account's name, for what a person is told to do.
    let account: String
    let server: ServerAddress
    let secret: Secret
    let clock: @Sendable () -> Int
    /// How the platform words an error, found in its answer.
    let complaint: @Sendable (HTTPAnswer) -> String?
    var http = HTTPClient()

    init(
        account: String, server: ServerAddress, secret: Secret, clock: @escaping @Sendable () -> Int,
        complaint: @escaping @Sendable (HTTPAnswer) -> String?
    ) {
        self.account = account
        self.server = server
        self.secret = secret
        self.clock = clock
        self.complaint = complaint
    }

    /// What is at stake with a request.
    enum Step {
        /// Nobody sees anything of it: a fault means that nothing is out.
        case preparing
        /// Readers see it: where no answer came, it may be out.
        case posting
    }

    /// - Returns: Whatever the server answers, an error too.
    func send(_ request: HTTPRequest, _ step: Step) throws(EarlyOutcome) -> HTTPAnswer {
        do throws(TransferFault) {
            return try http.send(request, to: server)
        } catch {
            throw EarlyOutcome(
                step == .posting && error.stage == .maybeSent ? .unknown(error.words) : .again(error.words, after: nil))
        }
    }

    /// - Returns: The answer, if the server agrees.
    func call(_ request: HTTPRequest, _ step: Step) throws(EarlyOutcome) -> HTTPAnswer {
        let answer = try send(request, step)
        guard answer.isSuccess else { throw EarlyOutcome(refusal(answer, step)) }
        return answer
    }

    /// - Returns: What the server's agreeing answer says.
    func call<Value: Decodable>(_ request: HTTPRequest, _ step: Step, as type: Value.Type) throws(EarlyOutcome) -> Value
    {
        try value(try call(request, step), step, as: type)
    }

    func value<Value: Decodable>(_ answer: HTTPAnswer, _ step: Step, as type: Value.Type) throws(EarlyOutcome) -> Value
    {
        if let value = answer.decoded(type) { return value }
        let words = Words(
            de: "Die Antwort von \(server.host) ist nicht zu verstehen.",
            en: "The answer of \(server.host) cannot be understood.")
        throw EarlyOutcome(step == .posting ? .unknown(words) : .again(words, after: nil))
    }

    func bearer() -> (name: String, value: String) { ("Authorization", "Bearer " + secret.value) }

    /// For `Publisher.test`: the name, or what to do.
    func test(_ ask: () throws(EarlyOutcome) -> String) -> AccountTest {
        do throws(EarlyOutcome) {
            return .works(name: secret.redacted(try ask()))
        } catch {
            switch error.outcome {
            case .sent(let receipt), .ready(let receipt): return .works(name: receipt.id)
            case .again(let words, _), .refused(let words), .unknown(let words, _): return .fails(words)
            }
        }
    }
}

extension PlatformClient {
    /// What an answer that does not agree means, by its status.
    ///
    /// 429 says that nothing was done; 408 and 425 say so where the platform itself speaks, and 307 and 308 ask to
    /// send the same elsewhere. A 5xx may have come after the post was made (a gateway that did not wait and names a
    /// time all the same, a fault after the save), and so may the other 3xx, which lead to what was made, and 409,
    /// which tells of the same key at work or done (draft-ietf-httpapi-idempotency-key-header, 2.7): that is not known,
    /// and the platform's `repetition` decides.
    func refusal(_ answer: HTTPAnswer, _ step: Step) -> PublishOutcome {
        let host = server.host
        let said = complaint(answer).map { ": “" + secret.redacted($0) + "”" } ?? " (\(answer.status))"
        let reset = ResetTime.seconds(in: answer.headers, now: clock())
        switch answer.status {
        case 300...399:
            let words = Words(
                de:
                    """
                    \(host) leitet weiter; dem wird mit einem Zugangsschlüssel nicht gefolgt. Bitte prüfen Sie die \
                    Adresse des Kontos \(account).
                    """,
                en:
                    """
                    \(host) leads on; with a token that is not followed. Please check the address of the account \
                    \(account).
                    """
            )
            return step == .posting && ![307, 308].contains(answer.status) ? .unknown(words) : .refused(words)
        case 401, 403:
            return .refused(
                Words(
                    de:
                        """
                        \(host) nimmt den Zugang nicht an\(said). Bitte erneuern Sie den Zugangsschlüssel \
                        (docs/accounts.md) und prüfen Sie ihn: litfass account test \(account)
                        """,
                    en:
                        """
                        \(host) does not accept the token\(said). Please renew it (docs/accounts.md) and check it: \
                        litfass account test \(account)
                        """
                ))
        case 404, 410:
            return .refused(Words(de: "\(host) findet das nicht\(said).", en: "\(host) does not find it\(said)."))
        case 408, 425:
            let words = Words(
                de: "\(host) hat nicht lange genug gewartet\(said).", en: "\(host) did not wait long enough\(said).")
            // A gateway's may have come after the post was made.
            return complaint(answer) == nil ? uncertain(words, step, reset) : .again(words, after: reset)
        case 409:
            return uncertain(
                Words(
                    de: "\(host) hat denselben Beitrag schon in Arbeit\(said).",
                    en: "\(host) is at work on the same post already\(said)."), step, reset)
        case 413:
            return .refused(
                Words(
                    de: "Das Bild ist für \(host) zu groß\(said). Bitte nehmen Sie ein kleineres.",
                    en: "The picture is too large for \(host)\(said). Please take a smaller one."))
        case 429:
            return .again(
                Words(de: "\(host) bittet um eine Pause\(said).", en: "\(host) asks for a pause\(said)."), after: reset)
        case 400...499:
            return .refused(Words(de: "\(host) lehnt den Beitrag ab\(said).", en: "\(host) refuses the post\(said)."))
        case 503:
            return uncertain(
                Words(
                    de: "\(host) ist gerade nicht im Dienst\(said).", en: "\(host) is out of service just now\(said)."),
                step, reset)
        default:
            return uncertain(
                Words(de: "\(host) hat einen Fehler gemeldet\(said).", en: "\(host) reported a fault\(said)."), step,
                reset)
        }
    }

    /// Whether it was done is not known; of a step that nobody sees, nothing is out.
    private func uncertain(_ words: Words, _ step: Step, _ reset: Int?) -> PublishOutcome {
        step == .posting ? .unknown(words, after: reset) : .again(words, after: reset)
    }
}
