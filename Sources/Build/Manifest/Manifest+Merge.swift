import Model

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
