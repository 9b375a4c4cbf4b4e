internal import Build
internal import Page

/// One text to copy, with its picture.
struct PostCard {
    let contents: KitContents
    let words: Phrasebook<KitPhrase>
    let post: KitContents.Post
    /// Its place in the page, by which the copy button finds it.
    let id: String

    var html: HTML {
        .element("li", ["class": "post", "data-region": post.region, "data-language": post.language]) {
            HTML.element("div", ["class": "post-head"]) {
                HTML.element("h6") {
                    language.label
                    language.german
                }
                if language.isDraft { words.draftMark }
            }
            if let picture = post.picture { image(picture) }
            HTML.element(
                "p", ["class": "words", "id": id, "lang": language.bcp47, "dir": language.direction.rawValue]
            ) { post.text }
            length
            actions
            if let alt = post.alt { description(alt) }
            if let link = post.link, let address = URLReference.outside(link) { linkLine(address) }
        }
    }

    private var language: KitContents.Language { contents.language(post.language) }

    private func image(_ picture: Artifact.Picture) -> HTML {
        .element(
            "img",
            [
                "src": URLReference.path(picture.path), "width": "\(picture.width)", "height": "\(picture.height)",
                "loading": "lazy", "decoding": "async",
                "alt": words[post.alt == nil ? .postPicture : .postPictureDescribed],
            ])
    }

    private var length: HTML {
        let isOver = post.length > post.limit
        let values = ["length": "\(post.length)", "limit": "\(post.limit)"]
        return .element("p", ["class": isOver ? "length over" : "length"]) {
            words(isOver ? .postTooLong : .postLength, values)
        }
    }

    private var actions: HTML {
        let which = ": \(GermanFormat.heading(post.id)), \(post.platformName), \(language.germanName)"
        return .element("p", ["class": "files"]) {
            HTML.element("button", ["type": "button", "class": "main copy", "data-copy": id]) {
                words[.postCopy]
                HTML.element("span", ["class": "unseen"]) { which }
            }
            if let picture = post.picture {
                HTML.element("a", ["class": "other", "href": URLReference.path(picture.path), "download": ""]) {
                    words[.postDownload]
                    HTML.element("span", ["class": "unseen"]) { which }
                }
            }
        }
    }

    private func linkLine(_ address: String) -> HTML {
        .element("div", ["class": "alt"]) {
            HTML.element("p", ["class": "label"]) {
                words[.postLink]
                copyButton("-link")
            }
            HTML.element("p") {
                HTML.element("a", ["id": id + "-link", "href": address, "rel": "noreferrer"]) { address }
            }
        }
    }

    private func copyButton(_ ending: String) -> HTML {
        .element("button", ["type": "button", "class": "other copy", "data-copy": id + ending]) {
            words[.postCopyPart]
            HTML.element("span", ["class": "unseen"]) { ": \(post.platformName), \(language.germanName)" }
        }
    }

    private func description(_ alt: String) -> HTML {
        .element("div", ["class": "alt"]) {
            HTML.element("p", ["class": "label"]) {
                words[.postDescription]
                copyButton("-alt")
            }
            HTML.element(
                "p", ["id": id + "-alt", "lang": language.bcp47, "dir": language.direction.rawValue]
            ) { alt }
        }
    }
}
