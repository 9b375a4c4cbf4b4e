internal import CCURL
internal import Findings

/// A mail server that is spoken to once, by libcurl's SMTP: encrypted from the first byte (`smtps`), by STARTTLS, or
/// not at all.
package struct MailServer: Sendable {
    package var address: ServerAddress
    /// Nil sends without a login.
    package var user: String?
    package var password: String?
    /// In seconds, for all of it.
    package var timeout: Int
    /// Nothing is said before TLS stands.
    package var requiresEncryption: Bool
    /// A file of the authorities that are believed; nil: the system's. For tests.
    package var certificates: String?

    package init(
        _ address: ServerAddress, user: String?, password: String?, timeout: Int, requiresEncryption: Bool,
        certificates: String? = nil
    ) {
        self.address = address
        self.user = user
        self.password = password
        self.timeout = timeout
        self.requiresEncryption = requiresEncryption
        self.certificates = certificates
    }

    /// A server's own word, with its number (RFC 5321, 4.2).
    package enum Reply: Hashable, Sendable {
        case accepted
        /// Surely not taken; later it may be.
        case later(Int)
        case refused(Int)
        /// It ends the talk; whether it took the letter before, it does not say.
        case closing(Int)
        case loginRefused
    }

    /// A letter: its headers' lines in order, and what it holds.
    package struct Letter {
        /// The address alone, without a name.
        package var from: String
        package var to: String
        /// Whole lines, without their line breaks.
        package var headers: [String]
        package var parts: [MIMEPart]

        package init(from: String, to: String, headers: [String], parts: [MIMEPart]) {
            self.from = from
            self.to = to
            self.headers = headers
            self.parts = parts
        }
    }

    /// Logs in and out.
    package func verifyLogin() throws(TransferFault) -> Reply {
        let handle = try prepared()
        try handle.set(CURLOPT_CUSTOMREQUEST, "NOOP")
        let sink = HTTPReceiver(limit: 1 << 16)
        try handle.set(CURLOPT_WRITEDATA, Unmanaged.passUnretained(sink).toOpaque())
        try handle.set(CURLOPT_WRITEFUNCTION) { HTTPReceiver.body($0, $1, $2, $3) }
        let status = withExtendedLifetime(sink) { handle.perform() }
        return try reply(to: status, handle, wasWhole: false)
    }

    /// Blocks until the server has answered.
    package func send(_ letter: Letter) throws(TransferFault) -> Reply {
        var handle = try prepared()
        try handle.set(CURLOPT_MAIL_FROM, "<\(letter.from)>")
        try handle.set(CURLOPT_MAIL_RCPT, list: ["<\(letter.to)>"])
        try handle.set(CURLOPT_HTTPHEADER, list: letter.headers)
        try handle.set(parts: letter.parts, isLetter: true)
        // A letter without its end is none.
        return try reply(to: handle.perform(), handle, wasWhole: handle.tookAllParts)
    }

    private func prepared() throws(TransferFault) -> CurlHandle {
        let handle = try CurlHandle()
        try handle.prepare(protocols: "smtp,smtps", certificates: certificates, timeout: timeout)
        try handle.set(CURLOPT_URL, address.description + "/litfass")
        try handle.set(CURLOPT_USE_SSL, Int((requiresEncryption ? CURLUSESSL_ALL : CURLUSESSL_NONE).rawValue))
        if let user, let password {
            try handle.set(CURLOPT_USERNAME, user)
            try handle.set(CURLOPT_PASSWORD, password)
        }
        return handle
    }

    /// - Parameter wasWhole: Whether the server may have the whole letter.
    private func reply(
        to status: CURLcode, _ handle: borrowing CurlHandle, wasWhole: Bool
    ) throws(TransferFault) -> Reply {
        let code = handle.number(CURLINFO_RESPONSE_CODE)
        return switch (status, code) {
        case (CURLE_OK, _): .accepted
        // A server that is told to stop says so in answer to whatever came before, also to a letter that it has taken
        // (RFC 5321, 3.8).
        case (_, 421) where wasWhole: .closing(code)
        // Its own word, also after the whole letter: it has not taken it (RFC 5321, 4.2.5).
        case (_, 400...499): .later(code)
        case (CURLE_LOGIN_DENIED, _): .loginRefused
        case (CURLE_SEND_ERROR, 500...599), (CURLE_WEIRD_SERVER_REPLY, 500...599), (CURLE_QUOTE_ERROR, 500...599),
            (CURLE_RECV_ERROR, 500...599):
            .refused(code)
        default: throw TransferFault(status, host: address.host, wasConnected: wasWhole)
        }
    }
}
