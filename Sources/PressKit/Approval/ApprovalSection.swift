internal import Findings
internal import Formats
internal import Foundation
internal import Page

/// One post of the page: its languages beside one another, in each the pictures and the texts.
struct ApprovalSection {
    let post: ApprovalPost
    /// From 0.
    let place: Int
    let uiLanguage: UILanguage

    private func text(_ german: String, _ english: String) -> String { Words(de: german, en: english)[uiLanguage] }

    var html: HTML {
        .element("section", ["class": "post", "id": "post-\(place + 1)"]) {
            HTML.element("div", ["class": "post-head"]) {
                HTML.element("p", ["class": "when"]) { post.when }
                HTML.element("h2") { post.name }
                HTML.element("p", ["class": "place"]) { post.place }
                HTML.element("label", ["class": "take", "hidden": ""]) {
                    HTML.element("input", ["type": "checkbox", "checked": "", "data-post": post.seal])
                    HTML.element("span") { text("freigeben", "approve") }
                }
            }
            HTML.element("div", ["class": "languages"]) { for language in post.languages { card(language) } }
        }
    }

    private func card(_ language: ApprovalPost.Language) -> HTML {
        let (pictures, former) = (language.pictures, language.formerPictures)
        return .element("article", ["class": "card"]) {
            HTML.element("h3") {
                language.name
                if let ownName = language.ownName {
                    HTML.element("span", ["class": "own", "lang": language.tag, "dir": language.direction.rawValue]) {
                        ownName
                    }
                }
            }
            for mark in language.marks { self.mark(mark) }
            if !pictures.isEmpty || !former.isEmpty {
                HTML.element("div", ["class": former.isEmpty ? "pictures" : "pictures two"]) {
                    for picture in former { figure(picture, language, note: text("vorher", "before")) }
                    for picture in pictures {
                        figure(picture, language, note: former.isEmpty ? nil : text("jetzt", "now"))
                    }
                }
            }
            for variant in language.variants { block(variant, language) }
        }
    }

    private func figure(_ picture: ApprovalPost.Picture, _ language: ApprovalPost.Language, note: String?) -> HTML {
        let address = "data:\(picture.format.mediaType);base64," + Data(picture.bytes).base64EncodedString()
        return .element("figure") {
            HTML.element(
                "img",
                ["src": address, "alt": picture.alts.first ?? "", "lang": language.tag, "decoding": "async"])
            HTML.element("figcaption") {
                if let note { HTML.element("strong") { note + ": " } }
                HTML.element("span", ["class": "file"]) { HTML.breakable(picture.names.joined(separator: ", ")) }
                for alt in picture.alts {
                    HTML.element("span", ["class": "alt-label"]) { text("Bildbeschreibung", "Alt text") }
                    HTML.element("span", ["class": "alt", "lang": language.tag, "dir": language.direction.rawValue]) {
                        alt
                    }
                }
            }
        }
    }

    private func block(_ variant: ApprovalPost.Variant, _ language: ApprovalPost.Language) -> HTML {
        .element("div", ["class": "text"]) {
            HTML.element("p", ["class": "where"]) { variant.destinations.joined(separator: ", ") }
            for mark in variant.marks { self.mark(mark) }
            if let difference = variant.difference {
                comparison(difference, language)
            } else {
                lines(variant.lines, language)
            }
            for other in variant.others {
                HTML.element("p", ["class": "label"]) { other.name }
                comparison(other.difference, language)
            }
        }
    }

    private func mark(_ mark: ApprovalPost.Mark) -> HTML {
        .element("p", ["class": mark.isWarning ? "mark wait" : "mark"]) { mark.text }
    }

    /// A text, or what of it is another than in the language's first.
    private func lines(_ lines: [ApprovalPost.Line], _ language: ApprovalPost.Language) -> HTML {
        var pieces: [HTML] = []
        var text: [String] = []
        func end() {
            if !text.isEmpty { pieces.append(words(language) { text.joined(separator: "\n") }) }
            text = []
        }
        for line in lines {
            switch line {
            case .text(let line): text.append(line)
            case .asAbove:
                end()
                pieces.append(.element("p", ["class": "label"]) { self.text("… wie oben …", "… as above …") })
            case .without(let line):
                end()
                pieces.append(.element("p", ["class": "label"]) { self.text("ohne:", "without:") })
                pieces.append(words(language) { HTML.element("del") { line } })
            }
        }
        end()
        return .joined(pieces)
    }

    private func words(_ language: ApprovalPost.Language, @HTMLBuilder _ content: () -> HTML) -> HTML {
        .element("p", ["class": "words", "lang": language.tag, "dir": language.direction.rawValue], content)
    }

    /// A text as it was beside the text as it is.
    private func comparison(_ difference: WordDifference, _ language: ApprovalPost.Language) -> HTML {
        .element("div", ["class": "two"]) {
            HTML.element("div", ["class": "old"]) {
                HTML.element("p", ["class": "label"]) { text("vorher", "before") }
                words(language) { marked(difference.old, "del") }
            }
            HTML.element("div") {
                HTML.element("p", ["class": "label"]) { text("jetzt", "now") }
                words(language) { marked(difference.new, "ins") }
            }
        }
    }

    private func marked(_ lines: [WordDifference.Line], _ element: StaticString) -> HTML {
        var pieces: [HTML] = []
        for (number, line) in lines.enumerated() {
            if number > 0 { pieces.append(.text("\n")) }
            pieces += line.map { piece in
                piece.isOther ? .element(element) { HTML.text(piece.text) } : .text(piece.text)
            }
        }
        return .joined(pieces)
    }
}
