internal import CCURL
internal import Findings
internal import Foundation

/// One talk with a mail server.
struct SMTPExchange: ~Copyable {
    private var handle: CurlHandle
    private let server: ServerAddress

    /// - Parameter requiresEncryption: Nothing is said before TLS stands, from the first byte or by STARTTLS.
    init(
        _ server: ServerAddress, login: (user: String, password: Secret)?, patience: Int, requiresEncryption: Bool,
        certificates: String?
    ) throws(TransferFault) {
        handle = try Self.open(server, login, patience, requiresEncryption, certificates)
        self.server = server
    }

    private static func open(
        _ server: ServerAddress, _ login: (user: String, password: Secret)?, _ patience: Int,
        _ requiresEncryption: Bool,
        _ certificates: String?
    ) throws(TransferFault) -> CurlHandle {
        let handle = try CurlHandle()
        try handle.prepare(protocols: "smtp,smtps", certificates: certificates, patience: patience)
        try handle.set(CURLOPT_URL, server.description + "/litfass")
        try handle.set(CURLOPT_USE_SSL, Int((requiresEncryption ? CURLUSESSL_ALL : CURLUSESSL_NONE).rawValue))
        if let login {
            try handle.set(CURLOPT_USERNAME, login.user)
            try handle.set(CURLOPT_PASSWORD, login.password.value)
        }
        return handle
    }

    /// Logs in and out.
    ///
    /// - Returns: Nil where all went well.
    consuming func greet() throws(TransferFault) -> PublishOutcome? {
        try handle.set(CURLOPT_CUSTOMREQUEST, "NOOP")
        let sink = HTTPReceiver(limit: 1 << 16)
        try handle.set(CURLOPT_WRITEDATA, Unmanaged.passUnretained(sink).toOpaque())
        try handle.set(CURLOPT_WRITEFUNCTION) { HTTPReceiver.body($0, $1, $2, $3) }
        let status = withExtendedLifetime(sink) { handle.perform() }
        guard status == CURLE_OK else { return try end(status, wasWhole: false) }
        return nil
    }

    /// - Parameter message: With CRLF at the end of each line.
    /// - Returns: Nil where the server has taken it.
    consuming func send(_ message: [UInt8], from: String, to: String) throws(TransferFault) -> PublishOutcome? {
        try handle.set(CURLOPT_MAIL_FROM, "<\(from)>")
        try handle.set(CURLOPT_MAIL_RCPT, list: ["<\(to)>"])
        try handle.set(CURLOPT_UPLOAD, 1)
        let source = MailSource(message)
        try handle.set(CURLOPT_READDATA, Unmanaged.passUnretained(source).toOpaque())
        try handle.set(CURLOPT_READFUNCTION) { MailSource.read($0, $1, $2, $3) }
        let status = withExtendedLifetime(source) { handle.perform() }
        guard status == CURLE_OK else { return try end(status, wasWhole: source.isWhole) }
        return nil
    }

    /// - Parameter wasWhole: Whether the server may have the whole letter. A letter without its end is none.
    private borrowing func end(_ status: CURLcode, wasWhole: Bool) throws(TransferFault) -> PublishOutcome {
        let code = handle.number(CURLINFO_RESPONSE_CODE)
        let words = Words(
            de: "\(server.host) nimmt die E-Mail nicht an (\(code)).",
            en: "\(server.host) does not take the e-mail (\(code)).")
        switch (status, code) {
        // A server that is told to stop says so in answer to whatever came before, also to a letter that it has taken
        // (RFC 5321, 3.8).
        case (_, 421) where wasWhole: return .unknown(words)
        // Its own word, also after the whole letter: it has not taken it (RFC 5321, 4.2.5).
        case (_, 400...499): return .again(words, after: nil)
        case (CURLE_LOGIN_DENIED, _):
            return .refused(
                Words(
                    de: "\(server.host) nimmt die Anmeldung nicht an. Bitte prüfen Sie Benutzer und Passwort.",
                    en: "\(server.host) does not accept the login. Please check user and password."))
        case (CURLE_SEND_ERROR, 500...599), (CURLE_WEIRD_SERVER_REPLY, 500...599), (CURLE_QUOTE_ERROR, 500...599),
            (CURLE_RECV_ERROR, 500...599):
            return .refused(words)
        default: throw TransferFault(status, host: server.host, wasConnected: wasWhole)
        }
    }
}

/// Gives libcurl a letter piece by piece, and knows whether it gave the end.
final class MailSource {
    private let bytes: [UInt8]
    private var position = 0
    private(set) var isWhole = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// libcurl's CURLOPT_READFUNCTION: 0 ends the letter.
    static func read(
        _ target: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
    ) -> Int {
        guard let target, let context else { return 0 }
        let source = Unmanaged<MailSource>.fromOpaque(context).takeUnretainedValue()
        let length = min(size * count, source.bytes.count - source.position)
        source.bytes.withUnsafeBytes {
            UnsafeMutableRawBufferPointer(start: target, count: length).copyMemory(
                from: .init(rebasing: $0[source.position..<source.position + length]))
        }
        source.position += length
        source.isWhole = source.position == source.bytes.count
        return length
    }
}
