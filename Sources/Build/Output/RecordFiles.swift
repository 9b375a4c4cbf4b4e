import Findings
import Formats
package import Workspace

/// A campaign's manifest and build keys on the disk: one file of each, or above `mostInOne` regions one a region,
/// beside one that names them.
struct RecordFiles: Sendable {
    let folder: OutputFolder
    let campaign: String
    let shard: BuildOrder.Shard?
    /// The slugs of regions that have files of their own.
    let regions: [String]

    /// The most regions that share one manifest, and one page of the press kit.
    static let mostInOne = 20

    /// - Parameter regions: All of the campaign.
    init(_ folder: OutputFolder, campaign: String, shard: BuildOrder.Shard?, regions: [String]) {
        self.folder = folder
        self.campaign = campaign
        self.shard = shard
        self.regions = regions.count > Self.mostInOne ? regions : []
    }

    /// What an earlier build left, its shards' included.
    struct Content: Sendable {
        /// Nil where there is none.
        var manifest: Manifest?
        var record = BuildRecord()
        /// What was wrong with them.
        var notes: [Finding] = []
        /// The manifests of regions that were read.
        var parts: Set<String> = []
    }

    /// - Throws: `FileFault` where a manifest can't be read, say a folder of that name: then it can't be written
    ///   either.
    func read() throws(FileFault) -> Content {
        let tops = [OutputTree.manifest] + folder.names().filter(OutputTree.isManifestOfShard)
        var read: [Part] = []
        for name in tops { read.append(try part(name)) }
        let names = Set(read.flatMap { $0.manifest?.regions ?? [] })
            .filter { OutputTree.staysInside($0) && $0.hasSuffix(".json") }.sorted()
        let own = names.concurrently { name in Result { () throws(FileFault) -> Part in try part(name) } }
        for result in own { read.append(try result.get()) }
        var content = Content(notes: read.compactMap(\.note), parts: Set(names))
        let manifests = read.compactMap(\.manifest)
        if !manifests.isEmpty { content.manifest = Manifest.union(campaign: campaign, manifests) }
        for part in read { content.record.entries.merge(part.record.entries) { _, new in new } }
        return content
    }

    private struct Part: Sendable {
        var manifest: Manifest?
        var note: Finding?
        var record: BuildRecord
    }

    private func part(_ name: String) throws(FileFault) -> Part {
        do {
            let (manifest, note) = try Manifest.read(name, in: folder)
            return Part(
                manifest: manifest, note: note, record: BuildRecord.read(OutputTree.keys(beside: name), in: folder))
        } catch {
            throw FileFault(.unwritable, path: error.path, status: error.status)
        }
    }

    /// Writes both, unless they lie there already: a press kit that is up to date may lie on a read-only disk.
    ///
    /// - Parameter changed: The slugs of regions of which something was made; nil takes all. Other regions' own files
    ///   stay as they are.
    func write(_ manifest: Manifest, _ record: BuildRecord, changed: Set<String>? = nil) throws(FileFault) {
        let top = shard.map { OutputTree.manifest(shard: $0.index, of: $0.count) } ?? OutputTree.manifest
        guard !regions.isEmpty else { return try write(manifest, record, top) }
        var artifacts = Dictionary(grouping: manifest.artifacts, by: \.region)
        var findings = Dictionary(grouping: manifest.findings) { $0.scope.region ?? "" }
        var entries = Dictionary(grouping: record.entries) { String($0.key.prefix { $0 != "/" }) }
        var owners: [String] = []
        var parts: [(manifest: Manifest, record: BuildRecord, name: String)] = []
        for slug in regions {
            let folder = OutputTree.folder(region: slug)
            let own = BuildRecord(entries.removeValue(forKey: folder) ?? [])
            let part = Manifest(
                campaign: campaign, artifacts: artifacts.removeValue(forKey: slug) ?? [],
                findings: findings.removeValue(forKey: slug) ?? [], regions: [], root: folder + "/")
            // A shard may have nothing there.
            if shard != nil, part.artifacts.isEmpty, part.findings.isEmpty, own.entries.isEmpty { continue }
            owners.append(slug)
            if changed?.contains(slug) ?? true { parts.append((part, own, OutputTree.own(top, of: slug))) }
        }
        let written = parts.concurrently { part in
            Result { () throws(FileFault) in try write(part.manifest, part.record, part.name) }
        }
        for result in written { try result.get() }
        var rest = BuildRecord(entries.values.flatMap(\.self))
        let names = owners.map { OutputTree.own(top, of: $0) }
        rest.regions = names.map(OutputTree.keys(beside:))
        try write(
            Manifest(
                campaign: campaign, artifacts: artifacts.values.flatMap(\.self),
                findings: findings.values.flatMap(\.self), regions: names, root: ""),
            rest, top)
    }

    private func write(_ manifest: Manifest, _ record: BuildRecord, _ name: String) throws(FileFault) {
        try folder.update(manifest.bytes, at: name)
        try folder.update(record.bytes, at: OutputTree.keys(beside: name))
    }

    /// Removes what is in the files now written: those of shards, and of regions that have none of their own any more.
    ///
    /// - Parameter parts: The manifests of regions that were read.
    func removeFormer(_ parts: Set<String>) throws(FileFault) {
        guard shard == nil else { return }
        let former = parts.subtracting(regions.map { OutputTree.own(OutputTree.manifest, of: $0) })
        for name in folder.names().filter(OutputTree.isManifestOfShard) + former.sorted() {
            try folder.remove(OutputTree.keys(beside: name))
            if name.hasSuffix("/" + OutputTree.manifest) {
                try folder.remove(name.dropLast(OutputTree.manifest.count) + OutputTree.index)
            }
            try folder.remove(name)
        }
    }
}

extension Production {
    /// What lies in a campaign's output and no manifest names, nor is a page of the press kit, sorted.
    ///
    /// - Returns: Nil where no manifest is there or one is damaged: then nobody knows.
    /// - Throws: `FileFault` where a manifest can't be read.
    package static func strays(in folder: OutputFolder, campaign: String) throws -> [String]? {
        let files = RecordFiles(folder, campaign: campaign, shard: nil, regions: [])
        let content = try files.read()
        guard let manifest = content.manifest, content.notes.isEmpty else { return nil }
        let manifests = [OutputTree.manifest] + folder.names().filter(OutputTree.isManifestOfShard) + content.parts
        var known = Set(manifests + manifests.map(OutputTree.keys(beside:)))
        known.formUnion([OutputTree.index, OutputTree.guide] + OutputTree.effects)
        for artifact in manifest.artifacts {
            known.formUnion([artifact.path, artifact.thumbnail?.path ?? artifact.path])
        }
        for entry in content.record.entries.values { known.formUnion(entry.files.map(\.path)) }
        return folder.files().filter { !known.contains($0) }
    }
}

extension BuildRecord {
    fileprivate init(_ entries: [Dictionary<String, Entry>.Element]) {
        self.init(Dictionary(entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }))
    }
}
