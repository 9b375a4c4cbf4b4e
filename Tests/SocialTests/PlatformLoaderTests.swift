import Formats
import Foundation
import Loading
import Model
import Testing

@Suite struct PlatformLoaderTests {
    private func load(_ yaml: String) -> (rules: PlatformRules?, findings: [Finding]) {
        PlatformLoader.load(Array(yaml.utf8), file: "Assets/Platforms/a.yaml", domains: TopLevelDomains())
    }

    @Test func thereAreNine() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Platforms.root + "/Assets/Platforms").sorted()
        #expect(files == Platforms.names.map { $0 + ".yaml" })
    }

    @Test func everythingIsRead() {
        let (rules, findings) = load(
            """
            litfass: 1
            name: a
            title: A
            counting: threads
            limit: 500
            caption-limit: 100
            byte-limit: 900
            url-weight: 23
            link-limit: 5
            alt-limit: 1000
            link: hint
            language-tag: bcp47
            preview: 125
            threads: true
            isolates: true
            hootsuite: true
            hashtags: { error: 30, warning: 0, joiners: true, linked: 3 }
            media: { formats: [jpeg], sizes: [1080x1350, 10x20], bytes: 5, pixels: 6, sides: 7, count: 8, required: \
            true }
            """)
        #expect(findings == [])
        #expect(
            rules
                == PlatformRules(
                    name: "a", title: "A", counting: .threads, limit: 500, captionLimit: 100, byteLimit: 900,
                    urlWeight: 23, linkLimit: 5,
                    altLimit: 1000, link: .hint, languageTag: .bcp47, preview: 125, threads: true, isolates: true,
                    hootsuite: true, hashtags: .init(error: 30, warning: 0, joiners: true, linked: 3),
                    media: .init(
                        formats: [.jpeg], sizes: [.init(width: 1080, height: 1350), .init(width: 10, height: 20)],
                        bytes: 5, pixels: 6,
                        sides: 7, count: 8, required: true)))
    }

    @Test(arguments: [
        ("counting: graphems", ["bad-value"]), ("limit: 0", ["bad-value"]), ("limit: viele", ["wrong-type"]),
        ("limits: 3", ["unknown-key"]),
        ("media: { sizes: [1080] }", ["wrong-type"]), ("media: { sizes: [1080x] }", ["bad-value"]),
        ("media: { formats: [gif] }", ["bad-value"]),
        ("hashtags: { error: -1 }", ["bad-value"]), ("name: b", ["name-differs-from-file"]),
    ])
    func faultsAreFound(_ line: String, _ codes: [String]) {
        let key = line.prefix { $0 != ":" } + ":"
        let lines = ["litfass: 1", "name: a", "title: A", "counting: utf16", "limit: 500"].filter { !$0.hasPrefix(key) }
        let (rules, findings) = load((lines + [line, ""]).joined(separator: "\n"))
        #expect(rules == nil)
        #expect(findings.map(\.code) == codes)
        #expect(
            findings.allSatisfy { $0.place?.file == "Assets/Platforms/a.yaml" && $0.place?.line == lines.count + 1 })
    }
}
