import Foundation
import PlatformServers
import Support
import Testing
import Transfer

@testable import Publish

/// Encryption of e-mail, beside a mail server that is not ours: Debian's aiosmtpd.
struct MailTLSTests {
    private func mail(_ address: String) throws -> Mail {
        let server = try #require(ServerAddress(address, schemes: ["smtp", "smtps"], onLoopback: []))
        return Mail(
            server: server, login: nil, from: "litfass@example.org", to: "presse@example.org", now: { Fixture.now },
            timeout: 5)
    }

    @Test func onlyThisMachineIsSpokenToPlainly() throws {
        #expect(try mail("smtp://mail.example.org:587").requiresEncryption)
        #expect(try mail("smtps://localhost").requiresEncryption)
        #expect(try !mail("smtp://localhost").requiresEncryption)
    }

    /// A server that cannot STARTTLS gets no letter and no password.
    @Test func withoutSTARTTLSNothingIsSaid() throws {
        let server = try SMTPServer()
        var mail = try mail(server.address)
        mail.requiresEncryption = true
        let outcome = mail.publish(Fixture.post, key: Fixture.key)
        #expect(outcome.isAgain && outcome.said.contains("keine verschlüsselte Verbindung"))
        #expect(server.letters.isEmpty)
    }

    @Test func aLetterGoesBySTARTTLSToWhomIsBelieved() throws {
        let certificate = try TestCertificate(names: "DNS:localhost")
        let port = ServingProgram.port()
        let server = try ServingProgram(
            "/usr/bin/python3",
            [
                "-m", "aiosmtpd", "-n", "-l", "127.0.0.1:\(port)", "--tlscert", certificate.certificate, "--tlskey",
                certificate.key,
                "-c", "aiosmtpd.handlers.Debugging", "stdout",
            ])
        try #require(ServingProgram.isListening(port))
        var mail = try mail("smtp://localhost:\(port)")
        mail.requiresEncryption = true
        let refused = mail.publish(Fixture.post, key: Fixture.key)
        #expect(refused.isAgain && refused.said.contains("kann sich nicht ausweisen"), "\(refused)")
        mail.certificates = certificate.certificate
        let sent = mail.publish(Fixture.post, key: Fixture.otherKey)
        #expect(sent.receipt?.id == Fixture.otherKey + "@example.org", "\(sent)")
        #expect(server.output.contains("Message-ID: <\(Fixture.otherKey)@example.org>"))
        #expect(!server.output.contains(Fixture.key))
    }
}
