import Formats
import Foundation
import Workspace

/// `.keys.json`: with which key each job made which files, so that what is up to date is not drawn again.
struct BuildRecord: Hashable, Sendable {
    /// What a job made.
    struct Entry: Hashable, Sendable {
        var key: BuildKey
        /// Of what they are made, but the program; nil in records of old.
        var sources: BuildKey?
        /// Relative to the campaign's output, in the order in which they were made.
        var files: [String]
    }

    /// By the job's name, e.g. the path of its first file.
    var entries: [String: Entry]

    init(_ entries: [String: Entry] = [:]) { self.entries = entries }

    /// The largest record that is read, in bytes.
    static let limit = 16 << 20
    /// The largest artifact that is looked at again, in bytes.
    static let artifactLimit = 512 << 20

    /// The record of the last build; one that is missing or damaged is empty, and everything is made again.
    static func read(_ name: String = OutputTree.keys, in folder: OutputFolder) -> BuildRecord {
        guard let bytes = try? folder.read(name, limit: limit),
            let file = try? JSONDecoder().decode(File.self, from: Data(bytes)), file.litfass == 1
        else { return BuildRecord() }
        return BuildRecord(
            file.jobs.filter { $0.value.files.allSatisfy(OutputTree.staysInside) }
                .mapValues { job in
                    Entry(key: BuildKey(hex: job.key), sources: job.sources.map(BuildKey.init(hex:)), files: job.files)
                })
    }

    var bytes: [UInt8] {
        let jobs = entries.sorted { $0.key < $1.key }.map { name, entry in
            JSON.Member(
                name,
                .object(
                    [.init("key", .string(entry.key.hex))]
                        + (entry.sources.map { [.init("sources", .string($0.hex))] } ?? [])
                        + [.init("files", .array(entry.files.map(JSON.string)))]))
        }
        return Array(JSON.object([.init("litfass", .integer(1)), .init("jobs", .object(jobs))]).text.utf8)
    }

    /// What a job made the last time, if it would make the same again and the files are still as they were.
    ///
    /// Nil where the job must be done.
    func upToDate(_ job: String, key: BuildKey, manifest: Manifest?, in folder: OutputFolder) -> [Artifact]? {
        guard let entry = entries[job], entry.key == key else { return nil }
        return artifacts(of: entry, manifest, folder)
    }

    /// Whether a job's files are there and show what it would show now, whichever program drew them.
    func isCurrent(_ job: String, sources: BuildKey, manifest: Manifest?, in folder: OutputFolder) -> Bool {
        guard let entry = entries[job], entry.sources ?? sources == sources else { return false }
        return artifacts(of: entry, manifest, folder) != nil
    }

    private func artifacts(of entry: Entry, _ manifest: Manifest?, _ folder: OutputFolder) -> [Artifact]? {
        guard let manifest else { return nil }
        var artifacts: [Artifact] = []
        for file in entry.files {
            guard let artifact = manifest[file], let bytes = try? folder.read(file, limit: Self.artifactLimit),
                SHA256.hex(of: bytes) == artifact.sha256,
                artifact.thumbnail.map({ folder.contains($0.path) }) ?? true
            else { return nil }
            artifacts.append(artifact)
        }
        return artifacts.isEmpty ? nil : artifacts
    }

    private struct File: Decodable {
        var litfass: Int
        var jobs: [String: Job]

        struct Job: Decodable {
            var key: String
            var sources: String?
            var files: [String]
        }
    }
}
