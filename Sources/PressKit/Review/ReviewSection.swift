internal import Formats
internal import Foundation
internal import Model
internal import Page

/// One section of a review page: a picture, and beside it the texts that stand on it.
struct ReviewSection {
    let section: ReviewPack.Section
    let pack: ReviewPack
    let words: ReviewWords
    /// Of all texts of the page, by their keys, from 1.
    let numbers: [String: Int]

    private var phrases: Phrasebook<ReviewPhrase> { words.phrases }

    var html: HTML {
        .element("section", ["class": section.pictures.isEmpty ? "part alone" : "part"]) {
            HTML.element("h2") {
                phrases[ReviewPhrase(section.kind)]
                if let detail = section.detail {
                    " "
                    HTML.element("span", ["class": "detail", "lang": pack.source.tag, "dir": "auto"]) { detail }
                }
            }
            if !section.pictures.isEmpty {
                HTML.element("figure") { for picture in section.pictures { figure(picture) } }
            }
            HTML.element("div", ["class": "texts"]) {
                for text in section.texts { unit(text) }
                if !section.above.isEmpty { above }
            }
        }
    }

    private func figure(_ picture: ReviewPack.Picture) -> HTML {
        let shown = pack.isNew ? pack.source : pack.language
        let alt = [phrases[ReviewPhrase(section.kind)], section.detail, shown.name].compactMap(\.self)
        return .element(
            "img",
            [
                "src": "data:\(picture.format.mediaType);base64," + Data(picture.bytes).base64EncodedString(),
                "alt": alt.joined(separator: ", "), "width": "\(picture.width)", "height": "\(picture.height)",
                "decoding": "async",
            ])
    }

    private var above: HTML {
        .element("p", ["class": "above"]) {
            phrases[.above] + " "
            for key in section.above {
                if let number = numbers[key] { HTML.element("a", ["href": "#text-\(number)"]) { "\(number)" } }
                " "
            }
        }
    }

    private func unit(_ text: ReviewPack.Text) -> HTML {
        let number = numbers[text.key] ?? 0
        let isNew = text.translation == nil
        return .element(
            "article",
            [
                "class": "unit", "id": "text-\(number)", "data-key": text.key, "data-of": text.of,
                "data-as": ReviewPack.mark(of: text.translation), "data-limit": text.budget.map(String.init),
                "data-names": names(in: text.source), "data-common": text.isCommon ? "" : nil,
            ]
        ) {
            HTML.element("p", ["class": "number", "aria-hidden": "true"]) { "\(number)" }
            if let part = text.part { HTML.element("p", ["class": "length"]) { phrases[ReviewPhrase(part)] } }
            HTML.element(
                "p",
                [
                    "class": "source words", "id": "source-\(number)", "lang": pack.source.tag,
                    "dir": pack.source.direction.rawValue,
                ]
            ) { Self.marked(text.source) }
            if text.isStale { HTML.element("p", ["class": "wait"]) { phrases[.stale] } }
            if let note = text.note {
                HTML.element("p", ["class": "note"]) {
                    HTML.element("strong") { phrases[.note] }
                    " "
                    HTML.element("bdi") { note }
                }
            }
            HTML.element(
                "textarea",
                [
                    "class": "own", "lang": pack.language.tag, "dir": pack.language.direction.rawValue, "rows": "1",
                    "aria-labelledby": "source-\(number)", "aria-describedby": "count-\(number) faults-\(number)",
                    "maxlength": "5000", "spellcheck": "true",
                ]
            ) { HTML.preserved(text.translation ?? "") }
            HTML.element("div", ["class": "below"]) {
                // A first text gets it where it is as the source is.
                HTML.element("label", ["class": "right", "hidden": isNew ? "" : nil]) {
                    HTML.element("input", ["type": "checkbox", "aria-describedby": "source-\(number)"])
                    HTML.element("span") { phrases[.right] }
                }
                if !isNew {
                    HTML.element("button", ["type": "button", "class": "other undo", "hidden": ""]) { phrases[.undo] }
                }
                remark(number)
                HTML.element("p", ["class": "count", "id": "count-\(number)"])
            }
            HTML.element("p", ["class": "faults", "id": "faults-\(number)", "hidden": ""])
        }
    }

    private func remark(_ number: Int) -> HTML {
        .element("details") {
            HTML.element("summary") { phrases[.remark] }
            HTML.element(
                "textarea",
                [
                    "class": "said", "rows": "2", "maxlength": "1000", "dir": "auto",
                    "aria-label": "\(phrases[.remark]) \(number)",
                ])
        }
    }

    /// What is filled in, in a piece of its own whatever the direction around it.
    private static func marked(_ text: String) -> HTML {
        guard let parsed = try? PlaceholderText(text, allowed: Texts.placeholders) else { return .text(text) }
        return .joined(
            parsed.parts.map { part in
                switch part {
                case .literal(let literal): .text(literal)
                case .placeholder(let name): .element("bdi", ["class": "name-of", "dir": "ltr"]) { "{\(name)}" }
                }
            })
    }

    private func names(in text: String) -> String? {
        let names = (try? PlaceholderText(text, allowed: Texts.placeholders))?.placeholders ?? []
        return names.isEmpty ? nil : names.sorted().joined(separator: " ")
    }
}
