import Loading
import Model
import Support
import Testing
import Translation
import Workspace

/// Who translated and read what, in a file of its own.
struct ReviewFileTests {
    @Test func aMarkIsThatOfTheNormalForm() {
        // printf 'Für alle' | sha256sum
        #expect(TextRecord.mark(of: "F\u{FC}r alle") == "4c2ff5af4d1e9c84")
        #expect(TextRecord.mark(of: "Fu\u{308}r alle") == TextRecord.mark(of: "F\u{FC}r alle"))
    }

    @Test func recordsAreWrittenBesideRemarks() throws {
        try Repository.withFolder { folder in
            var (file, findings) = ReviewFile.read("ro", in: InputFolder(folder.path))
            #expect(findings == [])
            let read = TextRecord(
                state: .reviewed, by: "Maria P.", on: Day(iso: "2026-12-01"), of: "3f9c0d1e22ab4c5d")
            try file.set(read, for: "claim", among: ["headline", "claim"])
            let text = "litfass: 1\nlanguage: ro\ntexts:\n  # Der Spruch ist neu.\n  claim: { state: draft }\n"
            #expect(
                String(decoding: file.bytes, as: UTF8.self) == """
                    litfass: 1
                    language: ro
                    texts: { claim: { state: reviewed, by: Maria P., "on": 2026-12-01, of: 3f9c0d1e22ab4c5d } }

                    """)
            try folder.write(Array(text.utf8), to: file.file)
            (file, findings) = ReviewFile.read("ro", in: InputFolder(folder.path))
            try file.set(read, for: "headline", among: ["headline", "claim"])
            #expect(
                String(decoding: file.bytes, as: UTF8.self).hasPrefix(
                    "litfass: 1\nlanguage: ro\ntexts:\n  # Der Spruch ist neu.\n  headline: { state: reviewed,"))
            #expect(file.records["claim"] == TextRecord(state: .draft))
        }
    }

    @Test func aFaultyRecordVouchesForNothing() throws {
        try Repository.withFolder { folder in
            let text = """
                litfass: 1
                language: uk
                texts:
                  claim: { state: reviewed, on: 2026-12-01 }
                  body: { state: read, by: A. Amsel, on: 2026-12-01 }
                  scan: { state: translated, by: A. Amsel, on: 2026-12-01, of: XYZ }
                """
            try folder.write(Array(text.utf8), to: ReviewFile.file(of: "ro"))
            let (file, findings) = ReviewFile.read("ro", in: InputFolder(folder.path))
            #expect(
                findings.map { "\($0.place?.line ?? 0) \($0.code) \($0.scope.language ?? "")" } == [
                    "2 language-mismatch ro", "4 missing-key ro", "5 bad-value ro", "6 bad-value ro",
                ])
            #expect(Set(file.records.values) == [TextRecord(state: .draft)])
        }
    }
}
