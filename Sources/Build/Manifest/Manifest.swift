package import Formats
package import Model

/// manifest.json: every artifact of a campaign's output folder, and what was found on the way.
package struct Manifest: Hashable, Sendable {
    /// The campaign's folder name.
    package var campaign: String
    /// In the order of their paths, each path once.
    package let artifacts: [Artifact]
    /// What concerns no artifact that was made.
    package let findings: [Finding]

    /// The order of what is given does not matter; of two artifacts with one path the later counts.
    package init(campaign: String, artifacts: [Artifact] = [], findings: [Finding] = []) {
        self.campaign = campaign
        var byPath: [String: Artifact] = [:]
        for artifact in artifacts { byPath[artifact.path] = artifact }
        self.artifacts = byPath.values.sorted { $0.path < $1.path }
        self.findings = Set(findings).sorted(by: Finding.inOrder)
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
    package func json(_ speech: Speech) -> JSON {
        .object([
            .init("litfass", .integer(1)), .init("campaign", .string(campaign)),
            .init("artifacts", .array(artifacts.map { $0.json(speech) })),
            .init("findings", .array(findings.map { $0.json(speech) })),
        ])
    }

    /// The file's content; its words are German.
    package var bytes: [UInt8] { Array(json(.german).text.utf8) }
}
