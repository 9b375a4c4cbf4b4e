import Findings
import Formats
import Foundation
import Workspace

/// `.keys.json`: with which key each job made which files, so that what is up to date is not made again.
struct BuildRecord: Hashable, Sendable {
    /// What a job made.
    struct Entry: Hashable, Sendable {
        var key: BuildKey
        /// Of what they are made, but the program; nil in records of old, and where nobody asks for it.
        var sources: BuildKey?
        /// In the order in which they were made; none where a fault stood in the way.
        var files: [File]
        /// What concerns none of the files.
        var findings: [Finding] = []
    }

    /// A file that a job made.
    struct File: Hashable, Sendable {
        /// Relative to the campaign's output.
        var path: String
        /// As it was left; nil where nobody knows whether it was touched since.
        var stamp: FileStamp?
        /// Of its bytes; nil of an artifact, of which the manifest has it.
        var sum: String?
        var findings: [Finding] = []
    }

    /// By the job's name, e.g. the path of its first file.
    var entries: [String: Entry]
    /// The records of regions that have one of their own, beside this one.
    var regions: [String] = []

    init(_ entries: [String: Entry] = [:]) { self.entries = entries }

    /// The largest record that is read, in bytes.
    static let limit = 64 << 20
    /// The largest artifact that is looked at again, in bytes.
    static let artifactLimit = 512 << 20

    /// The record of the last build; one that is missing or damaged is empty, and everything is made again.
    static func read(_ name: String = OutputTree.keys, in folder: OutputFolder) -> BuildRecord {
        guard let written = folder.stamp(of: name), let bytes = try? folder.read(name, limit: limit),
            let file = try? JSONDecoder().decode(RecordFile.self, from: Data(bytes)), file.litfass == 1
        else { return BuildRecord() }
        return BuildRecord(file.jobs.compactMapValues { $0.entry(written: written) })
    }

    var bytes: [UInt8] {
        let jobs = entries.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value.json) }
        let others: [JSON.Member] = regions.isEmpty ? [] : [.init("regions", .array(regions.map(JSON.string)))]
        return Array(JSON.object([.init("litfass", .integer(1)), .init("jobs", .object(jobs))] + others).text.utf8)
    }
}

extension BuildRecord.Entry {
    fileprivate var json: JSON {
        // A finding stands there once, with the files that bear it.
        var bearers: [Finding: [Int]] = [:]
        var order: [Finding] = []
        for (index, file) in files.enumerated() {
            for finding in file.findings {
                if bearers[finding] == nil { order.append(finding) }
                bearers[finding, default: []].append(index)
            }
        }
        let found =
            findings.map { FindingRecord.json($0, files: []) }
            + order.map { FindingRecord.json($0, files: bearers[$0] ?? []) }
        let sums = files.compactMap { file in file.sum.map { JSON.Member(file.path, .string($0)) } }
        return .object(
            [.init("key", .string(key.hex))]
                + (sources.map { [.init("sources", .string($0.hex))] } ?? [])
                + [
                    .init("files", .array(files.map { .string($0.path) })),
                    .init("stamps", .array(files.map { .optional($0.stamp?.text) })),
                ]
                + (sums.isEmpty ? [] : [.init("sums", .object(sums))])
                + (found.isEmpty ? [] : [.init("findings", .array(found))]))
    }
}

/// The shape of `.keys.json` as it is read back.
private struct RecordFile: Decodable {
    var litfass: Int
    var jobs: [String: Job]

    struct Job: Decodable {
        var key: String
        var sources: String?
        var files: [String]
        /// Missing in records of old, as are `sums` and `findings`.
        var stamps: [String?]?
        var sums: [String: String]?
        var findings: [FindingRecord]?

        /// - Parameter written: The record's own stamp: a file that is as young may have been touched unseen.
        /// - Returns: Nil where a path leads out of the folder.
        func entry(written: FileStamp) -> BuildRecord.Entry? {
            guard files.allSatisfy(OutputTree.staysInside) else { return nil }
            var entry = BuildRecord.Entry(
                key: BuildKey(hex: key), sources: sources.map(BuildKey.init(hex:)),
                files: files.map { BuildRecord.File(path: $0, sum: sums?[$0]) })
            if let stamps, stamps.count == files.count {
                for (index, text) in stamps.enumerated() {
                    let stamp = text.flatMap(FileStamp.init)
                    entry.files[index].stamp = stamp.flatMap { $0.isOlder(than: written) ? $0 : nil }
                }
            }
            for record in findings ?? [] {
                let finding = record.finding
                if record.files.isEmpty { entry.findings.append(finding) }
                for index in record.files where files.indices.contains(index) {
                    entry.files[index].findings.append(finding)
                }
            }
            return entry
        }
    }
}
