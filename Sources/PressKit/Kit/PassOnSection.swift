/// What one gives to others: each language as one archive, with a letter to go with it.
struct PassOnSection {
    let contents: KitContents
    let words: Phrasebook<KitPhrase>
    let heading: KitHeading

    var html: HTML {
        heading.section {
            for (number, region) in contents.regions.enumerated() {
                let own = packages(in: region.slug)
                if !own.isEmpty {
                    contents.part(of: region.slug) {
                        HTML.element("ul", ["class": "packages"]) { for package in own { card(package) } }
                        letter(region, id: "anschreiben-\(number + 1)")
                    }
                }
            }
            HTML.element("p", ["class": "aside"]) { words[.passingOnAll] }
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
                language.german
            }
            HTML.element("p", ["class": "amount"]) {
                words(.packageAmount, count: package.files, ["size": GermanFormat.size(package.size)])
            }
            if language.isDraft { words.draftMark }
            HTML.element("p", ["class": "files"]) {
                HTML.element("a", ["class": "main", "href": URLReference.path(package.path), "download": ""]) {
                    words[.packageDownload]
                    HTML.element("span", ["class": "unseen"]) {
                        words(
                            .packageWhich,
                            ["region": contents.regionName(package.region), "language": language.germanName])
                    }
                }
            }
        }
    }

    /// Ready to be copied into one's own mail program.
    private func letter(_ region: KitContents.Region, id: String) -> HTML {
        let text = words(.letterText, ["region": region.name])
        let mail = URLReference.mail(subject: words(.letterSubject, ["title": contents.title]), body: text)
        return .element("details", ["class": "letter"]) {
            HTML.element("summary") { HTML.element("h4") { words[.letter] } }
            HTML.element("p", ["class": "words", "id": id]) { text }
            HTML.element("p", ["class": "files"]) {
                HTML.element("button", ["type": "button", "class": "main copy", "data-copy": id]) {
                    words[.letterCopy]
                    HTML.element("span", ["class": "unseen"]) { ": \(region.name)" }
                }
                HTML.element("a", ["class": "other", "href": mail]) {
                    words[.letterMail]
                    HTML.element("span", ["class": "unseen"]) { ": \(region.name)" }
                }
            }
        }
    }
}
