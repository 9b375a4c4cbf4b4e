import Foundation
import Model
import Support
import Testing

@testable import Links

/// Redirects as nginx, Apache and Caddy themselves serve them on loopback.
@Suite(.serialized) struct WebServerTests {
    /// A server and what it reads, which Apache does at each request.
    private struct Site {
        let folder = Result { try TemporaryFolder() }
        let server: WebServer

        init(_ kind: WebServer.Kind, _ map: RedirectMap) throws {
            let path = try folder.get().path
            let format = try #require(RedirectFormat(rawValue: kind.rawValue))
            for file in format.files(of: map, .german) {
                try Data(file.bytes).write(to: URL(fileURLWithPath: path + "/" + file.name))
            }
            server = try WebServer(kind, redirects: path)
        }

        func answers(_ requests: [(path: String, languages: String?)]) throws -> [WebServer.Answer] {
            let answers = try server.answers(requests)
            try #require(answers.count == requests.count)
            return answers
        }
    }

    private static let small = Result { try Town.map(Town.paths(Town.campaign())) }

    /// Ten thousand paths, to pages of strange addresses.
    private static let large = Result {
        let link = "https://{host}/{slug}/{language}?a=1&b=%C3%A4;c='$x'\"{{`|^\\(1),#d"
        return try Town.map(Town.paths(Town.campaign(link: link), sheets: 3_333))
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

    @Test(arguments: WebServer.Kind.allCases)
    func everyCodeLeadsToItsPage(kind: WebServer.Kind) throws {
        let map = try Self.small.get()
        let server = try Site(kind, map)
        let single = map.redirects.filter { $0.choice == nil }
        #expect(single.map(\.key.language).sorted() == ["ar", "de", "en"])
        let answers = try server.answers(single.map { ("/i/" + $0.path.text, "en") })
        let pages = single.map { "https://integreat.app/augsburg/" + $0.key.language }
        #expect(answers.map(\.location) == pages)
        #expect(answers.allSatisfy { $0.status == 302 && $0.cacheControl == "no-store" && $0.cookie.isEmpty })

        let many = try #require(map.redirects.first { $0.choice != nil })
        let chosen = try server.answers(Self.headers.map { ("/i/" + many.path.text, $0.header) })
        #expect(chosen.map(\.location) == Self.headers.map { "https://integreat.app/augsburg" + $0.page })
        #expect(chosen.allSatisfy { $0.status == 302 && $0.cacheControl == "no-store" && $0.cookie.isEmpty })
    }

    @Test(arguments: WebServer.Kind.allCases)
    func whatNobodyGaveLeadsToTheStartPage(kind: WebServer.Kind) throws {
        let map = try Self.small.get()
        let server = try Site(kind, map)
        let path = try #require(map.redirects.first { $0.choice == nil }?.path.text)
        let unknown = [
            "/i", "/i/", "/i/zzz", "/i/\(path)x", "/i/\(path)/x", "/i/start-page", "/i/choice-0", "/i/choice-0-de",
            "/i/default", "/i/%2e%2e%2fx", "/i/%24%7Bx%7D", "/i/a%0d%0aX:y",
            "/i/" + String(repeating: "b", count: 4_000),
        ]
        let answers = try server.answers(unknown.map { ($0, nil) })
        let start = "https://integreat.app/augsburg"
        for (request, answer) in zip(unknown, answers) {
            // What no server takes for a path is none.
            #expect(
                answer.location == start && answer.status == 302 || [400, 404].contains(answer.status), "\(request)")
        }
        #expect(answers.prefix(9).allSatisfy { $0.location == start })
        // A slash too many, and a query of somebody else's.
        #expect(
            try server.answers([("/i/\(path)/", nil), ("/i/\(path)?fbclid=1", nil)]).map(\.location)
                == Array(repeating: try #require(map.redirects.first { $0.path.text == path }?.target), count: 2))
        // What lies beside is not ours.
        #expect(try server.answers([("/impressum", nil), ("/ix", nil)]).allSatisfy { $0.location.isEmpty })
    }

    @Test(arguments: WebServer.Kind.allCases)
    func tenThousandLinksInOneMap(kind: WebServer.Kind) throws {
        let map = try Self.large.get()
        #expect(map.redirects.count == 10_000)
        let asked = map.redirects.filter { $0.choice == nil }.enumerated().filter { $0.offset % 97 == 0 }.map(\.element)
        #expect(asked.count > 60)
        let answers = try Site(kind, map).answers(asked.map { ("/i/" + $0.path.text, nil) })
        #expect(answers.map(\.location) == asked.map(\.target))
        #expect(asked[0].target.hasSuffix("?a=1&b=%C3%A4;c=%27%24x%27%22%7B%60%7C%5E%5C(1),#d"))
    }

    /// A host that serves nothing else.
    @Test(arguments: WebServer.Kind.allCases)
    func anAddressNeedsNoPrefix(kind: WebServer.Kind) throws {
        let region = Town.region(redirect: "https://i.stadt.example")
        let map = try Town.map(Town.paths(Town.campaign(), regions: [region]))
        let redirect = try #require(map.redirects.first { $0.choice == nil })
        let answers = try Site(kind, map).answers([("/" + redirect.path.text, nil), ("/", nil), ("/x/y", nil)])
        #expect(answers.map(\.location) == [redirect.target, map.start, map.start])
    }
}
