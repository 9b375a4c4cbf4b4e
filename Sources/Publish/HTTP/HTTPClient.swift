internal import CCURL
internal import Findings

/// Sends requests by libcurl: TLS verified, no redirect followed, answers bounded in size and time.
struct HTTPClient: Sendable {
    /// In seconds, for connecting, sending and the whole answer; a large body gets more.
    var patience = 30
    /// The longest answer that is read, in bytes.
    var limit = 1 << 20
    /// A file of the authorities that are believed; nil: the system's. For tests.
    var certificates: String?

    /// The slowest line for which a body's time is reckoned, in bytes a second: 1 Mbit/s.
    private static let slowest = 125_000

    /// How long a request may last, in seconds.
    ///
    /// - Parameter size: Of its body, in bytes.
    func timeLimit(_ size: Int) -> Int { patience + size / Self.slowest }

    /// - Throws: Where no whole answer came; an answer that says no is an answer.
    func send(_ request: HTTPRequest, to server: ServerAddress) throws(TransferFault) -> HTTPAnswer {
        var handle = try CurlHandle()
        let patience = timeLimit(request.body?.bytes.count ?? 0)
        try handle.prepare(
            protocols: server.isSecure ? "https" : "http", certificates: certificates, patience: patience)
        try handle.set(CURLOPT_URL, request.address)
        try handle.set(CURLOPT_USERAGENT, "Litfass")
        var headers = request.headers.map { "\($0.name): \($0.value)" } + ["Accept: application/json", "Expect:"]
        headers.append("Content-Type:" + (request.body.map { " " + $0.type } ?? ""))
        guard headers.allSatisfy({ $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } }) else {
            throw Self.broken
        }
        try handle.set(CURLOPT_HTTPHEADER, list: headers)
        let receiver = HTTPReceiver(limit: limit)
        let context = Unmanaged.passUnretained(receiver).toOpaque()
        try handle.set(CURLOPT_WRITEDATA, context)
        try handle.set(CURLOPT_WRITEFUNCTION) { HTTPReceiver.body($0, $1, $2, $3) }
        try handle.set(CURLOPT_HEADERDATA, context)
        try handle.set(CURLOPT_HEADERFUNCTION) { HTTPReceiver.head($0, $1, $2, $3) }
        var body = request.body?.bytes ?? []
        if request.method == .get {
            try handle.set(CURLOPT_HTTPGET, 1)
        } else {
            try handle.set(CURLOPT_POST, 1)
            try handle.set(CURLOPT_POSTFIELDSIZE_LARGE, large: body.count)
            if request.method != .post { try handle.set(CURLOPT_CUSTOMREQUEST, request.method.rawValue) }
        }
        return try exchange(handle, receiver, server, &body, isGet: request.method == .get)
    }

    private func exchange(
        _ handle: borrowing CurlHandle, _ receiver: HTTPReceiver, _ server: ServerAddress, _ body: inout [UInt8],
        isGet: Bool
    ) throws(TransferFault) -> HTTPAnswer {
        if body.isEmpty { body = [0] }
        // The bytes must stay where they are until libcurl has sent them.
        let status = body.withUnsafeMutableBytes { bytes -> CURLcode in
            withExtendedLifetime(receiver) {
                if !isGet {
                    do throws(TransferFault) { try handle.set(CURLOPT_POSTFIELDS, bytes.baseAddress) } catch {
                        return CURLE_FAILED_INIT
                    }
                }
                return handle.perform()
            }
        }
        if receiver.isTooLarge { throw .tooLarge(host: server.host) }
        guard status == CURLE_OK else {
            let end = server.isSecure ? CURLINFO_APPCONNECT_TIME_T : CURLINFO_CONNECT_TIME_T
            throw TransferFault(status, host: server.host, wasConnected: handle.time(end) > 0)
        }
        return HTTPAnswer(
            status: handle.number(CURLINFO_RESPONSE_CODE), headers: receiver.headers, body: receiver.bytes)
    }

    private static let broken = TransferFault(
        .notSent,
        Words(
            de: "Ein Zeichen im Zugangsschlüssel ist kein Buchstabe; es wurde nichts gesendet.",
            en: "A character of the token is not a letter; nothing was sent."))
}
