import Foundation
import Testing

@testable import Desk

struct FetchTests {
    @Test(arguments: [
        ("https://cms.integreat-app.de/api/v3/regions/", true), ("http://localhost:8080/r", true),
        ("http://127.0.0.1/r", true),
        ("http://[::1]:80/", true), ("http://cms.integreat-app.de/", false), ("http://localhost.example.org/", false),
        ("http://127.0.0.1.example.org/", false), ("file:///etc/passwd", false), ("ftp://localhost/", false),
        ("https:///x", false),
    ])
    func onlyHTTPSOrThisMachine(_ address: String, _ isAllowed: Bool) throws {
        #expect(Fetch.isAllowed(try #require(URL(string: address))) == isAllowed)
    }

    @Test func secretsAreNotShown() throws {
        let url = try #require(URL(string: "https://user:word@example.org:8443/a/b?token=x#y"))
        #expect(Fetch.shown(url) == "https://example.org:8443/a/b")
    }
}
