import Findings
import Foundation
import Support
import Testing

@testable import Publish

/// A server with a certificate of its own making: refused, and believed only where its maker is.
struct TLSTests {
    /// OpenSSL's own server.
    private final class Server {
        let port: Int
        let certificate: String
        private let folder: TemporaryFolder
        private let process = Process()

        init(names: String) throws {
            folder = try TemporaryFolder()
            certificate = folder.path + "/cert.pem"
            port = Int.random(in: 20_000..<50_000)
            let maker = Process()
            maker.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
            maker.arguments = [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=Litfass-Test",
                "-addext", "subjectAltName=\(names)", "-keyout", folder.path + "/key.pem", "-out", certificate,
            ]
            maker.standardError = FileHandle.nullDevice
            try maker.run()
            maker.waitUntilExit()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
            process.arguments = ["s_server", "-accept", "127.0.0.1:\(port)", "-cert", certificate, "-key", folder.path + "/key.pem", "-www", "-quiet"]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
        }

        deinit {
            process.terminate()
            process.waitUntilExit()
        }

        var address: String { "https://localhost:\(port)" }
    }

    /// Asks until the server is there.
    private func answer(_ server: Server, certificates: String?) throws -> Result<HTTPAnswer, TransferFault> {
        var client = HTTPClient()
        client.certificates = certificates
        var result: Result<HTTPAnswer, TransferFault> = .failure(TransferFault(.notSent, .init(de: "", en: "")))
        for _ in 0..<50 {
            do throws(TransferFault) {
                result = .success(try client.send(HTTPRequest(.get, server.address + "/"), to: try address(server)))
            } catch {
                result = .failure(error)
            }
            // 7: nobody listens yet.
            if case .failure(let fault) = result, fault.code == 7 {
                Thread.sleep(forTimeInterval: 0.1)
                continue
            }
            break
        }
        return result
    }

    private func address(_ server: Server) throws(TransferFault) -> ServerAddress {
        guard let address = ServerAddress(server.address) else { throw TransferFault(.notSent, .init(de: "", en: "")) }
        return address
    }

    @Test func aSelfMadeCertificateIsRefused() throws {
        let server = try Server(names: "DNS:localhost")
        guard case .failure(let fault) = try answer(server, certificates: nil) else {
            Issue.record("believed")
            return
        }
        #expect(fault.stage == .notSent)
        #expect(fault.code == 60)
        #expect(fault.words.de == "localhost kann sich nicht ausweisen: Das TLS-Zertifikat ist nicht gültig. Es wurde nichts gesendet.")
    }

    @Test func aCertificateForAnotherNameIsRefused() throws {
        let server = try Server(names: "DNS:anderswo.example.org")
        guard case .failure(let fault) = try answer(server, certificates: server.certificate) else {
            Issue.record("believed")
            return
        }
        #expect(fault.stage == .notSent && fault.code == 60)
    }

    /// The same way, gone right: so it is the certificate that is looked at.
    @Test func aCertificateWhoseMakerIsBelievedIsTaken() throws {
        let server = try Server(names: "DNS:localhost")
        let answer = try answer(server, certificates: server.certificate).get()
        #expect(answer.status == 200)
    }
}
