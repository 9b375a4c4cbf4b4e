internal import Page

extension KitContents {
    func region(_ slug: String) -> Region? { regions.first { $0.slug == slug } }

    func regionName(_ slug: String) -> String { region(slug)?.name ?? slug }

    func title(ofMaterial name: String) -> String { materials.first { $0.name == name }?.title ?? German.heading(name) }

    func placementName(_ id: String) -> String { placements[id] ?? German.heading(id) }

    /// The names of materials that no print shop gets.
    var letters: Set<String> { Set(materials.filter(\.isLetter).map(\.name)) }

    /// Where a message's texts stand in the press kit; nil where it has none.
    func anchor(ofMessage id: String, in region: String) -> String? {
        guard let place = regions.firstIndex(where: { $0.slug == region }),
            let number = messages(in: region).firstIndex(of: id)
        else { return nil }
        return "beitrag-\(place + 1)-\(number + 1)"
    }

    /// The messages that a region has texts of, in the campaign's order.
    func messages(in region: String) -> [String] {
        posts.filter { $0.region == region }.map(\.id).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The language of a code; `mul` is called multilingual, and one that is not listed by its code.
    func language(_ code: String) -> Language {
        let name = code == "mul" ? multilingual : code
        return languages.first { $0.code == code }
            ?? Language(
                code: code, name: name, germanName: name, bcp47: code == "mul" ? "de" : code, direction: .leftToRight,
                isDraft: code == "mul" && languages.contains(where: \.isDraft))
    }

    /// The colours of a region, for the style sheet.
    func colours(_ slug: String?) -> String? {
        guard let region = slug.flatMap(region) ?? regions.first else { return nil }
        return "--surface:\(region.surface.hexString);--ink:\(region.ink.hexString);--accent:\(region.accent.hexString)"
    }
}

extension KitContents.Language {
    /// Its own name, in its own language and direction.
    var label: HTML {
        .element("bdi", ["class": "own", "lang": bcp47, "dir": direction.rawValue]) { .text(name) }
    }

    /// Its German name behind its own; nothing where that is the same.
    var german: HTML {
        isForeign ? .element("span", ["class": "german"]) { .text(germanName) } : .empty
    }

    var isForeign: Bool { germanName != name }
}
