internal import Build

/// One sheet with its picture, its language and its files.
struct SheetCard {
    let contents: KitContents
    let sheet: KitSheet

    var html: HTML {
        let language = contents.language(sheet.sheet.language)
        return .element(
            "li",
            [
                "class": sheet.pictures.count > 1 ? "sheet pages" : "sheet", "data-region": sheet.sheet.region,
                "data-language": sheet.sheet.language, "data-material": sheet.sheet.material,
            ]
        ) {
            HTML.element("a", ["class": "paper", "href": Address.path(sheet.large), "data-look": name]) {
                for (i, picture) in sheet.pictures.enumerated() {
                    image(picture, page: i + 1, of: sheet.pictures.count)
                }
            }
            HTML.element("h5") {
                language.label
                if language.isForeign {
                    HTML.element("span", ["class": "german"]) { .text(language.germanName) }
                }
            }
            for code in sheet.codes { codeLink(code) }
            if language.isDraft { DraftMark.short }
            files(language)
        }
    }

    private var name: String {
        let language = contents.language(sheet.sheet.language)
        let material = contents.title(ofMaterial: sheet.sheet.material)
        let place = sheet.sheet.placement.map { ", für: " + contents.placementName($0) } ?? ""
        return "\(material), \(contents.regionName(sheet.sheet.region)), \(language.germanName)\(place)"
    }

    private func image(_ picture: KitContents.Picture, page: Int, of count: Int) -> HTML {
        .element(
            "img",
            [
                "src": Address.path(picture.path), "width": "\(picture.width)", "height": "\(picture.height)",
                "loading": "lazy", "decoding": "async",
                "alt": "Groß ansehen: " + name + (count > 1 ? ", Seite \(page) von \(count)" : "")
                    + (page == 1 ? contents.photo(of: sheet) : ""),
            ])
    }

    /// Where the code leads: whoever hangs the sheet can check it.
    private func codeLink(_ code: String) -> HTML {
        .element("p", ["class": "leads"]) {
            let shown = code.hasPrefix("https://") ? String(code.dropFirst(8)) : code
            HTML.element("span") { "Code führt zu " }
            if let address = Address.outside(code) {
                HTML.element("a", ["href": address, "rel": "noreferrer"]) { .text(shown) }
            } else {
                HTML.text(shown)
            }
        }
    }

    private func files(_ language: KitContents.Language) -> HTML {
        .element("p", ["class": "files"]) {
            for (i, file) in sheet.downloads.enumerated() {
                HTML.element(
                    "a", ["href": Address.path(file.path), "download": "", "class": i == 0 ? "main" : "other"]
                ) {
                    HTML.text(file.label)
                    HTML.element("span", ["class": "unseen"]) { ": \(name), herunterladen" }
                }
            }
        }
    }
}
