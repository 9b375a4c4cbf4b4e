package import Model

extension Production {
    /// What came of checking or building a campaign.
    package struct Outcome: Sendable {
        /// Of this run.
        package var manifest: Manifest
        /// What was asked for, languages by their own codes.
        package var selection: Selection
        /// Of the campaign, made or not, in its order.
        package var languages: [Language]
        package var materials: [Template]
        /// Languages whose texts nobody has read.
        package var drafts: Set<String>
        /// The regions' names, by slug.
        package var regions: [String: String]
        /// `index.html`, absolute; nil where none was written.
        package var pressKit: String?
        /// How many sheets were drawn, and how many were up to date.
        package var drawn = 0
        package var reused = 0
        /// What was found of the output folder; it is no fault of the campaign's and stands in no manifest.
        package var notes: [Finding] = []

        init(manifest: Manifest, project: Project, selection: Selection) {
            self.manifest = manifest
            self.selection = selection
            languages =
                project.campaign.languages?.compactMap { project.supplies.languages[$0.value] }
                ?? project.languagesOfAll
            drafts = project.drafts
            regions = Dictionary(
                project.regions.map { ($0.region.slug, $0.region.name) }, uniquingKeysWith: { first, _ in first })
            materials = project.campaign.materials.compactMap { project.supplies.templates[$0.value] }
        }

        /// All findings, those of the artifacts too, each once.
        package var findings: [Finding] {
            var seen: Set<Finding> = []
            return (notes + manifest.findings + manifest.artifacts.flatMap(\.findings)).filter {
                seen.insert($0).inserted
            }
        }
    }
}
