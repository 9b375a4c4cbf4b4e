internal import Build
internal import Model

/// The first page: what it is, for whom, and what is in it.
struct HeroSection {
    let contents: KitContents
    let words: Phrasebook<KitPhrase>
    /// What stands for the whole campaign.
    let lead: KitSheet?

    var html: HTML {
        .element("header", ["class": "hero", "style": contents.colours(nil)]) {
            HTML.element("div", ["class": "hero-text"]) {
                HTML.element("p", ["class": "kicker"]) { words(.kicker, ["kind": words[kind]]) }
                HTML.element("h1") { contents.title }
                HTML.element("p", ["class": "period"]) { GermanFormat.period(contents.from, contents.to) }
                HTML.element("p", ["class": "places"]) { places }
                if !contents.languages.isEmpty { languages }
            }
            if let lead, let picture = lead.pictures.first { cover(lead, picture) }
        }
    }

    /// The names of all regions, of a country their number; on one's own page the way back to the others.
    private var places: HTML {
        let names = GermanFormat.list(contents.regions.map(\.name))
        guard contents.isSplit else { return .text(names) }
        if contents.root.isEmpty { return .text(words(.townsCount, count: contents.regions.count)) }
        return .joined([
            .text(names + " · "),
            .element("a", ["href": contents.root + OutputTree.index]) { words[.townsAll] },
        ])
    }

    private var kind: KitPhrase {
        switch contents.kind {
        case .willkommen: .kindWillkommen
        case .rueckmeldung: .kindRueckmeldung
        case .aktuell: .kindAktuell
        case .veranstaltung: .kindVeranstaltung
        case .mitmachen: .kindMitmachen
        }
    }

    private var languages: HTML {
        .element("ul", ["class": "tongues", "aria-label": words[.languages]]) {
            for language in contents.languages {
                HTML.element("li", ["data-choose": language.code, "data-name": language.germanName]) { language.label }
            }
        }
    }

    private func cover(_ sheet: KitSheet, _ picture: Artifact.Picture) -> HTML {
        let alt = words(
            .cover,
            [
                "material": contents.title(ofMaterial: sheet.sheet.material),
                "region": contents.regionName(sheet.sheet.region), "photo": words.photo(of: sheet, contents),
            ])
        return .element("figure", ["class": "cover"]) {
            HTML.element(
                "img",
                [
                    "src": URLReference.path(picture.path), "width": "\(picture.width)", "height": "\(picture.height)",
                    "alt": alt,
                ])
        }
    }
}

extension Phrasebook<KitPhrase> {
    /// What the photo on a sheet shows, to be read out behind the sheet's name; nothing where it has none.
    func photo(of sheet: KitSheet, _ contents: KitContents) -> String {
        sheet.photo.flatMap { contents.photos[$0] }.map { self(.photo, ["description": $0]) } ?? ""
    }
}
