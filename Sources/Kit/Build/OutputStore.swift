import Model
internal import Synchronization
import Workspace

/// What lies in the output folder: the last manifest and the record of build keys, kept up to date while a build runs,
/// so that a run that was killed goes on where it ended.
final class OutputStore: Sendable {
    let folder: OutputFolder
    /// The last build's, its shards' included.
    let previous: Manifest?
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

    init(_ folder: OutputFolder, campaign: String, order: BuildOrder) throws {
        self.folder = folder
        self.campaign = campaign
        self.order = order
        folder.sweep()
        var manifests = [try Manifest.read(in: folder).manifest].compactMap { $0 }
        var record = BuildRecord.read(in: folder)
        for name in folder.names() {
            if name.hasPrefix("manifest."), name.contains("-of-"), let shard = try Manifest.read(name, in: folder).manifest {
                manifests.append(shard)
            } else if name.hasPrefix(".keys."), name.contains("-of-") {
                record.entries.merge(BuildRecord.read(name, in: folder).entries) { _, new in new }
            }
        }
        previous = manifests.isEmpty ? nil : Manifest.union(campaign: campaign, manifests)
        self.record = record
        state = Mutex(State(record: record))
    }

    /// What an earlier build made of a job, if it would come out the same.
    func upToDate(_ job: SheetJob) -> [Artifact]? {
        guard !order.force, let artifacts = record.upToDate(job.name, key: job.key, manifest: previous, in: folder) else {
            return nil
        }
        // The press kit shows a poster's thumbnail, which is no artifact.
        if job.template.kind == .poster, !folder.contains(OutputTree.thumbnail(job.sheet)) { return nil }
        return artifacts
    }

    func finish(_ job: SheetJob, _ result: SheetResult) throws {
        try state.withLock { state in
            guard !result.artifacts.isEmpty else {
                state.record.entries[job.name] = nil
                return
            }
            state.record.entries[job.name] = .init(key: job.key, files: result.artifacts.map(\.path))
            state.made += result.artifacts
            guard ContinuousClock.now - state.saved > Self.interval else { return }
            // Nothing is selected, so that every earlier entry stays until the run has ended.
            let made = Manifest(campaign: campaign, artifacts: state.made)
            let saved = made.updating(previous, selection: .init(regions: []), exists: { _ in true }).manifest
            try write(saved, state.record)
            state.saved = .now
        }
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
        for name in folder.names() where name.contains("-of-") && (name.hasPrefix("manifest.") || name.hasPrefix(".keys.")) {
            try folder.remove(name)
        }
    }

    private func write(_ manifest: Manifest, _ record: BuildRecord) throws {
        let shard = order.shard
        try folder.write(
            manifest.bytes,
            to: shard.map { OutputTree.manifest(shard: $0.index, of: $0.count) } ?? OutputTree.manifest)
        try folder.write(
            record.bytes, to: shard.map { OutputTree.keys(shard: $0.index, of: $0.count) } ?? OutputTree.keys)
    }
}
