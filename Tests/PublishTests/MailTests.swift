import Findings
import Foundation
import Model
import PlatformServers
import Testing
import Transfer

@testable import Publish

struct MailTests {
    private let server: SMTPServer

    init() throws { server = try SMTPServer() }

    private func mail(password: String? = SMTPServer.password, to: String = "presse@example.org", timeout: Int = 5)
        throws -> Mail
    {
        let address = try #require(ServerAddress(server.address, schemes: ["smtp", "smtps"], onLoopback: []))
        return Mail(
            server: address, login: password.map { (SMTPServer.user, Secret($0)) }, from: "litfass@example.org", to: to,
            now: { Fixture.now },
            timeout: timeout)
    }

    @Test func aLetterWithAllToPostByHand() throws {
        let receipt = try #require(try mail().publish(Fixture.post, key: Fixture.key).receipt)
        #expect(receipt.id == Fixture.key + "@example.org")
        let letter = try #require(server.letters.first)
        #expect(server.letters.count == 1)
        #expect(letter.from == "litfass@example.org")
        #expect(letter.to == ["presse@example.org"])
        // Read by Python's own parser of e-mail.
        let parts = try Self.parsed(letter.text)
        #expect(parts.subject == Fixture.post.title)
        #expect(parts.id == "<\(Fixture.key)@example.org>")
        #expect(parts.date == "2026-12-01T09:00:00+00:00")
        #expect(parts.names == ["", "text.txt", "bild.png", "bildbeschreibung.txt"])
        #expect(parts.types == ["text/plain", "text/plain", "image/png", "text/plain"])
        #expect(parts.contents[1] == Data(Fixture.post.message.text.utf8))
        #expect(parts.contents[2] == Data(Fixture.png))
        #expect(parts.defects == 0)
        // Where the parts end is libcurl's line, of 80; it must not have more than 998 (RFC 5322, 2.1.1).
        let lines = letter.text.split(separator: "\r\n").filter { !$0.contains("; boundary=") }
        #expect(lines.allSatisfy { $0.utf8.count <= 78 })
    }

    @Test func nothingIsKnownAfterACut() throws {
        server.disturb(".", .cutAfterwards)
        #expect(try mail().publish(Fixture.post, key: Fixture.key).isUnknown)
        #expect(server.letters.count == 1)
        #expect(try mail().repetition(0) == .unsafe)
    }

    @Test func nothingIsKnownWhereTheAnswerIsLate() throws {
        server.disturb(".", .slow(seconds: 4))
        #expect(try mail(timeout: 2).publish(Fixture.post, key: Fixture.key).isUnknown)
        #expect(server.letters.count == 1)
    }

    @Test func aLoginThatIsPutOffIsTriedAgain() throws {
        server.disturb("AUTH", .answer("454 4.7.0 Temporary authentication failure"))
        #expect(try mail().publish(Fixture.plain, key: Fixture.key).isAgain)
        #expect(server.letters.isEmpty)
    }

    @Test func aCutBeforeTheLetterIsNoLetter() throws {
        for command in ["GREETING", "EHLO", "MAIL", "RCPT", "DATA"] {
            server.disturb(command, .dropped)
            let outcome = try mail(password: nil).publish(Fixture.plain, key: Fixture.key)
            #expect(outcome.isAgain, "\(command): \(outcome)")
        }
        #expect(server.letters.isEmpty)
    }

    @Test func theServersAnswersCount() throws {
        server.disturb("RCPT", .answer("550 No such user"), .answer("451 Try later"))
        #expect(try mail().publish(Fixture.plain, key: Fixture.key).isRefused)
        #expect(try mail().publish(Fixture.plain, key: Fixture.key).isAgain)
        server.disturb(".", .answer("554 Spam"), .answer("452 Full"))
        #expect(try mail().publish(Fixture.plain, key: Fixture.key).isRefused)
        #expect(try mail().publish(Fixture.plain, key: Fixture.key).isAgain)
        #expect(server.letters.isEmpty)
    }

    @Test func aWrongPassword() throws {
        let outcome = try mail(password: "falsch-geheim").publish(Fixture.plain, key: Fixture.key)
        #expect(
            outcome.isRefused && outcome.said.contains("nimmt die Anmeldung nicht an")
                && !outcome.said.contains("geheim"))
        guard case .fails(let words) = try mail(password: "falsch").test() else {
            Issue.record("works")
            return
        }
        #expect(words.de.contains("nimmt die Anmeldung nicht an"))
    }

    @Test func theTestSendsNothing() throws {
        #expect(try mail().test() == .works(name: "litfass@example.org → presse@example.org"))
        #expect(server.letters.isEmpty)
    }

    @Test func aTitleCannotAddAHeader() throws {
        var post = Fixture.plain
        post.title = "Willkommen\r\nBcc: fremd@example.org\r\n\r\nText"
        _ = try mail().publish(post, key: Fixture.key)
        let letter = try #require(server.letters.first)
        #expect(letter.to == ["presse@example.org"])
        #expect(!letter.text.contains("Bcc"))
    }

    @Test func corrections() throws {
        let receipt = try #require(try mail().publish(Fixture.plain, key: Fixture.key).receipt)
        #expect(try mail().correct(receipt, to: Fixture.post, key: Fixture.otherKey)?.receipt != nil)
        #expect(try mail().delete(receipt)?.receipt != nil)
        let subjects = try server.letters.map { try Self.parsed($0.text).subject }
        #expect(subjects == ["Willkommen", "Korrektur: " + Fixture.post.title, "Bitte löschen: Willkommen"])
    }

    private struct Parts {
        var subject: String, id: String, date: String, defects: Int
        var names: [String], types: [String], contents: [Data]
    }

    private static func parsed(_ text: String) throws -> Parts {
        let script = """
            import sys, json, base64, email, email.policy, email.utils
            m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
            parts = list(m.iter_parts())
            print(json.dumps({"subject": m["subject"], "id": m["message-id"], "date": m["date"].datetime.isoformat(), \
            "defects": len(m.defects),
              "names": [p.get_filename() or "" for p in parts], "types": [p.get_content_type() for p in parts],
              "contents": [base64.b64encode(p.get_payload(decode=True)).decode() for p in parts]}))
            """
        let process = Process()
        let input = Pipe()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", script]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data(text.utf8))
        try input.fileHandleForWriting.close()
        let json = try #require(
            try JSONSerialization.jsonObject(with: output.fileHandleForReading.readDataToEndOfFile()) as? [String: Any])
        return Parts(
            subject: json["subject"] as? String ?? "", id: json["id"] as? String ?? "",
            date: json["date"] as? String ?? "",
            defects: json["defects"] as? Int ?? -1, names: json["names"] as? [String] ?? [],
            types: json["types"] as? [String] ?? [],
            contents: (json["contents"] as? [String] ?? []).map { Data(base64Encoded: $0) ?? Data() })
    }
}
