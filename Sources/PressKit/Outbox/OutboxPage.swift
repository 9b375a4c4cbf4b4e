internal import Model
internal import Workspace

/// A day's overview of an outbox: one HTML file, made for a phone, that needs no server, no network and, as long as
/// its pictures are not too many, no other file.
package struct OutboxPage {
    private let day: OutboxDay
    private let design: KitDesign
    /// Changes with all that the page says; a page that holds it need not be drawn again.
    package let key: String
    /// Within how many bytes of the file the key stands.
    package static let keyEnd = 1024

    /// - Parameter version: Changes whenever the program does.
    package init(_ day: OutboxDay, design: KitDesign, version: String) {
        self.day = day
        self.design = design
        var items = day.items
        for index in items.indices { items[index].pictures = [] }
        let parts = [version, "\(day.day)", "\(day.earlier)", "\(items)"]
        key = String(SHA256.hex(of: parts.joined(separator: "\u{0}").utf8).prefix(32))
    }

    private var words: Phrasebook<OutboxPhrase> { design.outboxWords }

    /// The file's content. The same day and design give the same bytes.
    package var bytes: [UInt8] {
        let script = design.copying + design.outboxScript
        let cards = cards
        let body = HTML.element("body") {
            header
            HTML.element("main") {
                for card in cards { card }
            }
            summary
            HTML.inline("script", script)
        }
        let head = HTML.joined([
            .element("meta", ["name": "litfass", "content": key]),
            KitDesign.head(style: design.base + design.outboxStyle, script: script, pictures: "data:"),
        ])
        let title = words(.title, ["day": GermanFormat.date(day.day)])
        return Array(HTML.document(language: "de", title: title, head: head, body: body).utf8)
    }

    private var header: HTML {
        let open = day.items.filter { !$0.isDone }
        let tasks = open.count(where: \.isTask)
        let posts = open.count - tasks
        return .element("header") {
            HTML.element("h1") {
                HTML.element("span") { GermanFormat.weekday(day.day) + ", " }
                GermanFormat.date(day.day)
            }
            HTML.element("p", ["class": "lead"]) {
                open.isEmpty
                    ? words[.nothing]
                    : GermanFormat.list(
                        [posts > 0 ? words(.posts, count: posts) : "", tasks > 0 ? words(.tasks, count: tasks) : ""]
                            .filter { !$0.isEmpty })
            }
            for link in day.earlier {
                HTML.element("p", ["class": "earlier"]) {
                    HTML.element("a", ["href": URLReference.path(link.page)]) {
                        words(.earlier, count: link.count, ["day": GermanFormat.date(link.day)])
                    }
                }
            }
        }
    }

    /// The most bytes of pictures that go along in the page, so that a phone can open it; those beyond lie beside it.
    private static let mostPictures = 12_000_000

    private var cards: [HTML] {
        var room = Self.mostPictures
        // What is open first.
        let items = day.items.enumerated().sorted {
            ($0.element.isDone ? 1 : 0, $0.offset) < ($1.element.isDone ? 1 : 0, $1.offset)
        }
        return items.map { offset, item in
            let sizes = item.pictures.reduce(0) { $0 + $1.bytes.count * 4 / 3 }
            let isEmbedded = sizes <= room
            if isEmbedded { room -= sizes }
            return OutboxCard(item: item, words: words, number: offset + 1, isEmbedded: isEmbedded, day: day.day).html
        }
    }

    /// What was ticked off on the page, as a command to send on.
    private var summary: HTML {
        .element("aside", ["id": "ticked", "hidden": ""]) {
            HTML.element("p", ["class": "label"]) { words[.ticked] }
            HTML.element("code", ["id": "command"])
            HTML.element("button", ["type": "button", "class": "main copy", "data-copy": "command"]) {
                words[.copyCommand]
            }
        }
    }
}

/// The words of the outbox's page: `Assets/Kit/outbox.yaml`.
enum OutboxPhrase: String, PhraseName {
    case title, nothing, posts, tasks, earlier, task, isDone, paused, late, corrects, answers, followers
    case copyText, picture, savePicture, description, copyDescription, link, copyLink
    case done, doneHow, doneFile, doneCommand, copyCommand, ticked

    var placeholders: Set<String> {
        switch self {
        case .title, .earlier, .late: self == .earlier ? ["day", "count"] : ["day"]
        case .posts, .tasks, .followers: ["count"]
        case .corrects, .answers: ["post"]
        case .doneFile: ["folder"]
        default: []
        }
    }
}
