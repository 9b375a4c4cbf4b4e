/// Lets a reader see one region, one language or one material alone. It is shown only where scripts run.
struct FilterBar {
    let contents: KitContents
    let words: Phrasebook<KitPhrase>
    let materials: [String]

    var html: HTML {
        .element("form", ["class": "filter", "aria-label": words[.filter], "hidden": ""]) {
            if contents.regions.count > 1 {
                choice("region", .filterRegion, .filterAllRegions, contents.regions.map { ($0.slug, $0.name) })
            }
            choice(
                "language", .filterLanguage, .filterAllLanguages,
                contents.languages.map { language in
                    let name = language.isForeign ? "\(language.germanName) – \(language.name)" : language.name
                    return (language.code, name)
                })
            choice(
                "material", .filterMaterial, .filterEverything,
                materials.map { ($0, contents.title(ofMaterial: $0)) } + [("posts", words[.filterPosts])])
            HTML.element("button", ["type": "reset", "class": "other"]) { words[.filterReset] }
            HTML.element("p", ["class": "result", "role": "status"])
        }
    }

    private func choice(_ name: String, _ label: KitPhrase, _ all: KitPhrase, _ options: [(String, String)]) -> HTML {
        .element("label") {
            HTML.element("span") { words[label] }
            HTML.element("select", ["name": name, "autocomplete": "off"]) {
                HTML.element("option", ["value": ""]) { words[all] }
                for (value, title) in options { HTML.element("option", ["value": value]) { title } }
            }
        }
    }
}
