internal import Build

/// The first page: what it is, for whom, and what is in it.
struct HeroSection {
    let contents: KitContents
    /// What stands for the whole campaign.
    let lead: KitSheet?

    var html: HTML {
        .element("header", ["class": "hero", "style": contents.colours(nil)]) {
            HTML.element("div", ["class": "hero-text"]) {
                HTML.element("p", ["class": "kicker"]) { "Pressemappe · \(German.name(contents.kind))" }
                HTML.element("h1") { .text(contents.title) }
                HTML.element("p", ["class": "period"]) { .text(German.period(contents.from, contents.to)) }
                HTML.element("p", ["class": "places"]) { .text(German.list(contents.regions.map(\.name))) }
                if !contents.languages.isEmpty { languages }
            }
            if let lead, let picture = lead.pictures.first { cover(lead, picture) }
        }
    }

    private var languages: HTML {
        .element("ul", ["class": "tongues", "aria-label": "Sprachen dieser Mappe"]) {
            for language in contents.languages {
                HTML.element("li", ["data-choose": language.code, "data-name": language.germanName]) { language.label }
            }
        }
    }

    private func cover(_ sheet: KitSheet, _ picture: KitContents.Picture) -> HTML {
        .element("figure", ["class": "cover"]) {
            HTML.element(
                "img",
                [
                    "src": Address.path(picture.path), "width": "\(picture.width)", "height": "\(picture.height)",
                    "alt": "Vorschau: \(contents.title(ofMaterial: sheet.sheet.material)), "
                        + contents.regionName(sheet.sheet.region) + contents.photo(of: sheet),
                ])
        }
    }
}
