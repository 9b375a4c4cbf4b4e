import Foundation
import Model
import Testing
import Workspace

@testable import Loading

/// `links.yaml`: read strictly, written at its end.
struct LinkTableFileTests {
    private static func read(_ text: String) -> (table: LinkTable?, findings: [String]) {
        let reading = Reading()
        let table = LinkTableReader.read(Array(text.utf8), reading)
        return (table, reading.findings.map { "\($0.code) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" })
    }

    private static func table(_ count: Int) -> LinkTable {
        var table = LinkTable()
        let sheets = (0..<count).map {
            LinkKey(region: "augsburg", language: "zh-CN", .sheet(material: "poster-a3", placement: "ort-\($0)"))
        }
        let others = [
            LinkKey(region: "hof", language: LinkKey.manyLanguages, .sheet(material: "2026", placement: nil)),
            LinkKey(region: "hof", language: "de", .post(id: "start", channel: "mastodon")),
        ]
        table.give(sheets + others, campaign: "willkommen", taken: [])
        return table
    }

    @Test func whatIsWrittenIsRead() throws {
        let table = Self.table(2_000)
        let bytes = try LinkTableWriter.bytes(table, over: nil)
        let (read, findings) = Self.read(String(decoding: bytes, as: UTF8.self))
        #expect(findings == [])
        #expect(read == table)
    }

    @Test func remarksStay() throws {
        let text = """
            # Meine Anmerkung
            litfass: 1
            paths: # alle
              bus: { region: hof, material: poster-a3, language: de }   # der Bus\r
              b7n2k9: { region: hof, post: start, channel: mastodon, language: de }
            """
        var table = try #require(Self.read(text).table)
        table.give(
            [LinkKey(region: "hof", language: "ar", .post(id: "start", channel: "mastodon"))], campaign: "x", taken: [])
        let written = String(decoding: try LinkTableWriter.bytes(table, over: Array(text.utf8)), as: UTF8.self)
        #expect(written.hasPrefix(text + "\n"))
        #expect(Self.read(written).table == table)
    }

    @Test(arguments: [
        "litfass: 1\npaths:\n  bus: { region: hof, material: a, language: de }\nlater: 1\n",
        "litfass: 1\npaths:\n      bus: { region: hof, material: a, language: de }\n",
        "litfass: 1\npaths: { bus: { region: hof, material: a, language: de } }\n",
    ])
    func whereNothingCanBeAddedTheFileStays(text: String) throws {
        #expect(throws: LinkTableWriter.Unwritable()) {
            try LinkTableWriter.bytes(Self.table(1), over: Array(text.utf8))
        }
    }

    @Test(arguments: [
        ("litfass: 1\npaths:\n  l0: { region: hof, material: a, language: de }\n", ["bad-value 3:3"]),
        ("litfass: 1\npaths:\n  bus: { region: ../hof, material: a, language: de }\n", ["path-outside-folder 3:18"]),
        ("litfass: 1\npaths:\n  bus: { region: hof, language: de }\n", ["missing-key 3:8"]),
        ("litfass: 1\npaths:\n  bus: { region: hof, material: a, language: de, x: 1 }\n", ["unknown-key 3:50"]),
        (
            "litfass: 1\npaths:\n  bus: { region: hof, material: a, language: de }\n"
                + "  bus: { region: b, material: a, language: de }\n",
            ["duplicate-key 4:3"]
        ),
        ("litfass: 1\npaths: []\n", ["wrong-type 2:8"]),
        // The end is torn off.
        ("litfass: 1\npaths:\n  bus: { region: ho", ["yaml-syntax 3:20"]),
    ])
    func faultsHaveTheirPlace(text: String, findings: [String]) { #expect(Self.read(text).findings == findings) }
}
