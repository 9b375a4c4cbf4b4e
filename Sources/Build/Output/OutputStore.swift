import Model
internal import Synchronization
import Workspace

/// What lies in the output folder: the last manifest and the record of build keys, kept up to date while a build runs,
/// so that a run that was killed goes on where it ended.
final class OutputStore: Sendable {
    let folder: OutputFolder
    /// The last build's, its shards' included.
    let previous: Manifest?
    /// What was wrong with it.
    let notes: [Finding]
    private let record: BuildRecord
    private let order: BuildOrder
    private let campaign: String
    private let state: Mutex<State>

    private struct State {
        var record: BuildRecord
        var made: [Artifact] = []
        var saved = ContinuousClock.now
    }

    /// How often a running build saves what it has.
    private static let interval = Duration.seconds(2)

    /// - Parameter isWritten: Else the folder is left as it is, whoever works in it.
    init(_ folder: OutputFolder, campaign: String, order: BuildOrder, isWritten: Bool = true) throws {
        self.folder = folder
        self.campaign = campaign
        self.order = order
        if isWritten { folder.removeLeftovers() }
        var manifests: [Manifest] = []
        var notes: [Finding] = []
        var record = BuildRecord.read(in: folder)
        let names = folder.names()
        for name in [OutputTree.manifest] + names.filter(OutputTree.isManifestOfShard) {
            let (manifest, note) = try Self.manifest(name, in: folder)
            if let manifest { manifests.append(manifest) }
            if let note { notes.append(note) }
        }
        for name in names.filter(OutputTree.areKeysOfShard) {
            record.entries.merge(BuildRecord.read(name, in: folder).entries) { _, new in new }
        }
        self.notes = notes
        previous = manifests.isEmpty ? nil : Manifest.union(campaign: campaign, manifests)
        self.record = record
        state = Mutex(State(record: record))
    }

    /// What an earlier build made of a job, if it would come out the same.
    func upToDate(_ job: SheetJob) -> [Artifact]? {
        order.force ? nil : record.upToDate(job.name, key: job.key, manifest: previous, in: folder)
    }

    /// Whether what lies there shows what a job would show now.
    func isCurrent(_ job: SheetJob) -> Bool {
        record.isCurrent(job.name, sources: job.sources, manifest: previous, in: folder)
    }

    func finish(_ job: SheetJob, _ result: SheetResult) throws {
        try state.withLock { state in
            guard !result.artifacts.isEmpty else {
                state.record.entries[job.name] = nil
                return
            }
            state.record.entries[job.name] = .init(
                key: job.key, sources: job.sources, files: result.artifacts.map(\.path))
            state.made += result.artifacts
            guard ContinuousClock.now - state.saved > Self.interval else { return }
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
        // Nothing is selected, so that every earlier entry stays until the run has ended.
        let made = Manifest(campaign: campaign, artifacts: state.made)
        let saved = made.updating(previous, selection: .init(regions: []), exists: { _ in true }).manifest
        try write(saved, state.record)
        state.saved = .now
    }

    /// Writes the manifest and the keys of what is left in the folder.
    func close(_ manifest: Manifest) throws {
        try state.withLock { state in
            let paths = Set(manifest.artifacts.map(\.path))
            state.record.entries = state.record.entries.filter { $0.value.files.allSatisfy(paths.contains) }
            try write(manifest, state.record)
        }
        guard order.shard == nil else { return }
        // What the shards left is in the manifest now.
        for name in folder.names() where OutputTree.isManifestOfShard(name) || OutputTree.areKeysOfShard(name) {
            try folder.remove(name)
        }
    }

    /// The output is ours: a manifest that can't be read there, say a folder of that name, can't be written either.
    private static func manifest(
        _ name: String, in folder: OutputFolder
    ) throws(FileFault) -> (manifest: Manifest?, note: Finding?) {
        do { return try Manifest.read(name, in: folder) } catch {
            throw FileFault(.unwritable, path: error.path, status: error.status)
        }
    }

    private func write(_ manifest: Manifest, _ record: BuildRecord) throws {
        let shard = order.shard
        // What is the same already is left alone: a press kit that is up to date may lie on a read-only disk.
        try folder.update(
            manifest.bytes,
            at: shard.map { OutputTree.manifest(shard: $0.index, of: $0.count) } ?? OutputTree.manifest)
        try folder.update(
            record.bytes, at: shard.map { OutputTree.keys(shard: $0.index, of: $0.count) } ?? OutputTree.keys)
    }
}
