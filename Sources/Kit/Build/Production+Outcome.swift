public import Model

extension Production {
    /// What came of checking or building a campaign.
    public struct Outcome: Sendable {
        /// Of this run.
        public var manifest: Manifest
        /// What was asked for, languages by their own codes.
        public var selection: Selection
        public var languages: [Language]
        public var materials: [Template]
        /// Languages whose texts nobody has read.
        public var drafts: Set<String>
        /// The regions' names, by slug.
        public var regions: [String: String]
        /// `index.html`, absolute; nil where none was written.
        public var pressKit: String?
        /// How many sheets were drawn, and how many were up to date.
        public var drawn = 0
        public var reused = 0
        /// What was found of the output folder; it is no fault of the campaign's and stands in no manifest.
        public var notes: [Finding] = []

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
        public var findings: [Finding] {
            var seen: Set<Finding> = []
            return (notes + manifest.findings + manifest.artifacts.flatMap(\.findings)).filter {
                seen.insert($0).inserted
            }
        }
    }
}
