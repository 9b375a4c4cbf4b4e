internal import Model
internal import Testing

@testable internal import Build

@Suite("Arguments of findings")
struct FindingArgumentTests {
    private struct Sample: FindingKind {
        static let code = "sample"
        static let severity = Finding.Severity.warning
        var post: ReviewedPost
        var material: Words
        var fault: Fault
        var limit: Int?
        var isShortest: Bool
        var share: Double
        var weight: Double? { 2.5 }
        var message: Words { Words(de: "Zu viel.", en: "Too much.") }
        var remedy: Words { Words(de: "Kürzen.", en: "Shorten.") }

        enum Fault: Hashable, Sendable { case tooLong(Int, names: [String]) }
    }

    @Test("What a finding's words are made of is there for programs, and read back as it was written")
    func arguments() throws {
        let sample = Sample(
            post: ReviewedPost(id: "start", platform: "Mastodon", language: "ar"),
            material: Words(de: "Plakat A3", en: "A3 poster"), fault: .tooLong(3, names: ["a"]), limit: nil,
            isShortest: true, share: 0.5)
        let manifest = Manifest(
            campaign: "w",
            findings: [Finding(sample, at: SourcePlace(file: "campaign.yaml"), scope: .init(language: "ar"))])
        let text = String(decoding: manifest.bytes, as: UTF8.self)
        #expect(
            text.contains(
                """
                      "arguments": {
                        "fault": [
                          "tooLong",
                          3,
                          ["a"]
                        ],
                        "is-shortest": true,
                        "limit": null,
                        "material": {
                          "de": "Plakat A3",
                          "en": "A3 poster"
                        },
                        "post": "start, Mastodon, ar",
                        "share": 0.5
                      },
                """), "\(text)")
        #expect(text.contains(#""weight": 2.5"#))
        let read = try #require(Manifest(manifest.bytes))
        #expect(read.bytes == manifest.bytes)
        #expect(read.findings.first?.arguments.count == 6 && read.findings.first?.detail.weight == 2.5)
    }
}
