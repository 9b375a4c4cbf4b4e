import PlatformServers
import Testing

@testable import Transfer

struct DownloadTests {
    @Test(arguments: [
        "https://cms.integreat-app.de/api/v3/regions/", "http://localhost:8080/r", "http://127.0.0.1/r",
        "http://[::1]:80/",
    ])
    func onlyHTTPSOrThisMachine(_ address: String) { #expect(Download(address) != nil) }

    @Test(arguments: [
        "http://cms.integreat-app.de/", "http://localhost.example.org/", "http://127.0.0.1.example.org/",
        "file:///etc/passwd", "ftp://localhost/", "https:///x", "https://", "://", "",
    ])
    func nothingElse(_ address: String) { #expect(Download(address) == nil) }

    @Test func secretsAreNotShown() throws {
        let download = try #require(Download("https://user:word@example.org:8443/a/b?token=x#y"))
        #expect(download.shown == "https://example.org:8443/a/b")
    }

    private func fault(_ path: String = "/", from server: HTTPServer, timeout: Int = 5) -> Download.Fault? {
        var download = Download(server.address + path)
        download?.timeout = timeout
        do throws(Download.Fault) { _ = try download?.bytes() } catch { return error }
        return nil
    }

    @Test func whatTheServerGives() throws {
        let server = try HTTPServer { request in
            ServerAnswer(200, body: Array("\(request.route) \(request.query)".utf8))
        }
        #expect(try Download(server.address + "/a?b=c")?.bytes() == Array("GET /a [\"b\": \"c\"]".utf8))
    }

    /// Each byte comes in time, all together do not.
    @Test func aServerThatDripsIsLeft() throws {
        let server = try HTTPServer { _ in ServerAnswer(200) }
        server.disturb("GET", .dripping)
        let start = ContinuousClock.now
        #expect(fault(from: server, timeout: 2) == .unreachable)
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test func whatIsTooLargeIsLeft() throws {
        let server = try HTTPServer { _ in ServerAnswer(200) }
        server.disturb("GET", .oversized)
        #expect(fault(from: server) == .tooLarge)
    }

    @Test func itIsLedToHTTPSAlone() throws {
        let server = try HTTPServer { _ in ServerAnswer(200) }
        server.disturb(
            "GET", .redirect(to: server.address + "/b"), .redirect(to: "/b"), .redirect(to: "file:///etc/passwd"))
        for _ in 0..<3 { #expect(fault(from: server) == .unsafeRedirect) }
        #expect(server.requests.count == 3)
    }

    @Test(arguments: [404, 403, 500])
    func whatIsRefused(_ status: Int) throws {
        let server = try HTTPServer { _ in ServerAnswer(status) }
        #expect(fault(from: server) == .refused(status))
    }
}
