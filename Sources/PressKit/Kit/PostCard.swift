internal import Page

/// One text to copy, with its picture.
struct PostCard {
    let contents: KitContents
    let post: KitContents.Post
    /// Its place in the page, by which the copy button finds it.
    let id: String

    var html: HTML {
        let language = contents.language(post.language)
        return .element(
            "li", ["class": "post", "data-region": post.region, "data-language": post.language]
        ) {
            HTML.element("div", ["class": "post-head"]) {
                HTML.element("h6") {
                    language.label
                    if language.isForeign { HTML.element("span", ["class": "german"]) { .text(language.germanName) } }
                }
                if language.isDraft { DraftMark.short }
            }
            if let picture = post.picture { image(picture) }
            HTML.element(
                "p", ["class": "words", "id": id, "lang": language.bcp47, "dir": language.direction.rawValue]
            ) { .text(post.text) }
            HTML.element("p", ["class": post.length > post.limit ? "length over" : "length"]) {
                .text("\(post.length) von \(post.limit) Zeichen" + (post.length > post.limit ? " – zu lang" : ""))
            }
            actions(language)
            if let alt = post.alt { description(alt, language) }
            if let link = post.link, let address = Address.outside(link) { linkLine(address, language) }
        }
    }

    private func image(_ picture: KitContents.Picture) -> HTML {
        .element(
            "img",
            [
                "src": Address.path(picture.path), "width": "\(picture.width)", "height": "\(picture.height)",
                "loading": "lazy", "decoding": "async",
                "alt": post.alt == nil ? "Bild zum Beitrag" : "Bild zum Beitrag; die Bildbeschreibung steht daneben",
            ])
    }

    private func actions(_ language: KitContents.Language) -> HTML {
        let which = ": \(German.heading(post.id)), \(post.platformName), \(language.germanName)"
        return .element("p", ["class": "files"]) {
            HTML.element("button", ["type": "button", "class": "main copy", "data-copy": id]) {
                "Text kopieren"
                HTML.element("span", ["class": "unseen"]) { .text(which) }
            }
            if let picture = post.picture {
                HTML.element("a", ["class": "other", "href": Address.path(picture.path), "download": ""]) {
                    "Bild laden"
                    HTML.element("span", ["class": "unseen"]) { .text(which) }
                }
            }
        }
    }

    private func linkLine(_ address: String, _ language: KitContents.Language) -> HTML {
        .element("div", ["class": "alt"]) {
            HTML.element("p", ["class": "label"]) {
                "Link"
                copyButton("-link", language)
            }
            HTML.element("p") {
                HTML.element("a", ["id": id + "-link", "href": address, "rel": "noreferrer"]) { .text(address) }
            }
        }
    }

    private func copyButton(_ ending: String, _ language: KitContents.Language) -> HTML {
        .element("button", ["type": "button", "class": "other copy", "data-copy": id + ending]) {
            "kopieren"
            HTML.element("span", ["class": "unseen"]) { ": \(post.platformName), \(language.germanName)" }
        }
    }

    private func description(_ alt: String, _ language: KitContents.Language) -> HTML {
        .element("div", ["class": "alt"]) {
            HTML.element("p", ["class": "label"]) {
                "Bildbeschreibung"
                copyButton("-alt", language)
            }
            HTML.element(
                "p", ["id": id + "-alt", "lang": language.bcp47, "dir": language.direction.rawValue]
            ) { .text(alt) }
        }
    }
}
