import Foundation
import Model
import Support
import Testing

@testable import Links

/// Redirects as nginx, Apache and Caddy themselves serve them on loopback.
@Suite(.serialized) struct WebServerTests {
    /// Two campaigns under one address: one as most are, and one of ten thousand paths to pages of strange addresses.
    private static let large = Result {
        let link = "https://{host}/{slug}/{language}?a=1&b=%C3%A4;c='$x'\"{{`|^\\(1),#d"
        return try Town.map(
            Town.paths(Town.campaign()), Town.paths(Town.campaign("winter", link: link), sheets: 3_333))
    }

    /// A host that serves nothing else.
    private static let bare = Result {
        try Town.map(Town.paths(Town.campaign(), regions: [Town.region(redirect: "https://i.stadt.example")]))
    }

    /// What browsers send, and what nobody should, and the page of the code in many languages.
    private static let headers: [(header: String?, page: String)] = [
        (nil, ""), ("", ""), ("*", ""), ("fr", ""), ("de", "/de"), ("DE", "/de"), ("de-AT", "/de"),
        ("de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7", "/de"), ("fr-FR,fr;q=0.9,en-US;q=0.8,de;q=0.7", "/en"),
        ("en;q=0.5, ar;q=0.55, de;q=0.6", "/de"), ("en;q=0.1,ar;q=0.9", "/ar"), ("en;q=0,ar;q=0.1", "/ar"),
        ("en;q=0.0", ""), ("en;q=0.000, *", ""), ("ar;q=0.01", "/ar"), ("ar;q=1.000", "/ar"), ("ar;q=.5", "/ar"),
        ("ar;q=2,de;q=0.3", "/de"), ("ar;q=x,de;q=0.3", "/de"), ("fr , ar ; q=0.4 , x", "/ar"),
        ("fa", "/fa"), ("fa-IR", "/fa"), ("fa-AF,fa;q=0.9", "/prs"), ("prs", "/prs"), ("zh-TW", "/zh-cn"),
        ("zh-Hans-CN", "/zh-cn"), ("sr-Latn-RS", "/sr-latn"), ("sr", "/sr-latn"), ("arg, den, deu", "/de"),
        (",,,;;q=1,de", "/de"), ("de;q=0.3" + String(repeating: ",xx-Yy;q=0.9", count: 200), "/de"),
        ("%00'()${jndi}<script>,en;q=0.2", "/en"),
    ]

    /// A server that serves both; Apache reads its maps at each request.
    private struct Site {
        let folders = Result { try [TemporaryFolder(), TemporaryFolder()] }
        let server: WebServer

        init(_ kind: WebServer.Kind) throws {
            let format = try #require(RedirectFormat(rawValue: kind.rawValue))
            let paths = try folders.get().map(\.path)
            for (path, map) in zip(paths, [try large.get(), try bare.get()]) {
                for file in format.files(of: map, .german) {
                    try Data(file.bytes).write(to: URL(fileURLWithPath: path + "/" + file.name))
                }
            }
            server = try WebServer(kind, sites: paths)
        }

        func answers(
            _ requests: [(path: String, languages: String?)], at site: Int = 0
        ) throws -> [WebServer.Answer] {
            let answers = try server.answers(requests, at: site)
            try #require(answers.count == requests.count)
            return answers
        }
    }

    @Test(arguments: WebServer.Kind.allCases)
    func aServerLeadsWhereItShould(kind: WebServer.Kind) throws {
        let site = try Site(kind)
        let redirects = try Self.large.get().redirects
        #expect(Set(redirects.map(\.path)).count == 10_004)
        try everyCodeLeadsToItsPage(site, redirects.filter { $0.campaign == "willkommen" })
        try manyCodesAreFoundAtOnce(site, redirects.filter { $0.campaign == "winter" })
        try whatNobodyGaveLeadsToTheStartPage(site, redirects)
        try anAddressNeedsNoPrefix(site)
        try whatIsCountedNamesNobody(site.server, redirects[0])
    }

    private func everyCodeLeadsToItsPage(_ site: Site, _ redirects: [Redirect]) throws {
        let single = redirects.filter { $0.choice == nil }
        #expect(single.map(\.key.language).sorted() == ["ar", "de", "en"])
        let answers = try site.answers(single.map { ("/i/" + $0.path.text, "en") })
        #expect(answers.map(\.location) == single.map { "https://integreat.app/augsburg/" + $0.key.language })
        let many = try #require(redirects.first { $0.choice != nil })
        let chosen = try site.answers(Self.headers.map { ("/i/" + many.path.text, $0.header) })
        #expect(chosen.map(\.location) == Self.headers.map { "https://integreat.app/augsburg" + $0.page })
        #expect(
            (answers + chosen).allSatisfy { $0.status == 302 && $0.cacheControl == "no-store" && $0.cookie.isEmpty })
    }

    /// Among ten thousand a path takes no longer to find than anybody notices.
    private func manyCodesAreFoundAtOnce(_ site: Site, _ redirects: [Redirect]) throws {
        #expect(redirects.count == 10_000)
        let asked = redirects.filter { $0.choice == nil }.enumerated().filter { $0.offset % 97 == 0 }.map(\.element)
        #expect(asked.count > 60)
        let answers = try site.answers(asked.map { ("/i/" + $0.path.text, nil) })
        #expect(answers.map(\.location) == asked.map(\.target))
        #expect(asked[0].target.hasSuffix("?a=1&b=%C3%A4;c=%27%24x%27%22%7B%60%7C%5E%5C(1),#d"))
        let times = answers.map(\.time).sorted()
        #expect(times[times.count / 2] < 0.5, "\(times)")
    }

    private func whatNobodyGaveLeadsToTheStartPage(_ site: Site, _ redirects: [Redirect]) throws {
        let redirect = try #require(redirects.first { $0.choice == nil })
        let path = redirect.path.text
        let unknown = [
            "/i", "/i/", "/i/zzz", "/i/\(path)x", "/i/\(path)/x", "/i/start-page", "/i/choice-0", "/i/choice-0-de",
            "/i/default", "/i/%2e%2e%2fx", "/i/%24%7Bx%7D", "/i/a%0d%0aX:y",
            "/i/" + String(repeating: "b", count: 4_000),
        ]
        let start = "https://integreat.app/augsburg"
        let answers = try site.answers(unknown.map { ($0, nil) })
        for (request, answer) in zip(unknown, answers) {
            // What a server takes for no path, or for one beside ours, leads nowhere.
            #expect(
                answer.location == start && answer.status == 302
                    || answer.location.isEmpty && [200, 400, 404].contains(answer.status), "\(request): \(answer)")
        }
        #expect(answers.prefix(9).allSatisfy { $0.location == start })
        // A slash too many, and a query of somebody else's.
        #expect(
            try site.answers([("/i/\(path)/", nil), ("/i/\(path)?fbclid=1", nil)]).map(\.location)
                == Array(repeating: redirect.target, count: 2))
        // What lies beside is not ours.
        #expect(try site.answers([("/impressum", nil), ("/ix", nil)]).allSatisfy { $0.location.isEmpty })
    }

    /// With the settings of docs/de/zaehlen.md: each call of a path on a line of its own, without who called.
    private func whatIsCountedNamesNobody(_ server: WebServer, _ redirect: Redirect) throws {
        let before = try server.log.count
        _ = try server.answers([("/i/\(redirect.path.text)?fbclid=geheim", "de"), ("/impressum?name=geheim", nil)])
        let log = try server.log
        #expect(log.count == before + 1)
        #expect(log.last?.contains("/i/\(redirect.path.text)") == true && log.last?.contains("302") == true)
        #expect(log.allSatisfy { !$0.contains("127.0.0.1") && !$0.contains("geheim") })
    }

    private func anAddressNeedsNoPrefix(_ site: Site) throws {
        let map = try Self.bare.get()
        let redirect = try #require(map.redirects.first { $0.choice == nil })
        let answers = try site.answers([("/" + redirect.path.text, nil), ("/", nil), ("/x/y", nil)], at: 1)
        #expect(answers.map(\.location) == [redirect.target, map.start, map.start])
    }
}
