internal import Formats
internal import Foundation
internal import Page
package import Workspace

/// A review pack as one page for the browser that needs nothing beside it: read and corrected offline, sent back as a
/// copy of itself or as a text in a mail.
package struct ReviewPage: Sendable {
    private let pack: ReviewPack
    /// The words in the reader's language, where we have them; else English.
    private let words: ReviewWords
    /// Stand beside them.
    private let german: ReviewWords

    package init(_ pack: ReviewPack, words: ReviewWords, german: ReviewWords) {
        self.pack = pack
        self.words = words
        self.german = german
    }

    /// The files in `Assets/Kit` that it is made with.
    package struct Design: Sendable {
        fileprivate let style: String
        fileprivate let script: String

        /// - Throws: `FileFault` for one that is missing.
        package init(from workspace: Workspace) throws(FileFault) {
            func text(_ name: String) throws(FileFault) -> String {
                String(decoding: try workspace.read("Assets/Kit/" + name, limit: 1 << 20), as: UTF8.self)
            }
            style = try text("base.css") + text("review.css")
            script = try text("copy.js") + text("review.js")
        }
    }

    /// What a page's script reads, and the place for the answer: a returned page is read by these.
    package static let answerStart = "<script type=\"application/json\" id=\"answer\">"
    package static let answerEnd = "</script>"
    /// How many scripts a page has: what it reads, the answer, and its own.
    package static let scriptCount = 3

    /// The file's content. The same pack gives the same bytes.
    package func bytes(_ design: Design) -> [UInt8] {
        let numbers = Dictionary(
            pack.texts.enumerated().map { ($0.element.key, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
        let body = HTML.element("body") {
            HTML.element("p", ["class": "unscripted"]) { both(.save) }
            header
            HTML.element("main") {
                bar
                for section in pack.sections {
                    ReviewSection(section: section, pack: pack, words: words, numbers: numbers).html
                }
            }
            end
            HTML.data("pack", data)
            HTML.data("answer", .null)
            HTML.inline("script", design.script)
        }
        let head = KitDesign.head(style: design.style, script: design.script, pictures: "data:")
        let page = HTML.document(
            language: words.tag, direction: words.direction, title: words.phrases[title] + " – " + pack.title,
            head: head, body: body)
        return Array(page.utf8)
    }

    private var title: ReviewPhrase { pack.isNew ? .titleNew : .title }

    /// What the script needs to know beside what stands in the page.
    private var data: JSON {
        func words(_ names: [ReviewPhrase]) -> [JSON.Member] {
            names.map { name in
                let open = Dictionary(uniqueKeysWithValues: name.placeholders.map { ($0, "{\($0)}") })
                return .init(name.rawValue, .string(self.words.phrases(name, open)))
            }
        }
        return .object([
            .init("campaign", .string(pack.campaign)), .init("language", .string(pack.language.code)),
            .init("pack", .string(pack.seal)),
            .init("values", .object(pack.values.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })),
            .init("words", .object(words([.length, .tooLong, .missing, .progress, .unstored]))),
            .init("title", .string("\(pack.title) · \(pack.language.germanName)")),
        ])
    }

    private func inGerman(_ name: ReviewPhrase) -> HTML {
        guard german.tag != words.tag else { return .empty }
        return .element("span", ["class": "german", "lang": german.tag, "dir": german.direction.rawValue]) {
            german.phrases.html(name, values)
        }
    }

    private var values: [String: HTML] { ["example": .element("bdi", ["dir": "ltr"]) { "{region}" }] }

    private func both(_ name: ReviewPhrase) -> HTML { .joined([words.phrases.html(name, values), inGerman(name)]) }

    private var header: HTML {
        .element("header", ["class": "top"]) {
            HTML.element("p", ["class": "kicker"]) {
                HTML.element("span", ["lang": pack.source.tag, "dir": pack.source.direction.rawValue]) { pack.title }
                " · "
                HTML.element("span", ["lang": pack.language.tag, "dir": pack.language.direction.rawValue]) {
                    pack.language.name
                }
            }
            HTML.element("h1") { both(title) }
            HTML.element("ol", ["class": "steps"]) {
                HTML.element("li") { both(pack.isNew ? .write : .check) }
                HTML.element("li") { both(.keep) }
                HTML.element("li") { both(.send) }
            }
            HTML.element("p", ["class": "kept", "id": "kept"]) { both(.stored) }
        }
    }

    private var bar: HTML {
        .element("div", ["class": "bar", "hidden": ""]) {
            HTML.element("p", ["id": "progress"])
            HTML.element("progress", ["aria-labelledby": "progress", "max": "\(pack.texts.count)", "value": "0"])
            HTML.element("button", ["type": "button", "class": "main", "id": "next"]) { words.phrases[.next] }
        }
    }

    private func address(_ contact: String) -> HTML {
        let subject = "\(pack.title) · \(pack.language.germanName)"
        func escaped(_ text: String) -> String { PercentEncoding.encode(text, keeping: "-._~") }
        let address = contact.split(separator: "@").map { escaped(String($0)) }.joined(separator: "@")
        return .joined([
            .text(" "),
            .element("a", ["href": "mailto:\(address)?subject=\(escaped(subject))", "dir": "ltr"]) { contact },
        ])
    }

    private var end: HTML {
        .element("footer", ["class": "end", "id": "end"]) {
            HTML.element("h2") { both(.done) }
            HTML.element("label", ["class": "name"]) {
                HTML.element("span") { words.phrases[.name] }
                HTML.element(
                    "input", ["type": "text", "id": "name", "autocomplete": "name", "maxlength": "100", "required": ""])
            }
            HTML.element("label", ["class": "name"]) {
                HTML.element("span") { words.phrases[.remark] }
                HTML.element("textarea", ["id": "remark", "rows": "2", "maxlength": "2000", "dir": "auto"])
            }
            HTML.element("p") {
                both(.send)
                if let contact = pack.contact { address(contact) }
            }
            HTML.element("p", ["class": "files"]) {
                HTML.element("button", ["type": "button", "class": "main", "id": "download"]) {
                    words.phrases[.download]
                }
                HTML.element(
                    "button",
                    [
                        "type": "button", "class": "other copy", "data-copy": "mail",
                        "data-done": words.phrases[.copied], "data-marked": words.phrases[.copied],
                        "data-done-voice": words.phrases[.copied], "data-marked-voice": words.phrases[.copied],
                    ]
                ) { words.phrases[.copy] }
            }
            HTML.element("p", ["class": "wait", "id": "downloaded", "hidden": ""]) { both(.downloaded) }
            HTML.element("pre", ["id": "mail", "tabindex": "0", "dir": "ltr", "lang": german.tag, "hidden": ""])
            HTML.element("p", ["class": "draft"]) { both(.draft) }
        }
    }
}
