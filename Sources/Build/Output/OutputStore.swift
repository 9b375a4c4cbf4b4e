import Model
internal import Synchronization
import Workspace

/// What lies in the output folder: the last manifest and the record of build keys, kept up to date while a build runs,
/// so that a run that was killed goes on where it ended.
final class OutputStore: Sendable {
    let folder: OutputFolder
    /// The last build's artifacts, its shards' included, by their region's slug.
    let previous: [String: Manifest]
    /// What it found that concerned no artifact, by the region's slug; of no region under the empty name.
    let previousFindings: [String: [Finding]]
    /// What was wrong with its manifest.
    let notes: [Finding]
    private let files: RecordFiles
    /// The manifests of regions that there were.
    private let parts: Set<String>
    private let record: BuildRecord
    private let order: BuildOrder
    private let state: Mutex<State>

    private struct State {
        var record: BuildRecord
        var made: [Artifact] = []
        /// The slugs of regions of which something was made since it was last saved.
        var changed: Set<String> = []
        /// The names of all jobs that were asked for.
        var jobs: Set<String> = []
        var saved = ContinuousClock.now
        var pause = OutputStore.interval
    }

    /// How often a running build saves what it has, at most.
    private static let interval = Duration.seconds(2)
    /// How much longer than it takes to save it a build goes on before it does so again.
    private static let patience = 20

    /// - Parameters:
    ///   - regions: The slugs of all of the campaign's.
    ///   - isWritten: Else the folder is left as it is, whoever works in it.
    init(
        _ folder: OutputFolder, campaign: String, regions: [String], order: BuildOrder, isWritten: Bool = true
    ) throws {
        self.folder = folder
        self.order = order
        if isWritten { folder.removeLeftovers() }
        files = RecordFiles(folder, campaign: campaign, shard: order.shard, regions: regions)
        let content = try files.read()
        notes = content.notes
        parts = content.parts
        previousFindings = Dictionary(grouping: content.manifest?.findings ?? []) { $0.scope.region ?? "" }
        previous = Dictionary(grouping: content.manifest?.artifacts ?? [], by: \.region).mapValues {
            Manifest(campaign: campaign, artifacts: $0)
        }
        record = content.record
        state = Mutex(State(record: content.record))
    }

    /// What came of a job: what an earlier build made of it, if it would come out the same; else it is done, and
    /// written.
    ///
    /// - Parameters:
    ///   - region: The slug; nil for what is made of the whole campaign.
    ///   - sources: Of what it is made, but the program.
    func result(
        of job: String, in region: String?, key: BuildKey, sources: BuildKey? = nil, make: () throws -> MadeFile.Made
    ) throws -> SheetResult {
        if !order.force, let kept = kept(job, in: region, key) {
            return SheetResult(artifacts: kept.artifacts, findings: kept.findings, isReused: true)
        }
        let made = try make()
        let (artifacts, files) = try write(made.files)
        let entry = BuildRecord.Entry(key: key, sources: sources, files: files, findings: made.findings)
        try finish(job, in: region, made.isLasting ? entry : nil, artifacts)
        return SheetResult(artifacts: artifacts, findings: made.findings)
    }

    /// Writes files of which no job knows.
    ///
    /// - Returns: The artifacts among them, with the sums of their bytes.
    func write(_ files: [MadeFile]) throws(FileFault) -> (artifacts: [Artifact], files: [BuildRecord.File]) {
        var artifacts: [Artifact] = []
        var written: [BuildRecord.File] = []
        for file in files {
            let stamp = try folder.update(file.bytes, at: file.path)
            let sum = Artifact.sum(of: file.bytes)
            written.append(
                .init(
                    path: file.path, stamp: stamp, sum: file.artifact == nil ? sum : nil,
                    findings: file.artifact?.findings ?? []))
            guard var artifact = file.artifact else { continue }
            artifact.sha256 = sum
            artifacts.append(artifact)
        }
        return (artifacts, written)
    }

    private func kept(_ job: String, in region: String?, _ key: BuildKey) -> KeptFiles? {
        let manifest = region.flatMap { previous[$0] }
        let kept = record.kept(job, key: key, in: folder, verifying: order.verify) { manifest?[$0] }
        guard let kept else { return nil }
        state.withLock { state in
            state.jobs.insert(job)
            // What was read because it was touched need not be read the next time.
            state.record.entries[job] = kept.entry
        }
        return kept
    }

    /// Whether what lies there shows what a job would show now.
    func isCurrent(_ job: SheetJob) -> Bool {
        let manifest = previous[job.sheet.region]
        return record.isCurrent(job.name, sources: job.sources, in: folder) { manifest?[$0] }
    }

    private func finish(
        _ job: String, in region: String?, _ entry: BuildRecord.Entry?, _ artifacts: [Artifact]
    ) throws {
        try state.withLock { state in
            state.jobs.insert(job)
            state.record.entries[job] = entry
            if let region { state.changed.insert(region) }
            state.made += artifacts
            guard ContinuousClock.now - state.saved > state.pause else { return }
            try save(&state)
        }
    }

    /// Keeps what a run has made that ends before its time.
    func save() throws {
        try state.withLock { state in
            if !state.made.isEmpty { try save(&state) }
        }
    }

    private func save(_ state: inout State) throws {
        let began = ContinuousClock.now
        // Every earlier entry stays until the run has ended.
        let earlier = previous.values.flatMap(\.artifacts)
        let manifest = Manifest(
            campaign: files.campaign, artifacts: earlier + state.made,
            findings: previousFindings.values.flatMap(\.self))
        try files.write(manifest, state.record, changed: state.changed)
        state.changed = []
        state.saved = .now
        state.pause = max(Self.interval, (state.saved - began) * Self.patience)
    }

    /// Writes the manifest and the keys of what is left in the folder.
    ///
    /// - Parameter isWhole: Whether the run was to make everything: then a job that it did not know is none any more.
    func close(_ manifest: Manifest, isWhole: Bool) throws {
        try state.withLock { state in
            let paths = Set(manifest.artifacts.map(\.path))
            state.record.entries = state.record.entries.filter { job, entry in
                (!isWhole || state.jobs.contains(job))
                    && entry.files.allSatisfy { $0.sum != nil || paths.contains($0.path) }
            }
            try files.write(manifest, state.record)
        }
        // What the shards left is in the manifest now.
        try files.removeFormer(parts)
    }
}
