internal import CCURL
internal import Findings

/// A request that got no answer that can be used.
struct TransferFault: Error, Hashable {
    enum Stage: Hashable {
        /// The server cannot have received it.
        case notSent
        /// It may have been received and done.
        case maybeSent
    }

    var stage: Stage
    var words: Words
    /// libcurl's number, for tests; 0 where the fault was found by us.
    var code: UInt32 = 0

    /// - Parameters:
    ///   - host: The server's name, for people; never a whole address, which may hold a secret.
    ///   - wasConnected: Whether the connection stood, with TLS where that is asked, so that a request could go out.
    init(_ code: CURLcode, host: String, wasConnected: Bool) {
        self.code = code.rawValue
        stage = wasConnected && !Self.surely.contains(code.rawValue) ? .maybeSent : .notSent
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
            case CURLE_PEER_FAILED_VERIFICATION:
                Words(
                    de:
                        """
                        \(host) kann sich nicht ausweisen: Das TLS-Zertifikat ist nicht gültig. Es wurde nichts \
                        gesendet.
                        """,
                    en: "\(host) cannot prove who it is: its TLS certificate is not valid. Nothing was sent.")
            case CURLE_SSL_CONNECT_ERROR, CURLE_USE_SSL_FAILED:
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

    init(_ stage: Stage, _ words: Words) {
        self.stage = stage
        self.words = words
    }

    static func tooLarge(host: String) -> TransferFault {
        TransferFault(
            .maybeSent,
            Words(
                de: "Die Antwort von \(host) ist viel zu lang; sie wurde nicht gelesen.",
                en: "The answer of \(host) is far too long; it was not read."))
    }

    /// Ends before a request is written, however far the connection came.
    private static let surely: Set<UInt32> = Set(
        [
            CURLE_UNSUPPORTED_PROTOCOL, CURLE_FAILED_INIT, CURLE_URL_MALFORMAT, CURLE_COULDNT_RESOLVE_PROXY,
            CURLE_COULDNT_RESOLVE_HOST,
            CURLE_COULDNT_CONNECT, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_USE_SSL_FAILED, CURLE_LOGIN_DENIED,
        ].map(\.rawValue))
}
