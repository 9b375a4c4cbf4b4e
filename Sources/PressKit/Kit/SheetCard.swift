internal import Build

/// One sheet with its picture, its language and its files.
struct SheetCard {
    let contents: KitContents
    let words: Phrasebook<KitPhrase>
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
            HTML.element("a", ["class": "paper", "href": URLReference.path(sheet.large), "data-look": name]) {
                for (i, picture) in sheet.pictures.enumerated() { image(picture, page: i + 1) }
            }
            HTML.element("h5") {
                language.label
                language.german
            }
            for code in sheet.codes { codeLink(code) }
            if language.isDraft { words.draftMark }
            files
        }
    }

    private var name: String {
        let names = [
            contents.title(ofMaterial: sheet.sheet.material), contents.regionName(sheet.sheet.region),
            contents.language(sheet.sheet.language).germanName,
        ]
        let place = sheet.sheet.placement.map { words(.sheetPlace, ["place": contents.placementName($0)]) }
        let post = sheet.sheet.post.map { words(.sheetPost, ["post": GermanFormat.heading($0)]) }
        return names.joined(separator: ", ") + (place ?? post ?? "")
    }

    private func image(_ picture: Artifact.Picture, page: Int) -> HTML {
        let count = sheet.pictures.count
        let alt = words(
            .look,
            [
                "sheet": name, "page": count > 1 ? words(.lookPage, ["page": "\(page)", "count": "\(count)"]) : "",
                "photo": page == 1 ? words.photo(of: sheet, contents) : "",
            ])
        return .element(
            "img",
            [
                "src": URLReference.path(picture.path), "width": "\(picture.width)", "height": "\(picture.height)",
                "loading": "lazy", "decoding": "async", "alt": alt,
            ])
    }

    /// Where the code leads: whoever hangs the sheet can check it.
    private func codeLink(_ code: String) -> HTML {
        .element("p", ["class": "leads"]) {
            let shown = code.hasPrefix("https://") ? String(code.dropFirst(8)) : code
            HTML.element("span") { words[.codeLeads] }
            if let address = URLReference.outside(code) {
                HTML.element("a", ["href": address, "rel": "noreferrer"]) { shown }
            } else {
                shown
            }
        }
    }

    private var files: HTML {
        .element("p", ["class": "files"]) {
            for (i, file) in sheet.downloads.enumerated() {
                HTML.element(
                    "a", ["href": URLReference.path(file.path), "download": "", "class": i == 0 ? "main" : "other"]
                ) {
                    label(file)
                    HTML.element("span", ["class": "unseen"]) { words(.fileDownload, ["sheet": name]) }
                }
            }
        }
    }

    private func label(_ file: Artifact) -> String {
        switch file.purpose {
        case .office: words(.fileOffice, ["paper": file.paper?.uppercased() ?? ""])
        case .screen: words[sheet.kind == .post ? .filePost : .filePicture]
        case .web: words[.fileWeb]
        case .print, .preview, .text, .plan, .order, .package: words[.filePrint]
        }
    }
}

extension Phrasebook<KitPhrase> {
    /// Says honestly that no one who speaks the language has read the text yet.
    var draftMark: HTML {
        .element("p", ["class": "draft"]) {
            HTML.element("a", ["href": "#" + FindingSection.drafts, "title": self[.draftMeaning]]) { self[.draft] }
        }
    }
}
