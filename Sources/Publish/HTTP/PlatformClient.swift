internal import Findings

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
    func send(_ request: HTTPRequest, _ step: Step) throws(Ending) -> HTTPAnswer {
        do throws(TransferFault) {
            return try http.send(request, to: server)
        } catch {
            throw Ending(
                step == .posting && error.stage == .maybeSent ? .unknown(error.words) : .again(error.words, after: nil))
        }
    }

    /// - Returns: The answer, if the server agrees.
    func call(_ request: HTTPRequest, _ step: Step) throws(Ending) -> HTTPAnswer {
        let answer = try send(request, step)
        guard answer.isSuccess else { throw Ending(refusal(answer, step)) }
        return answer
    }

    /// - Returns: What the server's agreeing answer says.
    func call<Value: Decodable>(_ request: HTTPRequest, _ step: Step, as type: Value.Type) throws(Ending) -> Value {
        try value(try call(request, step), step, as: type)
    }

    func value<Value: Decodable>(_ answer: HTTPAnswer, _ step: Step, as type: Value.Type) throws(Ending) -> Value {
        if let value = answer.decoded(type) { return value }
        let words = Words(
            de: "Die Antwort von \(server.host) ist nicht zu verstehen.",
            en: "The answer of \(server.host) cannot be understood.")
        throw Ending(step == .posting ? .unknown(words) : .again(words, after: nil))
    }

    func bearer() -> (name: String, value: String) { ("Authorization", "Bearer " + secret.value) }

    /// For `Publisher.test`: the name, or what to do.
    func test(_ ask: () throws(Ending) -> String) -> AccountTest {
        do throws(Ending) {
            return .works(name: secret.scrubbed(try ask()))
        } catch {
            switch error.outcome {
            case .sent(let receipt): return .works(name: receipt.id)
            case .again(let words, _), .refused(let words), .unknown(let words, _): return .fails(words)
            }
        }
    }
}
