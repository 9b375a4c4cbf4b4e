internal import Foundation
internal import Support
internal import Testing
internal import Workspace

@testable internal import Build

@Suite("Build keys")
struct BuildRecordTests {
    @Test(
        "The sum of an artifact is SHA-256",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ])
    func sum(_ text: String, _ hex: String) { #expect(Artifact.sum(of: Array(text.utf8)) == hex) }

    @Test("A key changes with every part, and parts never run together")
    func keys() {
        let keys = [
            BuildKey([.init("a", "1"), .init("b", "2")]), BuildKey([.init("b", "2"), .init("a", "1")]),
            BuildKey([.init("a", "1b2")]), BuildKey([.init("a", "12"), .init("b", "")]),
            BuildKey([.init("a1", ""), .init("b", "2")]),
            BuildKey([]),
        ]
        #expect(Set(keys).count == keys.count)
        #expect(BuildKey([.init("a", "1"), .init("b", "2")]) == keys[0])
        #expect(keys.allSatisfy { $0.hex.utf8.count == 64 })
    }

    @Test("A job is up to date while its key and all its files are as they were")
    func upToDate() throws {
        try Repository.withFolder { folder in
            let key = BuildKey([.init("text", "أهلاً")])
            let artifacts = ["a/x.page1.png", "a/x.pdf"].map { path in
                Artifact(
                    path: path, kind: .flyer, purpose: .print, format: .pdf, region: "a",
                    sha256: Artifact.sum(of: Array(path.utf8)))
            }
            for artifact in artifacts { try folder.write(Array(artifact.path.utf8), to: artifact.path) }
            let manifest = Manifest(campaign: "w", artifacts: artifacts)
            let record = BuildRecord(["a/x": .init(key: key, files: ["a/x.pdf", "a/x.page1.png"])])
            try folder.write(record.bytes, to: OutputTree.keys)
            let read = BuildRecord.read(in: folder)
            #expect(read == record)
            #expect(read.upToDate("a/x", key: key, manifest: manifest, in: folder) == [artifacts[1], artifacts[0]])
            #expect(read.upToDate("a/y", key: key, manifest: manifest, in: folder) == nil)
            #expect(read.upToDate("a/x", key: BuildKey([]), manifest: manifest, in: folder) == nil)
            #expect(read.upToDate("a/x", key: key, manifest: nil, in: folder) == nil)
            #expect(read.upToDate("a/x", key: key, manifest: Manifest(campaign: "w"), in: folder) == nil)
            try folder.write([0], to: "a/x.page1.png")
            #expect(read.upToDate("a/x", key: key, manifest: manifest, in: folder) == nil)
            try folder.remove("a/x.page1.png")
            #expect(read.upToDate("a/x", key: key, manifest: manifest, in: folder) == nil)
        }
    }

    @Test("A damaged record is an empty one", arguments: ["", "{}", #"{"litfass":1,"jobs":[]}"#])
    func damaged(_ text: String) throws {
        try Repository.withFolder { folder in
            try folder.write(Array(text.utf8), to: OutputTree.keys)
            #expect(BuildRecord.read(in: folder) == BuildRecord())
        }
    }
}
