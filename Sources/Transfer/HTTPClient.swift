internal import CCURL
internal import Findings

/// Sends requests by libcurl: TLS verified, no redirect followed, answers bounded in size and time.
package struct HTTPClient: Sendable {
    /// In seconds, for connecting, sending and the whole answer; a large body gets more.
    package var timeout = 30
    /// The longest answer that is read, in bytes.
    package var limit = 1 << 20
    /// A file of the authorities that are believed; nil: the system's. For tests.
    package var certificates: String?

    /// The slowest line for which a body's time is reckoned, in bytes a second: 1 Mbit/s.
    private static let slowest = 125_000

    /// How long a request may last, in seconds.
    ///
    /// - Parameter size: Of its body, in bytes.
    package func timeLimit(_ size: Int) -> Int { timeout + size / Self.slowest }

    package init() {}

    /// - Throws: Where no whole answer came; an answer that says no is an answer.
    package func send(_ request: HTTPRequest, to server: ServerAddress) throws(TransferFault) -> HTTPAnswer {
        var handle = try CurlHandle()
        let timeout = timeLimit(request.body?.size ?? 0)
        try handle.prepare(
            protocols: server.isSecure ? "https" : "http", certificates: certificates, timeout: timeout)
        try handle.set(CURLOPT_URL, request.address)
        try handle.set(CURLOPT_USERAGENT, "Litfass")
        try handle.set(CURLOPT_MAXFILESIZE_LARGE, large: limit)
        try set(request.headers, request.body, on: &handle)
        switch request.method {
        case .get: try handle.set(CURLOPT_HTTPGET, 1)
        case .post: break
        case .put, .delete: try handle.set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
        }
        return try exchange(handle, server)
    }

    private func set(
        _ headers: [(name: String, value: String)], _ body: HTTPBody?, on handle: inout CurlHandle
    ) throws(TransferFault) {
        var lines = headers.map { "\($0.name): \($0.value)" } + ["Accept: application/json", "Expect:"]
        switch body {
        case .multipart(let parts): try handle.set(parts: parts)
        case .bytes(let bytes, let type):
            lines.append("Content-Type: " + type)
            try handle.set(copying: bytes)
        case nil:
            lines.append("Content-Type:")
            try handle.set(copying: [])
        }
        guard lines.allSatisfy({ $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } }) else {
            throw Self.broken
        }
        try handle.set(CURLOPT_HTTPHEADER, list: lines)
    }

    private func exchange(
        _ handle: borrowing CurlHandle, _ server: ServerAddress
    ) throws(TransferFault) -> HTTPAnswer {
        let receiver = HTTPReceiver(limit: limit)
        let context = Unmanaged.passUnretained(receiver).toOpaque()
        try handle.set(CURLOPT_WRITEDATA, context)
        try handle.set(CURLOPT_WRITEFUNCTION) { HTTPReceiver.body($0, $1, $2, $3) }
        try handle.set(CURLOPT_HEADERDATA, context)
        try handle.set(CURLOPT_HEADERFUNCTION) { HTTPReceiver.head($0, $1, $2, $3) }
        let status = withExtendedLifetime(receiver) { handle.perform() }
        if receiver.isTooLarge || status == CURLE_FILESIZE_EXCEEDED { throw .tooLarge(host: server.host) }
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
