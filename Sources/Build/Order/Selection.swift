package import Model

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

/// A partial build of something that the campaign does not have.
package struct SelectionFault: Error, Hashable, Sendable {
    /// Of what there is none of that name.
    package enum Part: Hashable, Sendable { case region, language, material }

    /// What the unknown name was to be.
    package var part: Part
    /// As it was typed.
    package var name: String
    /// What could have been named, in the campaign's order.
    package var known: [String]
    /// What people call it, where that is not what is typed: languages have codes.
    package var titles: [String: Words] = [:]

    /// What is wrong.
    package var message: Words {
        switch part {
        case .region: Words(de: "Die Kampagne hat keine Region „\(name)“.", en: "The campaign has no region “\(name)”.")
        case .language:
            Words(de: "Die Kampagne hat keine Sprache „\(name)“.", en: "The campaign has no language “\(name)”.")
        case .material:
            Words(de: "Die Kampagne hat kein Material „\(name)“.", en: "The campaign has no material “\(name)”.")
        }
    }

    /// What could be named instead.
    package var remedy: Words {
        func list(_ title: (Words) -> String) -> String {
            known.map { name in titles[name].map { "\(name) (\(title($0)))" } ?? name }.joined(separator: ", ")
        }
        return known.isEmpty
            ? Words(de: "Tragen Sie in campaign.yaml erst etwas ein.", en: "Enter something in campaign.yaml first.")
            : Words(
                de: "Es gibt: \(list(\.de)). Mehr tragen Sie in campaign.yaml ein.",
                en: "There is: \(list(\.en)). Enter more in campaign.yaml.")
    }
}
