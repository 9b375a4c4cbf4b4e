internal import Build

/// guide.html: how a campaign is run, for someone who never ran one. Its words lie in `Assets/Kit/guide`.
package struct GuidePage {
    let contents: KitContents
    let design: KitDesign

    package init(contents: KitContents, design: KitDesign) {
        self.contents = contents
        self.design = design
    }

    /// The file's content. The same contents and design give the same bytes.
    package var bytes: [UInt8] {
        let body = HTML.element("body", ["class": "guide", "style": contents.colours(nil)]) {
            HTML.element("a", ["class": "skip", "href": "#inhalt"]) { "Zum Inhalt springen" }
            header
            HTML.element("main", ["id": "inhalt", "tabindex": "-1"]) {
                for (i, chapter) in design.guide.enumerated() { section(chapter, number: i + 1) }
            }
            footer
            HTML.inline("script", design.copying)
        }
        let head = KitDesign.head(style: design.base + design.guideStyle, script: design.copying)
        return Array(HTML.document(language: "de", title: "Leitfaden – \(contents.title)", head: head, body: body).utf8)
    }

    private var header: HTML {
        .element("header", ["class": "opening"]) {
            HTML.element("p", ["class": "back"]) {
                HTML.element("a", ["href": OutputTree.index]) { "Zurück zur Pressemappe" }
            }
            HTML.element("h1") { "Ihre erste Kampagne" }
            HTML.element("p", ["class": "lead"]) {
                """
                Was drucken, wen fragen, was schreiben: ein Leitfaden für alle, die zum ersten Mal für ihre \
                Gemeinde werben.
                """
            }
            HTML.element("nav", ["aria-label": "Kapitel"]) {
                HTML.element("ol") {
                    for chapter in design.guide {
                        HTML.element("li") { HTML.element("a", ["href": "#" + chapter.id]) { .asset(chapter.title) } }
                    }
                }
            }
        }
    }

    private func section(_ chapter: GuideChapter, number: Int) -> HTML {
        .element("section", ["id": chapter.id, "aria-labelledby": chapter.id + "-h"]) {
            HTML.element("header", ["class": "chapter"]) {
                HTML.element("p", ["class": "number", "aria-hidden": "true"]) { "\(number)" }
                HTML.element("h2", ["id": chapter.id + "-h"]) { .asset(chapter.title) }
                HTML.element("p", ["class": "lead"]) { .asset(chapter.lead) }
            }
            HTML.element("div", ["class": "prose"]) {
                .asset(chapter.body.replacing("{office}", with: OfficePrinting(contents).html.source))
            }
        }
    }

    private var footer: HTML {
        .element("footer", ["class": "colophon"]) {
            HTML.element("p") {
                """
                Dieser Leitfaden ist eine Hilfe aus der Praxis und keine Rechtsberatung. Im Zweifel fragen Sie \
                Ihre Rechtsstelle oder Ihre Datenschutzbeauftragten.
                """
            }
            HTML.element("p") { HTML.element("a", ["href": OutputTree.index]) { "Zurück zur Pressemappe" } }
        }
    }
}
