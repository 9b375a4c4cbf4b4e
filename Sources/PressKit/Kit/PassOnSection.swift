/// What one gives to others: each language as one archive, with a letter to go with it.
struct PassOnSection {
    let contents: KitContents
    let heading: KitHeading

    var html: HTML {
        .element("section", ["id": heading.id, "aria-labelledby": heading.id + "-h"]) {
            heading.html
            for (number, region) in contents.regions.enumerated() {
                let own = packages(in: region.slug)
                if !own.isEmpty {
                    HTML.element("div", ["class": "region", "style": contents.colours(region.slug), "data-group": ""]) {
                        RegionHeading(contents: contents, region: region.slug).html
                        HTML.element("ul", ["class": "packages"]) { for package in own { card(package) } }
                        letter(region, id: "anschreiben-\(number + 1)")
                    }
                }
            }
            HTML.element("p", ["class": "aside"]) {
                """
                Sie möchten alles weitergeben? Kopieren Sie den ganzen Ordner, in dem diese Seite liegt, zum \
                Beispiel auf einen USB-Stick. Die Mappe öffnet sich dort genauso, ohne Internet.
                """
            }
        }
    }

    /// What speaks to all comes first, then the languages in the kit's order.
    private func packages(in region: String) -> [KitContents.Package] {
        let order = ["mul"] + contents.languages.map(\.code)
        func rank(_ package: KitContents.Package) -> Int { order.firstIndex(of: package.language) ?? order.count }
        return contents.packages.filter { $0.region == region }.sorted {
            (rank($0), $0.language) < (rank($1), $1.language)
        }
    }

    private func card(_ package: KitContents.Package) -> HTML {
        let language = contents.language(package.language)
        return .element("li", ["class": "package", "data-region": package.region, "data-language": package.language]) {
            HTML.element("h4") {
                language.label
                if language.isForeign { HTML.element("span", ["class": "german"]) { .text(language.germanName) } }
            }
            HTML.element("p", ["class": "amount"]) {
                .text("\(German.count(package.files, "Datei", "Dateien")), \(German.size(package.size))")
            }
            if language.isDraft { DraftMark.short }
            HTML.element("p", ["class": "files"]) {
                HTML.element("a", ["class": "main", "href": Address.path(package.path), "download": ""]) {
                    "Paket laden"
                    HTML.element("span", ["class": "unseen"]) {
                        " (ZIP): \(contents.regionName(package.region)), \(language.germanName)"
                    }
                }
            }
        }
    }

    /// Ready to be copied into one's own mail program.
    private func letter(_ region: KitContents.Region, id: String) -> HTML {
        let text = """
            Guten Tag,

            wer neu zugewandert ist, hat viele Fragen. In der App Integreat steht in vielen Sprachen, wie das Leben \
            bei uns funktioniert, kostenlos und ohne Anmeldung. Ein Angebot von: \(region.name).

            Im Anhang finden Sie Plakate, Flyer, Bilder und fertige Texte. Wir freuen uns, wenn Sie ein Plakat \
            aufhängen, Flyer auslegen oder einen Beitrag teilen. Was sich dafür eignet, steht in der Datei LIESMICH.

            Haben Sie Fragen, oder brauchen Sie eine andere Sprache? Dann antworten Sie einfach auf diese E-Mail.

            Vielen Dank und freundliche Grüße
            """
        return .element("details", ["class": "letter"]) {
            HTML.element("summary") { HTML.element("h4") { "Anschreiben zum Mitschicken" } }
            HTML.element("p", ["class": "words", "id": id]) { .text(text) }
            HTML.element("p", ["class": "files"]) {
                HTML.element("button", ["type": "button", "class": "main copy", "data-copy": id]) {
                    "Anschreiben kopieren"
                    HTML.element("span", ["class": "unseen"]) { ": \(region.name)" }
                }
                HTML.element(
                    "a",
                    [
                        "class": "other",
                        "href": Address.mail(subject: "\(contents.title): Material in Ihrer Sprache", body: text),
                    ]
                ) {
                    "In E-Mail öffnen"
                    HTML.element("span", ["class": "unseen"]) { ": \(region.name)" }
                }
            }
        }
    }
}
