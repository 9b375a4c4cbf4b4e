internal import Model
internal import Terminal

/// One line of `doctor`: a part of the system, and whether it will do.
struct Health: Hashable, Sendable {
    enum State: String, Hashable, Sendable {
        case good = "ok"
        /// Works without it, but not as well.
        case wanting
        case missing
    }

    var state: State
    var part: Words
    /// What was found.
    var detail: Words
    /// What helps, where something is missing.
    var remedy: Words?

    init(_ state: State, _ part: Words, _ detail: Words, remedy: Words? = nil) {
        self.state = state
        self.part = part
        self.detail = detail
        self.remedy = remedy
    }

    /// `sudo apt install …`
    static func install(_ packages: String...) -> Words {
        let line = "sudo apt install " + packages.joined(separator: " ")
        return Words(de: line, en: line)
    }

    var sign: (text: Words, style: Painter.Style) {
        switch state {
        case .good: (Words(de: "✓ ok", en: "✓ ok"), .good)
        case .wanting: (Words(de: "! Hinweis", en: "! note"), .warning)
        case .missing: (Words(de: "✗ fehlt", en: "✗ missing"), .error)
        }
    }
}
