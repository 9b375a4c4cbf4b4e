internal import Build
internal import Foundation

/// index.html of a campaign for a whole country: every town with the way to its own press kit, and a search.
struct TownPage {
    let contents: KitContents
    let design: KitDesign

    private var words: Phrasebook<KitPhrase> { design.kitWords }

    /// The file's content. The same contents and design give the same bytes.
    var bytes: [UInt8] {
        let body = HTML.element("body") {
            HTML.element("a", ["class": "skip", "href": "#inhalt"]) { words[.skip] }
            HeroSection(contents: contents, words: words, lead: lead).html
            HTML.element("main", ["id": "inhalt", "tabindex": "-1"]) {
                HTML.element("section", ["class": "towns", "aria-labelledby": "orte"]) {
                    HTML.element("h2", ["id": "orte"]) { words[.towns] }
                    search
                    for (letter, regions) in groups {
                        HTML.element("div", ["class": "letter-group"]) {
                            HTML.element("h3") { letter }
                            HTML.element("ul") { for region in regions { line(region) } }
                        }
                    }
                    HTML.element("p", ["class": "nothing", "hidden": ""]) { words[.townsNone] }
                }
            }
            HTML.inline("script", design.townScript)
        }
        let head = KitDesign.head(style: design.base + design.kitStyle, script: design.townScript)
        let title = words(.title, ["title": contents.title])
        return Array(HTML.document(language: "de", title: title, head: head, body: body).utf8)
    }

    /// It is shown only where scripts run.
    private var search: HTML {
        .element("form", ["class": "search", "role": "search", "hidden": ""]) {
            HTML.element("label") {
                HTML.element("span") { words[.townsFind] }
                HTML.element("input", ["type": "search", "autocomplete": "off", "spellcheck": "false"])
            }
            HTML.element("p", ["class": "result", "role": "status"])
        }
    }

    private func line(_ region: KitContents.Region) -> HTML {
        .element("li") {
            HTML.element("a", ["href": URLReference.path(OutputTree.own(OutputTree.index, of: region.slug))]) {
                region.name
            }
            HTML.element("span", ["class": "amount"]) { words(.townsFiles, count: counts[region.slug] ?? 0) }
        }
    }

    /// One town's poster stands for all.
    private var lead: KitSheet? {
        var first = contents
        let slug = contents.regions.first?.slug
        first.artifacts = Array(
            contents.artifacts.lazy.drop { $0.region != slug }.prefix { $0.region == slug })
        let sheets = KitSheet.all(of: first)
        return sheets.first { $0.kind == .poster } ?? sheets.first
    }

    private var counts: [String: Int] {
        contents.artifacts.reduce(into: [:]) { $0[$1.region, default: 0] += 1 }
    }

    /// In the order of a German register: by name, umlauts as their vowels.
    private var groups: [(letter: String, regions: [KitContents.Region])] {
        let german = Locale(identifier: "de")
        let named = contents.regions.map { region in
            let name = region.listName.isEmpty ? region.name : region.listName
            return (
                key: name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: german), region: region
            )
        }.sorted { ($0.key, $0.region.slug) < ($1.key, $1.region.slug) }
        var groups: [(letter: String, regions: [KitContents.Region])] = []
        for (key, region) in named {
            let letter = key.first.map { $0.isLetter ? $0.uppercased() : "0–9" } ?? "0–9"
            if groups.last?.letter != letter { groups.append((letter, [])) }
            groups[groups.count - 1].regions.append(region)
        }
        return groups
    }
}
