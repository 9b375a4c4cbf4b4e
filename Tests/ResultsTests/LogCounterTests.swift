import Foundation
import Support
import Testing
import Workspace

@testable import Results

/// Logs as servers write them, and as they should not be.
struct LogCounterTests {
    @Test func whoOpensAPathCounts() throws {
        let street = try Street()
        let path = street.path()
        let counter = try street.count([
            Street.line(path), Street.line(path + "/"), Street.line(path + "?fbclid=1", status: 200),
            Street.line("/impressum"), Street.line("/"),
            "www.stadt.example:443 " + Street.line(path, address: "192.0.2.9"),
            Street.line(path).replacing(" \"-\" \"\(Street.browser)\"", with: ""),
            // As Caddy writes it, with a browser's name that pretends to be more.
            #"{"level":"info","ts":1796641200.25,"logger":"http.log.access","msg":"handled request","request":"#
                + #"{"remote_ip":"192.0.2.1","proto":"HTTP/2.0","method":"GET","host":"www.stadt.example","uri":""#
                + path + #"","headers":{"User-Agent":["\#(Street.browser) \",\"uri\":\"/x"]}},"size":0,"status":302}"#,
        ])
        #expect(counter.sum == 6)
        #expect(counter.lines == 8)
        #expect(counter.skipped.counts == [:])
    }

    @Test func whatIsNoVisitIsSaidByItsKind() throws {
        let street = try Street()
        let path = street.path()
        func line(_ text: String) -> [UInt8] { Array((text + "\n").utf8) }
        let good = Street.line(path)
        var log: [UInt8] = []
        log += line(Street.line(path, method: "HEAD")) + line(Street.line(path, method: "POST"))
        log += line(Street.line(path, status: 404)) + line(Street.line(path, status: 500))
        log += line(Street.line("/i/zzzzzz")) + line(Street.line(path + "x")) + line(Street.line(path + "%00"))
        log += line("sonst.example:443 " + Street.line(path, address: "192.0.2.9"))
        log += line(Street.line(path, at: 0)) + line(Street.line(path, at: Street.noon + 90 * 86_400))
        log += line(Street.line(path, agent: "WhatsApp/2.24 A"))
        log += line(
            Street.line(path, agent: "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"))
        log += line(Street.line(path, agent: "-")) + line(Street.line(path, agent: ""))
        log += line(String(good.dropLast(4))) + line(good.replacing("302", with: "3"))
        log += line(good.replacing("/Dec/", with: "/Foo/")) + line("\u{1B}[31m\u{0}")
        log += line("192.0.2.7 - - [07/Dec/2026:12:00:00 +0100] \"\\x16\\x03\\x01\" 400 0 \"-\" \"-\"")
        // Letters of no encoding, and an address of a megabyte, with and without a path of ours.
        log += line(Street.line(path, address: "192.0.2.1")).map { $0 == UInt8(ascii: "(") ? 0xFF : $0 }
        log += line(Street.line(path + "?" + String(repeating: "a", count: 1 << 20)))
        log += line(Street.line("/" + String(repeating: "b", count: 1 << 20)))
        log += line(good)
        let counter = try street.count(log)
        #expect(counter.sum == 1)
        #expect(
            counter.skipped.counts == [
                .notOpened: 2, .refused: 2, .otherPath: 3, .otherHost: 1, .otherTime: 2, .preview: 1, .robot: 4,
                .torn: 3, .unreadable: 2, .tooLong: 2,
            ])
        #expect(counter.lines == 23)
        #expect(counter.skipped.notes.count == 10)
    }

    /// In whatever zone a server's clock goes, a visit is at the same second.
    @Test func timesAreInstants() throws {
        let street = try Street()
        let counter = try street.count([1, 0, -5].map { Street.line(street.path(), zone: $0) })
        #expect(counter.counts.values.map { $0 } == [[Street.noon: 3]])
    }

    @Test func theSamePersonCountsOnceADay() throws {
        let street = try Street()
        let (path, other) = (street.path(), street.path("de"))
        let visits = [(path, 0), (path, 3600), (other, 60), (path, 11 * 3600 - 1), (path, 12 * 3600), (path, 86_400)]
        let first = visits.map { Street.line($0, at: Street.noon + $1, address: "192.0.2.1") }
        let neighbour = Street.line(path, address: "192.0.2.2")
        let counter = try street.count(first + [neighbour])
        // The second day begins at midnight in Berlin, not in Greenwich.
        #expect(counter.sum == 4)
        #expect(counter.skipped.counts == [.repeated: 3])
        // Files in another order give the same.
        let turned = try street.count(
            Street.log([first[4], first[5]]), Street.log([first[3], first[1], first[2]] + [first[0], neighbour]))
        #expect(turned.counts == counter.counts)
    }

    @Test func filesMayOverlapAndBeTakenAgain() throws {
        let street = try Street()
        let lines = (0..<60).map { Street.line(street.path($0 % 3 == 0 ? "de" : "ar"), at: Street.noon + $0 / 2 * 60) }
        let all = try street.count(lines)
        #expect(all.sum == 60)
        let folder = try TemporaryFolder()
        let (gz, zst) = (folder.path + "/a.log", folder.path + "/b.log")
        try Data(Street.log(Array(lines[..<40]))).write(to: URL(fileURLWithPath: gz))
        try Data(Street.log(Array(lines[20...]))).write(to: URL(fileURLWithPath: zst))
        try Self.run("gzip", gz)
        try Self.run("zstd", "-q", zst)
        var counter = try street.counter()
        for file in [gz + ".gz", zst + ".zst", zst] { try counter.read(Files().stream(file)) }
        #expect(counter.counts == all.counts)
        #expect(counter.tornFiles == 0)
        var tally = Tally()
        tally.add(counter.counts)
        tally.add(try street.count(lines).counts)
        #expect(tally.visitCount == 60)
        // Two members in one file, and a file that was cut.
        let packed = try Data(contentsOf: URL(fileURLWithPath: gz + ".gz"))
        let twice = try street.count(Array(packed + packed))
        #expect(twice.sum == 80)
        let cut = try street.count(Array(packed.dropLast(9)))
        #expect(cut.tornFiles == 1)
        #expect(cut.sum <= 40)
    }

    private static func run(_ command: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    /// Names under which a well-known collection says that robots come, and names of browsers on telephones.
    @Test func robotsAreToldFromPeople() throws {
        let robots = RobotList(try Repository.workspace.read(RobotList.file, limit: RobotList.largestFile))
        let path = Repository.root + "/.build/robots/crawler-user-agents.json"
        struct Entry: Decodable { var instances: [String]? }
        let entries = try JSONDecoder().decode([Entry].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
        let names = entries.flatMap { $0.instances ?? [] }
        #expect(names.count > 2000)
        let missed = names.filter { robots.verdict($0.lowercased()) == .person }
        #expect(missed.count * 50 < names.count, "\(missed.count) of \(names.count)")
        let people = [
            Street.browser,
            "Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 "
                + "Chrome/121.0.0.0 Mobile Safari/537.36",
            "Mozilla/5.0 (Linux; Android 11; CUBOT X50) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 "
                + "Mobile Safari/537.36",
            "Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                + "Mobile/15E148 [FBAN/FBIOS;FBAV/450.0.0.38.108;FBDV/iPhone14,5]",
            "Opera/9.80 (J2ME/MIDP; Opera Mini/9.80/191.294; U; ar) Presto/2.12.423 Version/12.16",
        ]
        #expect(people.filter { robots.verdict($0.lowercased()) != .person } == [])
        let previews = [
            "WhatsApp/2.23.20.0", "TelegramBot (like TwitterBot)", "http.rb/5.1 (Mastodon/4.2.0; +https://x.example/)",
        ]
        #expect(previews.allSatisfy { robots.verdict($0.lowercased()) == .preview })
    }
}
