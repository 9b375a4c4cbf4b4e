import Foundation
import Model
import Support
import Testing
import Workspace

@testable import Build

/// A country's manifest and keys are a file a town, and read as one.
struct RecordFilesTests {
    private static func artifact(_ region: String) -> Artifact {
        Artifact(
            path: region + "/posters/a.png", kind: .poster, purpose: .screen, format: .png, region: region,
            sha256: Artifact.sum(of: []), thumbnail: .init(path: region + "/previews/a.png", width: 3, height: 4))
    }

    @Test func aboveTwentyTownsEachHasItsOwn() throws {
        try Repository.withFolder { folder in
            let towns = (1...21).map { "ort-\($0)" }
            let found = Finding(ManifestUnreadable(), scope: .init(region: "ort-7"))
            let manifest = Manifest(
                campaign: "w", artifacts: towns.map(Self.artifact), findings: [found, Finding(ManifestUnreadable())])
            let record = BuildRecord(
                Dictionary(
                    uniqueKeysWithValues: (towns.map { $0 + "/a" } + ["index.html"]).map { name in
                        (name, .init(key: BuildKey([.init("a", name)]), files: [.init(path: name, sum: "1")]))
                    }))
            let many = RecordFiles(folder, campaign: "w", shard: nil, regions: towns)
            try many.write(manifest, record)
            let bytes = try #require(try folder.read(OutputTree.manifest, limit: 1 << 20))
            let top = try #require(Manifest(bytes))
            #expect(top.artifacts.isEmpty && top.findings.count == 1)
            #expect(top.regions == towns.map { $0 + "/manifest.json" })
            let own = try #require(try folder.read("ort-7/manifest.json", limit: 1 << 20))
            let text = String(decoding: own, as: UTF8.self)
            #expect(text.contains("\"path\": \"posters/a.png\"") && text.contains("\"path\": \"previews/a.png\""))
            let read = try many.read()
            #expect(read.manifest?.artifacts == manifest.artifacts)
            #expect(read.manifest?.findings.map(\.inWords.scope) == manifest.findings.map(\.scope))
            #expect(Set(read.record.entries.keys) == Set(record.entries.keys))
            // What was made of one town touches no other's files.
            let before = folder.stamp(of: "ort-8/manifest.json")
            try many.write(Manifest(campaign: "w"), BuildRecord(), changed: ["ort-7"])
            #expect(folder.stamp(of: "ort-8/manifest.json") == before)
            #expect(try many.read().manifest?.artifacts.count == 20)
            // A smaller campaign has one again.
            let few = RecordFiles(folder, campaign: "w", shard: nil, regions: Array(towns.prefix(20)))
            try few.write(manifest, record)
            try few.removeFormer(read.parts)
            #expect(folder.files() == [OutputTree.keys, OutputTree.manifest])
            #expect(try few.read().manifest?.artifacts == manifest.artifacts)
        }
    }
}
