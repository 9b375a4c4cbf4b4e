internal import Build

/// index.html, the press kit of a campaign: one HTML file beside the artifacts that needs no server and no network.
struct KitPage {
    let contents: KitContents
    let design: KitDesign

    private var words: Phrasebook<KitPhrase> { design.kitWords }

    /// The file's content. The same contents and design give the same bytes.
    var bytes: [UInt8] {
        let sheets = KitSheet.all(of: contents)
        let chapters = KitChapters(contents: contents, design: design, sheets: sheets)
        let materials = sheets.reduce(into: [String]()) { names, sheet in
            if !names.contains(sheet.sheet.material) { names.append(sheet.sheet.material) }
        }
        let script = design.copying + design.kitScript
        let body = HTML.element("body") {
            HTML.element("a", ["class": "skip", "href": "#inhalt"]) { words[.skip] }
            HeroSection(contents: contents, words: words, lead: sheets.first { $0.kind == .poster } ?? sheets.first)
                .html
            HTML.element("main", ["id": "inhalt", "tabindex": "-1"]) {
                TaskSection(contents: contents, words: words, sheets: sheets, chapters: chapters.all.map(\.heading))
                    .html
                FilterBar(contents: contents, words: words, materials: materials).html
                for chapter in chapters.all { chapter.html }
            }
            colophon
            HTML.inline("script", script)
        }
        let head = KitDesign.head(style: design.base + design.kitStyle, script: script)
        let title = words(.title, ["title": contents.title])
        return Array(HTML.document(language: "de", title: title, head: head, body: body).utf8)
    }

    /// How the kit was made.
    private var colophon: HTML {
        .element("footer", ["class": "colophon"]) {
            HTML.element("h2") { words[.made] }
            HTML.element("p") { words(.madeHow, ["program": contents.program, "campaign": contents.campaign]) }
            HTML.element("p") {
                let manifest = HTML.element("a", ["href": OutputTree.manifest]) { words[.madeManifest] }
                words.html(.madeFiles, ["manifest": manifest])
            }
        }
    }
}

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
