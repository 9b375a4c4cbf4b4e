internal import Findings
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
            let found = Finding(ManifestUnreadable(), at: SourcePlace(file: "a", line: 2), scope: .init(region: "a"))
            var artifacts: [String: Artifact] = [:]
            var record = BuildRecord(["a/x": .init(key: key, files: [], findings: [found])])
            for path in ["a/x.pdf", "a/x.page1.png", "a/small.png"] {
                let sum = Artifact.sum(of: Array(path.utf8))
                let isArtifact = path != "a/small.png"
                let stamp = try folder.write(Array(path.utf8), to: path)
                record.entries["a/x"]?.files.append(
                    .init(path: path, stamp: stamp, sum: isArtifact ? nil : sum, findings: isArtifact ? [found] : []))
                guard isArtifact else { continue }
                artifacts[path] = Artifact(
                    path: path, kind: .flyer, purpose: .print, format: .pdf, region: "a", sha256: sum,
                    findings: [found.inWords])
            }
            // The file system's clock goes on in steps of some milliseconds.
            usleep(20_000)
            try folder.write(record.bytes, to: OutputTree.keys)
            let read = BuildRecord.read(in: folder)
            #expect(read.entries["a/x"]?.files.map(\.stamp) == record.entries["a/x"]?.files.map(\.stamp))
            func kept(_ job: String = "a/x", _ key: BuildKey = key, verifying: Bool = false) -> KeptFiles? {
                read.kept(job, key: key, in: folder, verifying: verifying) { artifacts[$0] }
            }
            #expect(kept()?.artifacts.map(\.path) == ["a/x.pdf", "a/x.page1.png"])
            // In both languages, though a manifest has one.
            #expect(kept()?.artifacts.first?.findings.map(\.inWords) == [found.inWords])
            #expect(kept()?.findings.map(\.inWords) == [found.inWords])
            #expect(kept("a/y") == nil && kept("a/x", BuildKey([])) == nil)
            #expect(read.kept("a/x", key: key, in: folder) { _ in nil } == nil)
            // Another file with the same bytes is read, and known from then on.
            let stamp = try folder.write(Array("a/x.pdf".utf8), to: "a/x.pdf")
            #expect(kept()?.entry.files[0].stamp == stamp)
            try folder.write([0], to: "a/small.png")
            #expect(kept() == nil)
            try folder.remove("a/small.png")
            #expect(kept() == nil)
        }
    }

    @Test("A file as young as the record is read, and all are where that is wanted")
    func young() throws {
        try Repository.withFolder { folder in
            let stamp = try folder.write([1], to: "a/x")
            let key = BuildKey([])
            let record = BuildRecord(["a/x": .init(key: key, files: [.init(path: "a/x", stamp: stamp, sum: "else")])])
            // By its stamp it is as it was; by its bytes it is not.
            #expect(record.kept("a/x", key: key, in: folder) { _ in nil } != nil)
            #expect(record.kept("a/x", key: key, in: folder, verifying: true) { _ in nil } == nil)
            try folder.write(record.bytes, to: OutputTree.keys)
            utimensat(AT_FDCWD, folder.path + "/" + OutputTree.keys, [timespec(), timespec()], 0)
            #expect(BuildRecord.read(in: folder).entries["a/x"]?.files == [.init(path: "a/x", sum: "else")])
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
