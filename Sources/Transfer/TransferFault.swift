internal import CCURL
package import Findings

/// A request that got no answer that can be used.
package struct TransferFault: Error, Hashable {
    /// Whether the server can have acted on the request.
    package enum Stage: Hashable, Sendable {
        /// The server cannot have received it.
        case notSent
        /// It may have been received and done.
        case maybeSent
    }

    package let stage: Stage
    /// What to tell a person; never a secret.
    package let words: Words
    /// libcurl's number; 0 where the fault was found by us.
    let code: UInt32

    /// - Parameters:
    ///   - host: The server's name, for people; never a whole address, which may hold a secret.
    ///   - wasConnected: Whether the connection stood, with TLS where that is asked, so that a request could go out.
    ///     Nothing else tells: libcurl gives one number to what it finds before and after a request was written, e.g.
    ///     to a scheme that it does not know and to an answer of a version that it does not know.
    init(_ code: CURLcode, host: String, wasConnected: Bool) {
        self.code = code.rawValue
        stage = wasConnected ? .maybeSent : .notSent
        words =
            switch code {
            case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
                Words(
                    de:
                        """
                        Den Server \(host) gibt es nicht, oder das Netz ist gerade weg. Bitte prüfen Sie die \
                        Adresse und die Verbindung.
                        """,
                    en:
                        """
                        There is no server \(host), or the network is down. Please check the address and the \
                        connection.
                        """
                )
            case CURLE_COULDNT_CONNECT:
                Words(de: "\(host) ist nicht erreichbar.", en: "\(host) cannot be reached.")
            case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2, CURLE_HTTP2_STREAM:
                Words(
                    de: "Was \(host) antwortet, ist nicht zu verstehen (curl \(code.rawValue)).",
                    en: "What \(host) answers cannot be understood (curl \(code.rawValue)).")
            case CURLE_PEER_FAILED_VERIFICATION where !wasConnected:
                Words(
                    de:
                        """
                        \(host) kann sich nicht ausweisen: Das TLS-Zertifikat ist nicht gültig. Es wurde nichts \
                        gesendet.
                        """,
                    en: "\(host) cannot prove who it is: its TLS certificate is not valid. Nothing was sent.")
            case CURLE_SSL_CONNECT_ERROR where !wasConnected, CURLE_USE_SSL_FAILED where !wasConnected:
                Words(
                    de: "Mit \(host) kommt keine verschlüsselte Verbindung zustande. Es wurde nichts gesendet.",
                    en: "No encrypted connection to \(host) can be made. Nothing was sent.")
            case CURLE_OPERATION_TIMEDOUT:
                Words(de: "\(host) hat nicht rechtzeitig geantwortet.", en: "\(host) did not answer in time.")
            case CURLE_LOGIN_DENIED:
                Words(de: "\(host) nimmt die Anmeldung nicht an.", en: "\(host) does not accept the login.")
            default:
                Words(
                    de: "Die Verbindung zu \(host) brach ab, bevor die Antwort da war (curl \(code.rawValue)).",
                    en: "The connection to \(host) broke before the answer was there (curl \(code.rawValue)).")
            }
    }

    init(_ stage: Stage, _ words: Words, code: CURLcode = CURLE_OK) {
        self.code = code.rawValue
        self.stage = stage
        self.words = words
    }

    static func tooLarge(host: String) -> TransferFault {
        TransferFault(
            .maybeSent,
            Words(
                de: "Die Antwort von \(host) ist viel zu lang; sie wurde nicht gelesen.",
                en: "The answer of \(host) is far too long; it was not read."),
            code: CURLE_FILESIZE_EXCEEDED)
    }

    var isTooLarge: Bool { code == CURLE_FILESIZE_EXCEEDED.rawValue }
}
