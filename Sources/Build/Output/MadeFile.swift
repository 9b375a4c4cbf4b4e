import Findings
import Workspace

/// A file of a campaign's output, in memory.
package struct MadeFile {
    /// Relative to the campaign's output.
    package var path: String
    package var bytes: [UInt8]
    /// As the manifest describes it; nil for what is no artifact, such as a thumbnail or a page.
    package var artifact: Artifact?

    package init(path: String, bytes: [UInt8], artifact: Artifact? = nil) {
        self.path = path
        self.bytes = bytes
        self.artifact = artifact
    }

    /// An artifact, at its own path.
    package init(_ artifact: Artifact, bytes: [UInt8]) {
        self.init(path: artifact.path, bytes: bytes, artifact: artifact)
    }

    /// All that came of a job.
    struct Made {
        var files: [MadeFile]
        /// What concerns no file, for instance why there is none.
        var findings: [Finding] = []
        /// Whether the same would come of it the next time; not where the machine was at fault.
        var isLasting = true
    }
}

/// What lies in the folder of a job.
struct KeptFiles: Sendable {
    var artifacts: [Artifact]
    /// What concerns none of them.
    var findings: [Finding]
    /// As it is now.
    var entry: BuildRecord.Entry
}

extension BuildRecord {
    /// What a job made the last time, if it would make the same again and its files are still as they were.
    ///
    /// - Parameters:
    ///   - artifacts: What the manifest says of a file.
    ///   - verifying: Whether every file is read, whatever the file system says of it.
    /// - Returns: Nil where the job must be done.
    func kept(
        _ job: String, key: BuildKey, in folder: OutputFolder, verifying: Bool = false,
        artifacts: (String) -> Artifact?
    ) -> KeptFiles? {
        guard let entry = entries[job], entry.key == key else { return nil }
        return kept(entry, folder, verifying, artifacts)
    }

    /// Whether a job's files are there and show what it would show now, whichever program drew them.
    func isCurrent(
        _ job: String, sources: BuildKey, in folder: OutputFolder, artifacts: (String) -> Artifact?
    ) -> Bool {
        guard let entry = entries[job], !entry.files.isEmpty, entry.sources ?? sources == sources else { return false }
        return kept(entry, folder, false, artifacts) != nil
    }

    private func kept(
        _ entry: Entry, _ folder: OutputFolder, _ verifying: Bool, _ artifacts: (String) -> Artifact?
    ) -> KeptFiles? {
        var kept = KeptFiles(artifacts: [], findings: entry.findings, entry: entry)
        for (index, file) in entry.files.enumerated() {
            var artifact = file.sum == nil ? artifacts(file.path) : nil
            guard let sum = file.sum ?? artifact?.sha256, let stamp = folder.stamp(of: file.path) else { return nil }
            if verifying || stamp != file.stamp {
                guard let bytes = try? folder.read(file.path, limit: Self.artifactLimit),
                    SHA256.hex(of: bytes) == sum
                else { return nil }
                kept.entry.files[index].stamp = stamp
            }
            guard artifact != nil else { continue }
            // The manifest has its words in one language.
            if file.findings.count == artifact?.findings.count { artifact?.findings = file.findings }
            if let artifact { kept.artifacts.append(artifact) }
        }
        return kept
    }
}
