package import Formats
import Foundation
package import Model
import Workspace

/// manifest.json: every artifact of a campaign's output folder, and what was found on the way.
package struct Manifest: Hashable, Sendable {
    /// The campaign's folder name.
    package var campaign: String
    /// In the order of their paths, each path once.
    package let artifacts: [Artifact]
    /// What concerns no artifact that was made.
    package let findings: [Finding]
    /// The manifests of regions that have one of their own, beside this one; none where all is in this one.
    let regions: [String]
    /// The folder in which it lies, with a slash: `augsburg/`; empty for the campaign's own.
    private let root: String

    /// The order of what is given does not matter; of two artifacts with one path the later counts.
    package init(campaign: String, artifacts: [Artifact] = [], findings: [Finding] = []) {
        self.init(campaign: campaign, artifacts: artifacts, findings: findings, regions: [], root: "")
    }

    init(campaign: String, artifacts: [Artifact], findings: [Finding], regions: [String], root: String) {
        self.campaign = campaign
        self.regions = regions
        self.root = root
        let areSorted = zip(artifacts, artifacts.dropFirst()).allSatisfy { $0.path < $1.path }
        self.artifacts = areSorted ? artifacts : Self.ordered(artifacts)
        // What was found anew and what was kept of an earlier run say the same.
        let stated = findings.map { (finding: $0, statement: $0.statement) }.sorted { $0.statement < $1.statement }
        self.findings = stated.indices.filter { $0 == 0 || stated[$0].statement != stated[$0 - 1].statement }.map {
            stated[$0].finding
        }
    }

    private static func ordered(_ artifacts: [Artifact]) -> [Artifact] {
        var byPath: [String: Int] = [:]
        for (index, artifact) in artifacts.enumerated() { byPath[artifact.path] = index }
        return byPath.sorted { $0.key < $1.key }.map { artifacts[$0.value] }
    }

    /// The artifact at a path, relative to the manifest.
    package subscript(path: String) -> Artifact? {
        var range = artifacts[...]
        while let middle = range.indices.dropFirst(range.count / 2).first {
            if artifacts[middle].path == path { return artifacts[middle] }
            range = artifacts[middle].path < path ? range[(middle + 1)...] : range[..<middle]
        }
        return nil
    }

    func adding(_ more: [Artifact]) -> Manifest {
        Manifest(campaign: campaign, artifacts: artifacts + more, findings: findings)
    }

    /// As `--json` prints it, the findings' words in one language.
    package func json(_ uiLanguage: UILanguage) -> JSON {
        .object(
            [
                .init("litfass", .integer(1)), .init("campaign", .string(campaign)),
                .init("artifacts", .array(artifacts.map { $0.json(uiLanguage, in: root) })),
                .init("findings", .array(findings.map { $0.json(uiLanguage) })),
            ] + (regions.isEmpty ? [] : [.init("regions", .array(regions.map(JSON.string)))]))
    }

    /// The file's content; its words are German.
    package var bytes: [UInt8] { Array(json(.german).text.utf8) }
}

extension Manifest {
    /// The largest manifest that is read, in bytes: some 100,000 artifacts.
    static let limit = 64 << 20

    /// The manifest that an earlier build left; nil and a note where it can't be used, and nil alone where there is
    /// none.
    ///
    /// Unknown keys are passed over. An artifact whose path would lead out of the folder is left out.
    static func read(
        _ name: String = OutputTree.manifest, in folder: OutputFolder
    ) throws(FileFault) -> (manifest: Manifest?, note: Finding?) {
        do {
            guard let bytes = try folder.read(name, limit: limit) else { return (nil, nil) }
            let file = name.split(separator: "/").last ?? ""
            if let manifest = Manifest(bytes, root: String(name.dropLast(file.count))) { return (manifest, nil) }
        } catch {
            guard case .tooLarge = error.kind else { throw error }
        }
        return (nil, Finding(ManifestUnreadable(), at: SourcePlace(file: name)))
    }

    /// Nil for bytes that are no manifest.
    ///
    /// - Parameter root: The folder in which it lies, with a slash.
    init?(_ bytes: [UInt8], root: String = "") {
        guard let file = try? JSONDecoder().decode(ManifestFile.self, from: Data(bytes)), file.litfass == 1 else {
            return nil
        }
        self.init(
            campaign: file.campaign, artifacts: file.artifacts.compactMap { $0.artifact(in: root) },
            findings: file.findings.compactMap(\.finding), regions: file.regions ?? [], root: root)
    }
}

extension Manifest {
    /// A manifest brought up to date, and the files that nothing describes any more.
    struct Update: Hashable, Sendable {
        var manifest: Manifest
        /// Files of the previous build that this run would have made and did not: they show an old state.
        var orphans: [String]
    }

    /// This run's manifest together with what an earlier build left.
    ///
    /// Inside the selection this run alone counts, also where it could not make an artifact; outside of it the earlier
    /// entries stay, if their files are still there.
    func updating(
        _ previous: Manifest?, selection: Selection, exists: (String) -> Bool
    ) -> Update {
        guard let previous else { return Update(manifest: self, orphans: []) }
        let made = Set(artifacts.map(\.path))
        var kept: [Artifact] = []
        var orphans: [String] = []
        for old in previous.artifacts where !made.contains(old.path) && exists(old.path) {
            if selection.contains(region: old.region, language: old.language, material: old.material) {
                orphans += [old.path] + [old.thumbnail?.path].compactMap(\.self)
            } else {
                kept.append(old)
            }
        }
        let keptFindings = previous.findings.filter { !selection.concerns($0.scope) }
        return Update(
            manifest: Manifest(campaign: campaign, artifacts: kept + artifacts, findings: keptFindings + findings),
            orphans: orphans)
    }

    /// The manifests of all shards of one build as one.
    static func union(campaign: String, _ shards: [Manifest]) -> Manifest {
        Manifest(
            campaign: campaign, artifacts: shards.flatMap(\.artifacts), findings: shards.flatMap(\.findings))
    }
}

extension Finding {
    /// The finding as the manifest and `--json` show it, with its words in one language.
    ///
    /// `region`, `language` and `material` say what it touches, so that a later partial build knows which to replace;
    /// `weight` is there where some of its code ask for more than others.
    package func json(_ uiLanguage: UILanguage) -> JSON {
        .object(
            [
                .init("code", .string(code)), .init("severity", .string(severity.rawValue)),
                .init("file", .optional(place?.file)), .init("line", place?.line.map(JSON.integer) ?? .null),
                .init("column", place?.column.map(JSON.integer) ?? .null),
                .init("message", .string(message[uiLanguage])),
                .init("remedy", .string(remedy[uiLanguage])),
                .init("arguments", .object(FindingArgument.json(arguments))),
                .init("region", .optional(scope.region)), .init("language", .optional(scope.language)),
                .init("material", .optional(scope.material)),
            ] + (detail.weight.map { [.init("weight", .number($0))] } ?? []))
    }

    /// What a reader is told: a finding that was kept of an earlier run has its words and no longer its type.
    package struct Statement: Hashable, Comparable {
        var code: String
        var severity: Severity
        var place: SourcePlace?
        var scope: Scope
        var message: String
        var remedy: String

        /// The order in which findings are listed: by place, then by name and words.
        package static func < (a: Self, b: Self) -> Bool {
            let places = (a.place?.file ?? "", b.place?.file ?? "")
            if places.0 != places.1 { return places.0 < places.1 }
            let left = (a.place?.line ?? 0, a.place?.column ?? 0, a.code, a.message)
            let right = (b.place?.line ?? 0, b.place?.column ?? 0, b.code, b.message)
            if left != right { return left < right }
            let scopes = [a.scope, b.scope].map { [$0.region ?? "", $0.language ?? "", $0.material ?? ""] }
            if scopes[0] != scopes[1] { return scopes[0].lexicographicallyPrecedes(scopes[1]) }
            return (a.severity, a.remedy) < (b.severity, b.remedy)
        }
    }

    package var statement: Statement {
        Statement(
            code: code, severity: severity, place: place, scope: scope, message: message.de, remedy: remedy.de)
    }

    /// The order in which findings are listed.
    package static func inOrder(_ a: Finding, _ b: Finding) -> Bool { a.statement < b.statement }
}
