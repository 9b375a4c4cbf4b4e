internal import Model

/// What a partial build makes: `--region`, `--language`, `--material`; nil stands for all.
package struct Selection: Hashable, Sendable {
    /// Slugs.
    package var regions: Set<String>?
    /// Codes of `Languages.yaml`, and `mul`.
    package var languages: Set<String>?
    /// As campaigns name them, e.g. `poster-a3`.
    package var materials: Set<String>?

    package init(regions: Set<String>? = nil, languages: Set<String>? = nil, materials: Set<String>? = nil) {
        self.regions = regions
        self.languages = languages
        self.materials = materials
    }

    /// What a whole build makes.
    package static let all = Selection()

    /// Whether something lies in the selection. What has no language, such as a plan, lies in none that names
    /// languages.
    package func contains(region: String?, language: String?, material: String?) -> Bool {
        contains(region, language, material, open: false)
    }

    /// Whether a run with this selection looks for a finding again: one that concerns all languages always is.
    func concerns(_ scope: Finding.Scope) -> Bool {
        contains(scope.region, scope.language, scope.material, open: true)
    }

    private func contains(_ region: String?, _ language: String?, _ material: String?, open: Bool) -> Bool {
        func holds(_ names: Set<String>?, _ name: String?) -> Bool {
            guard let names else { return true }
            return name.map(names.contains) ?? open
        }
        return holds(regions, region) && holds(languages, language) && holds(materials, material)
    }
}
