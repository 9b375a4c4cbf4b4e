internal import Build
internal import Page

/// The first question: what would you like to do? Three large answers, and the rest of the contents below them.
struct TaskSection {
    let contents: KitContents
    let words: Phrasebook<KitPhrase>
    let sheets: [KitSheet]
    let chapters: [KitHeading]

    var html: HTML {
        .element("nav", ["class": "contents", "aria-labelledby": "aufgaben", "style": contents.colours(nil)]) {
            HTML.element("h2", ["id": "aufgaben"]) { words[.tasks] }
            HTML.element("ul", ["class": "tasks"]) {
                for chapter in chapters where Self.tasks.contains(chapter.id) { task(chapter) }
            }
            HTML.element("ul", ["class": "rest"]) {
                for chapter in chapters where !Self.tasks.contains(chapter.id) { line(chapter) }
            }
        }
    }

    private static let tasks = [KitHeading.printing, KitHeading.posting, KitHeading.passingOn]

    private func task(_ chapter: KitHeading) -> HTML {
        .element("li") {
            HTML.element("a", ["class": "task " + chapter.id, "href": "#" + chapter.id]) {
                HTML.element("span", ["class": "stage", "aria-hidden": "true"]) { stage(chapter.id) }
                HTML.element("span", ["class": "title"]) { chapter.title }
                HTML.element("span", ["class": "amount"]) { chapter.amount }
            }
        }
    }

    /// A picture of what one gets; it says nothing that the words do not.
    private func stage(_ id: String) -> HTML {
        if id == KitHeading.passingOn {
            return .joined(contents.languages.prefix(5).map(\.label))
        }
        return .joined(
            examples(id).map { picture in
                .element(
                    "img",
                    [
                        "src": URLReference.path(picture.path), "width": "\(picture.width)",
                        "height": "\(picture.height)",
                        "alt": "", "decoding": "async",
                    ])
            })
    }

    /// One picture a language, as different from one another as there are.
    private func examples(_ id: String) -> [Artifact.Picture] {
        var languages: Set<String> = []
        let own = sheets.filter { id == KitHeading.printing ? $0.kind != .post : $0.kind == .post }
        let direction = { (sheet: KitSheet) in contents.language(sheet.sheet.language).direction }
        let mixed = own.filter { direction($0) == .rightToLeft }.prefix(1) + own
        return mixed.filter { languages.insert($0.sheet.language).inserted }.prefix(3).compactMap(\.pictures.first)
    }

    private func line(_ chapter: KitHeading) -> HTML {
        .element("li") {
            HTML.element("a", ["href": "#" + chapter.id]) {
                HTML.element("span", ["class": "title"]) { chapter.title }
                HTML.element("span", ["class": "amount"]) { chapter.amount }
            }
        }
    }
}
