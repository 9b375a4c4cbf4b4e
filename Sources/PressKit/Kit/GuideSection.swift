internal import Build

/// The way to the guide, chapter by chapter.
struct GuideSection {
    let chapters: [GuideChapter]
    let heading: KitHeading

    var html: HTML {
        .element("section", ["id": heading.id, "aria-labelledby": heading.id + "-h"]) {
            heading.html
            HTML.element("ul", ["class": "teasers"]) {
                for chapter in chapters {
                    HTML.element("li", ["class": "teaser"]) {
                        HTML.element("h3") {
                            HTML.element("a", ["href": "\(OutputTree.guide)#\(chapter.id)"]) { .asset(chapter.title) }
                        }
                        HTML.element("p") { .asset(chapter.lead) }
                    }
                }
            }
        }
    }
}
