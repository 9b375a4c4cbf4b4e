internal import Formats
internal import Model
internal import Page

/// One post to be posted, or one task: its words to copy, its picture, and how to tick it off.
struct OutboxCard {
    let item: OutboxDay.Item
    let words: Phrasebook<OutboxPhrase>
    /// Its place on the page, by which its copy buttons find their texts.
    let number: Int
    /// Whether its pictures go along in the page.
    let isEmbedded: Bool
    /// The page's.
    let day: Day

    private var id: String { "text-\(number)" }

    var html: HTML {
        .element("article", ["class": item.isDone ? "done" : "open", "data-id": item.id]) {
            heading
            if item.isDone {
                HTML.element("p", ["class": "state"]) { words[.isDone] }
            } else {
                notes
                text
                for (index, picture) in item.pictures.enumerated() { figure(picture, index) }
                if let link = item.link { linkLine(link) }
                ending
            }
        }
    }

    private var heading: HTML {
        .element("div", ["class": "head"]) {
            HTML.element("p", ["class": "kicker"]) {
                if let due = item.due { HTML.element("time") { "\(due.time)" } }
                [item.isTask ? words[.task] : GermanFormat.heading(item.post), item.place].filter { !$0.isEmpty }
                    .joined(separator: " · ")
            }
            HTML.element("h2") { [item.title, item.languageName].filter { !$0.isEmpty }.joined(separator: " · ") }
        }
    }

    private var notes: HTML {
        .joined([
            item.isPaused ? note(words[.paused], "alert") : .empty,
            item.due.map { $0.day < day ? note(words(.late, ["day": GermanFormat.dateWithWeekday($0.day)])) : .empty }
                ?? .empty,
            item.corrects.map { note(words(.corrects, ["post": $0])) } ?? .empty,
            item.answers.map { note(words(.answers, ["post": $0])) } ?? .empty,
            item.followers > 0 ? note(words(.followers, count: item.followers)) : .empty,
        ])
    }

    private func note(_ text: String, _ kind: String = "note") -> HTML { .element("p", ["class": kind]) { text } }

    private var text: HTML {
        .joined([
            .element(
                "p",
                [
                    "class": "words", "id": id, "lang": item.languageTag, "dir": item.direction.rawValue,
                ]
            ) { item.text },
            item.isTask ? .empty : copyButton(id, .copyText, isMain: true),
        ])
    }

    private func figure(_ picture: OutboxDay.Picture, _ index: Int) -> HTML {
        let count = item.pictures.count > 1 ? "-\(index + 1)" : ""
        let name = "bild\(count).\(picture.format.suffix)"
        let file = URLReference.path("\(item.folder)/\(name)")
        let alt = "\(id)-alt\(count)"
        return .element("figure") {
            HTML.element("a", ["href": file, "class": "picture"]) {
                isEmbedded
                    ? .image(picture.bytes, picture.format, alt: words[.picture])
                    : HTML.element("img", ["src": file, "alt": words[.picture]])
            }
            HTML.element("p", ["class": "label"]) { words[.savePicture] }
            if let text = picture.alt {
                HTML.element("p", ["class": "label"]) { words[.description] }
                HTML.element(
                    "p", ["class": "alt", "id": alt, "lang": item.languageTag, "dir": item.direction.rawValue]
                ) { text }
                copyButton(alt, .copyDescription)
            }
        }
    }

    private func linkLine(_ link: String) -> HTML {
        .element("div", ["class": "link"]) {
            HTML.element("p", ["class": "label"]) { words[.link] }
            HTML.element("p", ["id": id + "-link"]) { link }
            copyButton(id + "-link", .copyLink)
        }
    }

    private func copyButton(_ source: String, _ phrase: OutboxPhrase, isMain: Bool = false) -> HTML {
        .element("p", ["class": "act"]) {
            HTML.element(
                "button", ["type": "button", "class": isMain ? "main copy" : "second copy", "data-copy": source]
            ) {
                words[phrase]
                HTML.element("span", ["class": "unseen"]) { ": \(item.title) \(item.languageName)" }
            }
        }
    }

    /// What a person does once it is posted.
    private var ending: HTML {
        .element("div", ["class": "ending"]) {
            HTML.element("p", ["class": "act"]) {
                HTML.element(
                    "button", ["type": "button", "class": "second tick copy", "data-tick": item.id]
                ) {
                    words[.done]
                    HTML.element("span", ["class": "unseen"]) { ": \(item.title) \(item.languageName)" }
                }
            }
            HTML.element("details") {
                HTML.element("summary") { words[.doneHow] }
                HTML.element("p") { words(.doneFile, ["folder": item.folder]) }
                HTML.element("p") { words[.doneCommand] }
                HTML.element("p") {
                    HTML.element("code", ["id": id + "-done"]) { "litfass schedule done \(item.id)" }
                }
                copyButton(id + "-done", .copyCommand)
            }
        }
    }
}
