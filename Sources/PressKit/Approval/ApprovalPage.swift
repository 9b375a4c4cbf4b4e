package import Findings
package import Workspace

/// Posts that wait for an approval, as one page for the browser that needs nothing beside it: each post with all its
/// languages and platforms, its pictures inside the file, and at the end a command to copy.
package struct ApprovalPage: Sendable {
    /// What the campaigns are called to people.
    package var title: String
    package var posts: [ApprovalPost]
    /// What is not on it and why, or what else is to be known.
    package var notes: [String]
    package var command: Command
    package var uiLanguage: UILanguage

    package init(title: String, posts: [ApprovalPost], notes: [String], command: Command, uiLanguage: UILanguage) {
        self.title = title
        self.posts = posts
        self.notes = notes
        self.command = command
        self.uiLanguage = uiLanguage
    }

    /// What somebody types to approve: the beginning, a name for each post, and the end with their own name.
    package struct Command: Hashable, Sendable {
        package var start: String
        /// Behind the person's name.
        package var end: String
        /// Nil while nobody is named.
        package var person: String?

        package init(start: String, end: String, person: String?) {
            self.start = start
            self.end = end
            self.person = person
        }

        /// - Parameter names: Of the posts, each with its fingerprint.
        package func text(_ names: [String], placeholder: String) -> String {
            "\(start) \(names.joined(separator: " ")) --by \(Self.quoted(person ?? placeholder))\(end)"
        }

        /// As a shell takes it for one word.
        package static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
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
            style = try text("base.css") + text("approval.css")
            script = try text("copy.js") + text("approval.js")
        }
    }

    /// The file's content. The same posts give the same bytes.
    package func bytes(_ design: Design) -> [UInt8] {
        let body = HTML.element("body") {
            HTML.element("a", ["class": "skip", "href": "#freigeben"]) { text("Zum Freigeben", "To the approval") }
            header
            HTML.element("main") {
                for (place, post) in posts.enumerated() {
                    ApprovalSection(post: post, place: place, uiLanguage: uiLanguage).html
                }
            }
            end
            HTML.inline("script", design.script)
        }
        let head = KitDesign.head(style: design.style, script: design.script, pictures: "data:")
        let title = text("Freigabe", "Approval") + " – " + self.title
        let page =
            switch uiLanguage {
            case .german: HTML.document(language: "de", title: title, head: head, body: body)
            case .english: HTML.document(language: "en", title: title, head: head, body: body)
            }
        return Array(page.utf8)
    }

    private func text(_ german: String, _ english: String) -> String { Words(de: german, en: english)[uiLanguage] }

    private var header: HTML {
        let count = posts.reduce(0) { $0 + $1.count }
        return .element("header", ["class": "top"]) {
            HTML.element("p", ["class": "kicker"]) { title }
            HTML.element("h1") { text("Zur Freigabe", "For approval") }
            HTML.element("p", ["class": "lead"]) {
                text(
                    posts.count == 1 ? "1 Nachricht, " : "\(posts.count) Nachrichten, ",
                    posts.count == 1 ? "1 message, " : "\(posts.count) messages, ")
                text(
                    count == 1 ? "1 Beitrag. " : "zusammen \(count) Beiträge. ",
                    count == 1 ? "1 post. " : "\(count) posts in all. ")
                text(
                    "Wort für Wort und Bild für Bild, wie es hinausgeht. Am Ende steht der Befehl, der es freigibt.",
                    "Word by word and picture by picture, as it goes out. At the end is the command to approve.")
            }
            if !notes.isEmpty {
                HTML.element("ul", ["class": "notes"]) { for note in notes { HTML.element("li") { note } } }
            }
            HTML.element("ol", ["class": "overview"]) {
                for (place, post) in posts.enumerated() {
                    HTML.element("li") {
                        HTML.element("a", ["href": "#post-\(place + 1)"]) {
                            HTML.element("span", ["class": "when"]) { post.when }
                            HTML.element("strong") { post.name }
                            HTML.element("span", ["class": "place"]) { post.place }
                        }
                    }
                }
            }
        }
    }

    private var end: HTML {
        let placeholder = text("IHR NAME", "YOUR NAME")
        return .element("footer", ["class": "end", "id": "freigeben", "tabindex": "-1"]) {
            HTML.element("h2") { text("Freigeben", "Approve") }
            HTML.element("p") {
                text(
                    "Alles gelesen? Dann kopieren Sie den Befehl in das Terminal. Er gibt genau das frei, was hier "
                        + "steht; was sich seither geändert hat, weist er zurück.",
                    "Have you read it all? Then copy the command into the terminal. It approves exactly what stands "
                        + "here, and refuses what has changed since.")
            }
            HTML.element("label", ["class": "name", "hidden": ""]) {
                HTML.element("span") { text("Ihr Name, wie er im Verlauf stehen soll", "Your name, for the history") }
                HTML.element(
                    "input",
                    ["type": "text", "id": "name", "autocomplete": "name", "maxlength": "200", "value": command.person])
            }
            HTML.element("p", ["class": "none", "id": "none", "hidden": ""]) {
                text("Kein Beitrag ist ausgewählt.", "No post is chosen.")
            }
            HTML.element(
                "pre",
                [
                    "id": "command", "tabindex": "0", "data-start": command.start, "data-end": command.end,
                    "data-name": placeholder,
                ]
            ) {
                command.text(posts.map(\.seal), placeholder: placeholder)
            }
            HTML.element("p", ["class": "files"]) {
                HTML.element(
                    "button",
                    [
                        "type": "button", "class": "main copy", "data-copy": "command",
                        "data-done": text("Kopiert ✓", "Copied ✓"),
                        "data-marked": text("Markiert: Strg + C drücken", "Marked: press Ctrl + C"),
                        "data-done-voice": text("Der Befehl ist kopiert.", "The command is copied."),
                        "data-marked-voice": text(
                            "Der Befehl ist markiert. Drücken Sie Strg und C.",
                            "The command is marked. Press Ctrl and C."),
                    ]
                ) { text("Befehl kopieren", "Copy the command") }
            }
        }
    }
}
