import Findings
import Foundation
import Support
import Testing

@testable import Transfer

/// Servers with a certificate of their own making: refused, and believed only where its maker is.
struct TLSTests {
    private func answer(names: String, isBelieved: Bool) throws -> Result<HTTPAnswer, TransferFault> {
        let certificate = try TestCertificate(names: names)
        let port = ServingProgram.port()
        let server = try ServingProgram(
            "/usr/bin/openssl",
            [
                "s_server", "-accept", "127.0.0.1:\(port)", "-cert", certificate.certificate, "-key", certificate.key,
                "-www", "-quiet",
            ])
        try #require(ServingProgram.isListening(port))
        let address = try #require(ServerAddress("https://localhost:\(port)"))
        var client = HTTPClient()
        client.certificates = isBelieved ? certificate.certificate : nil
        return withExtendedLifetime(server) {
            do throws(TransferFault) {
                return .success(try client.send(HTTPRequest(.get, address.description + "/"), to: address))
            } catch {
                return .failure(error)
            }
        }
    }

    @Test func aSelfMadeCertificateIsRefused() throws {
        guard case .failure(let fault) = try answer(names: "DNS:localhost", isBelieved: false) else {
            Issue.record("believed")
            return
        }
        #expect(fault.stage == .notSent)
        #expect(fault.code == 60)
        #expect(
            fault.words.de
                == "localhost kann sich nicht ausweisen: Das TLS-Zertifikat ist nicht gültig. Es wurde nichts gesendet."
        )
    }

    @Test func aCertificateForAnotherNameIsRefused() throws {
        guard case .failure(let fault) = try answer(names: "DNS:anderswo.example.org", isBelieved: true) else {
            Issue.record("believed")
            return
        }
        #expect(fault.stage == .notSent && fault.code == 60)
    }

    /// The same way, gone right: so it is the certificate that is looked at.
    @Test func aCertificateWhoseMakerIsBelievedIsTaken() throws {
        #expect(try answer(names: "DNS:localhost", isBelieved: true).get().status == 200)
    }
}
