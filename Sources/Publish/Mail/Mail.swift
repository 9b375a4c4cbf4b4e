internal import Findings
internal import Transfer
internal import Workspace

/// Sends posts by e-mail to the person who posts them by hand.
///
/// SMTP by libcurl: encrypted from the first byte (`smtps://`) or by STARTTLS, which is required; plain to this machine
/// alone.
struct Mail: Publisher {
    private let server: ServerAddress
    private let login: (user: String, password: Secret)?
    private let from: String
    private let to: String
    private let now: @Sendable () -> Int
    /// In seconds, for all of it.
    private let timeout: Int
    /// For tests, else as the address says: plain to this machine alone.
    var requiresEncryption: Bool
    /// For tests: a file of the authorities that are believed; nil: the system's.
    var certificates: String?

    init(
        server: ServerAddress, login: (user: String, password: Secret)?, from: String, to: String,
        now: @escaping @Sendable () -> Int,
        timeout: Int = 60
    ) {
        self.server = server
        self.login = login
        self.from = from
        self.to = to
        self.now = now
        self.timeout = timeout
        requiresEncryption = server.isSecure || !server.isLoopback
    }

    /// The Message-ID comes from the key, but few servers drop the second: two mails might make two posts.
    func repetition(_ size: Int) -> Repetition { .unsafe }

    func publish(_ post: OutgoingPost, key: String, lastCheck: () -> PublishOutcome?) -> PublishOutcome {
        lastCheck() ?? deliver(OutboxTask(.publish, post, isLetter: true), post.title, key)
    }

    func correct(_ receipt: Receipt, to post: OutgoingPost, key: String) -> PublishOutcome? {
        deliver(
            OutboxTask(.correct(receipt.details["subject"] ?? receipt.id), post, isLetter: true),
            "Korrektur: " + post.title, key)
    }

    func delete(_ receipt: Receipt) -> PublishOutcome? {
        let subject = receipt.details["subject"] ?? receipt.id
        return deliver(
            OutboxTask(.delete(subject), nil), "Bitte löschen: " + subject,
            "delete-" + SHA256.hex(of: receipt.id.utf8).prefix(26))
    }

    /// Logs in and sends nothing.
    func test() -> AccountTest {
        do throws(TransferFault) {
            let reply = try mailServer.verifyLogin()
            return words(for: reply).map(AccountTest.fails) ?? .works(name: "\(from) → \(to)")
        } catch {
            return .fails(error.words)
        }
    }

    private var mailServer: MailServer {
        MailServer(
            server, user: login?.user, password: login?.password.value, timeout: timeout,
            requiresEncryption: requiresEncryption, certificates: certificates)
    }

    /// What a person is told of the server's word; nil where it agrees.
    private func words(for reply: MailServer.Reply) -> Words? {
        switch reply {
        case .accepted: nil
        case .later(let code), .refused(let code), .closing(let code):
            Words(
                de: "\(server.host) nimmt die E-Mail nicht an (\(code)).",
                en: "\(server.host) does not take the e-mail (\(code)).")
        case .loginRefused:
            Words(
                de: "\(server.host) nimmt die Anmeldung nicht an. Bitte prüfen Sie Benutzer und Passwort.",
                en: "\(server.host) does not accept the login. Please check user and password.")
        }
    }

    private func deliver(_ task: OutboxTask, _ subject: String, _ key: String) -> PublishOutcome {
        let id = "\(key)@\(from.split(separator: "@").last.map(String.init) ?? "localhost")"
        let message = MailMessage(from: from, to: to, subject: subject, id: id, date: now(), task: task)
        do throws(TransferFault) {
            let reply = try mailServer.send(message.letter)
            guard let words = words(for: reply) else {
                return .sent(Receipt(id: id, details: ["subject": subject]))
            }
            return switch reply {
            case .later: .again(words, after: nil)
            case .closing: .unknown(words)
            case .accepted, .refused, .loginRefused: .refused(words)
            }
        } catch {
            return error.stage == .maybeSent ? .unknown(error.words) : .again(error.words, after: nil)
        }
    }
}
