/// Lets a reader see one region, one language or one material alone. It is shown only where scripts run.
struct FilterBar {
    let contents: KitContents
    let materials: [String]

    var html: HTML {
        .element("form", ["class": "filter", "aria-label": "Auswahl", "hidden": ""]) {
            if contents.regions.count > 1 {
                choice("region", "Region", "Alle Regionen", contents.regions.map { ($0.slug, $0.name) })
            }
            choice(
                "language", "Sprache", "Alle Sprachen",
                contents.languages.map { language in
                    let name = language.isForeign ? "\(language.germanName) – \(language.name)" : language.name
                    return (language.code, name)
                })
            choice(
                "material", "Material", "Alles",
                materials.map { ($0, contents.title(ofMaterial: $0)) } + [("posts", "Beiträge (Texte)")])
            HTML.element("button", ["type": "reset", "class": "other"]) { "Auswahl aufheben" }
            HTML.element("p", ["class": "result", "role": "status"])
        }
    }

    private func choice(_ name: String, _ label: String, _ all: String, _ options: [(String, String)]) -> HTML {
        .element("label") {
            HTML.element("span") { .text(label) }
            HTML.element("select", ["name": name, "autocomplete": "off"]) {
                HTML.element("option", ["value": ""]) { .text(all) }
                for (value, title) in options { HTML.element("option", ["value": value]) { .text(title) } }
            }
        }
    }
}
