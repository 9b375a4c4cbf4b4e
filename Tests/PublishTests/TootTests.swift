import Foundation
import PlatformServers
import Support
import Testing

@testable import Publish

/// Shows that the test server is a Mastodon server for another client too: Debian's `toot`.
struct TootTests {
    private let home: TemporaryFolder
    private let server: MastodonServer

    init() throws {
        home = try TemporaryFolder()
        server = try MastodonServer()
    }

    private func toot(_ arguments: String..., input: String = "") throws -> (status: Int32, output: String) {
        let process = Process()
        let output = Pipe()
        let words = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/toot")
        process.arguments = arguments
        process.environment = [
            "PATH": "/usr/bin:/bin", "HOME": home.path, "XDG_CONFIG_HOME": home.path, "LANG": "C.UTF-8",
            "no_proxy": "*",
        ]
        process.standardInput = words
        process.standardOutput = output
        process.standardError = output
        try process.run()
        words.fileHandleForWriting.write(Data(input.utf8))
        try words.fileHandleForWriting.close()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
    }

    @Test func tootLogsInUploadsPostsReadsAndDeletes() throws {
        let login = try toot(
            "login_cli", "--disable-https", "-i", "127.0.0.1:\(server.http.port)", "-e", MastodonServer.user,
            input: MastodonServer.password + "\n")
        #expect(login.output.contains("Successfully logged in"), "\(login.output)")
        try Data(Fixture.png).write(to: URL(fileURLWithPath: home.path + "/bild.png"))
        let posted = try toot(
            "post", "Willkommen", "--media", home.path + "/bild.png", "--description", "Ein Bild", "--language", "de")
        let status = try #require(server.statuses.first, "\(posted.output)")
        #expect(posted.output.contains("Toot posted: https://social.example.org/@presse/\(status.id)"))
        #expect(status.text == "Willkommen")
        #expect(status.language == "de")
        #expect(status.media.map(\.alt) == ["Ein Bild"])
        #expect(status.media.map(\.bytes) == [Fixture.png])
        // What we post, toot shows.
        let mastodon = Mastodon(try Fixture.client(server.http.address, token: MastodonServer.token))
        let ours = try #require(mastodon.publish(Fixture.plain, key: Fixture.key).receipt)
        let timeline = try toot("timeline", "--once", "--count", "5")
        #expect(timeline.output.contains("Willkommen in Augsburg"), "\(timeline.output)")
        let deleted = try toot("delete", ours.id)
        #expect(deleted.output.contains("Status deleted"), "\(deleted.output)")
        #expect(server.statuses.map(\.id) == [status.id])
    }

    @Test func tootSeesTheServersRefusals() throws {
        let wrong = try toot(
            "login_cli", "--disable-https", "-i", "127.0.0.1:\(server.http.port)", "-e", MastodonServer.user,
            input: "falsch\n")
        #expect(wrong.output.contains("Login failed"), "\(wrong.output)")
        _ = try toot(
            "login_cli", "--disable-https", "-i", "127.0.0.1:\(server.http.port)", "-e", MastodonServer.user,
            input: MastodonServer.password + "\n")
        let long = try toot("post", String(repeating: "a", count: 501))
        #expect(long.status != 0)
        #expect(long.output.contains("Text character limit of 500 exceeded"), "\(long.output)")
        #expect(server.statuses.isEmpty)
    }
}
