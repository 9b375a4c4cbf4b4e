internal import Build

/// guide.html: how a campaign is run, for someone who never ran one. Its chapters lie in `Assets/Kit/guide`.
struct GuidePage {
    let contents: KitContents
    let design: KitDesign

    private var words: Phrasebook<GuidePhrase> { design.guideWords }

    /// The file's content. The same contents and design give the same bytes.
    var bytes: [UInt8] {
        let body = HTML.element("body", ["class": "guide", "style": contents.colours(nil)]) {
            HTML.element("a", ["class": "skip", "href": "#inhalt"]) { words[.skip] }
            header
            HTML.element("main", ["id": "inhalt", "tabindex": "-1"]) {
                for (i, chapter) in design.guide.enumerated() { section(chapter, number: i + 1) }
            }
            footer
            HTML.inline("script", design.copying)
        }
        let head = KitDesign.head(style: design.base + design.guideStyle, script: design.copying)
        let title = words(.title, ["title": contents.title])
        return Array(HTML.document(language: "de", title: title, head: head, body: body).utf8)
    }

    private var header: HTML {
        .element("header", ["class": "opening"]) {
            HTML.element("p", ["class": "back"]) { back }
            HTML.element("h1") { words[.heading] }
            HTML.element("p", ["class": "lead"]) { words[.lead] }
            HTML.element("nav", ["aria-label": words[.chapters]]) {
                HTML.element("ol") {
                    for chapter in design.guide {
                        HTML.element("li") { HTML.element("a", ["href": "#" + chapter.id]) { .asset(chapter.title) } }
                    }
                }
            }
        }
    }

    private var back: HTML { .element("a", ["href": OutputTree.index]) { words[.back] } }

    private func section(_ chapter: GuideChapter, number: Int) -> HTML {
        .element("section", ["id": chapter.id, "aria-labelledby": chapter.id + "-h"]) {
            HTML.element("header", ["class": "chapter"]) {
                HTML.element("p", ["class": "number", "aria-hidden": "true"]) { "\(number)" }
                HTML.element("h2", ["id": chapter.id + "-h"]) { .asset(chapter.title) }
                HTML.element("p", ["class": "lead"]) { .asset(chapter.lead) }
            }
            HTML.element("div", ["class": "prose"]) {
                .asset(GuideFilling(contents: contents, design: design).filled(chapter.body))
            }
        }
    }

    private var footer: HTML {
        .element("footer", ["class": "colophon"]) {
            HTML.element("p") { words[.disclaimer] }
            HTML.element("p") { back }
        }
    }
}

/// How a campaign's sheets come out of an office printer: it stands in the guide where the chapter says `{office}`.
///
/// A PDF for the press is larger than its sheet by the bleed, so that an office printer would cut it; the picture is
/// not.
struct OfficePrinting {
    let contents: KitContents
    let words: Phrasebook<GuidePhrase>

    var html: HTML {
        .joined([
            posters.contains(where: Self.isA4) ? paragraph(.officeA4) : .empty,
            posters.contains { !Self.isA4($0) } ? paragraph(.officeLarge) : .empty,
            hasOfficeFiles ? paragraph(.officeSheets) : hasPieces ? paragraph(.officeNone) : .empty,
        ])
    }

    private func paragraph(_ name: GuidePhrase) -> HTML { .element("p") { words[name] } }

    private var posters: [Artifact] { contents.artifacts.filter { $0.kind == .poster && $0.unit == .millimetres } }
    private var hasOfficeFiles: Bool { contents.artifacts.contains { $0.purpose == .office } }
    private var hasPieces: Bool {
        let letters = contents.letters
        return contents.artifacts.contains {
            [.flyer, .card].contains($0.kind) && !letters.contains($0.material ?? "")
        }
    }

    /// An A4 sheet, or smaller.
    private static func isA4(_ poster: Artifact) -> Bool { max(poster.width, poster.height) <= 298 }
}

/// The texts of guide.html around its chapters: `Assets/Kit/guide.yaml`.
enum GuidePhrase: String, PhraseName {
    case title, skip, back, heading, lead, chapters, disclaimer
    /// Where no region names an office.
    case noContact = "no-contact"
    /// For an office printer: posters of its size, larger ones, pieces with files for it, and pieces without.
    case officeA4 = "office-a4"
    case officeLarge, officeSheets, officeNone

    var placeholders: Set<String> { self == .title ? ["title"] : [] }
}
