internal import Foundation

/// A style sheet of an SVG: rules of declarations, as far as librsvg reads them. See CSS Syntax 3.
struct SVGStyleSheet {
    struct Rule {
        var selector: String
        var declarations: [Declaration]
    }

    struct Declaration {
        /// In lower case.
        var property: String
        var value: String
        var isImportant: Bool
    }

    private(set) var rules: [Rule] = []
    /// What is not read, e.g. `@import url("a.css")`.
    private(set) var unread: [String] = []
    /// Whether fonts come with it; librsvg takes those of the system alone.
    private(set) var bringsFonts = false

    init(_ text: String) { read(Self.uncommented(text)[...], depth: 0) }

    private mutating func read(_ text: Substring, depth: Int) {
        var rest = text
        while !rest.isEmpty {
            rest = rest.drop { $0.isWhitespace || $0 == "}" || $0 == ";" }
            guard !rest.isEmpty else { return }
            let end = Self.end(of: rest, where: { $0 == "{" || $0 == ";" })
            let head = rest[..<end].trimmingCharacters(in: .whitespacesAndNewlines)
            guard end < rest.endIndex, rest[end] == "{" else {
                if head.hasPrefix("@") { takeRule(head, body: nil, depth) }
                rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
                continue
            }
            let start = rest.index(after: end)
            let close = Self.closing(rest[start...])
            let body = rest[start..<close]
            if head.hasPrefix("@") {
                takeRule(head, body: body, depth)
            } else if Self.unreadable.contains(where: head.contains) || body.contains("{") {
                unread.append(head)
            } else {
                rules.append(Rule(selector: head, declarations: Self.declarations(String(body))))
            }
            rest = close < rest.endIndex ? rest[rest.index(after: close)...] : ""
        }
    }

    /// Selectors by which librsvg drops the whole rule.
    private static let unreadable = [":is(", ":where(", ":has(", "&"]

    private mutating func takeRule(_ head: String, body: Substring?, _ depth: Int) {
        let name = head.prefix { !$0.isWhitespace && $0 != "(" }.lowercased()
        switch name {
        case "@font-face": bringsFonts = true
        case "@media":
            let query = head.lowercased()
            // What holds only for a dark desktop or a moved picture does not hold on paper.
            guard !query.contains("prefers-") else { return }
            guard let body, depth < 4, query.contains("screen") || query.contains("all") || query.contains("print")
            else { return unread.append(head) }
            read(body, depth: depth + 1)
        case "@charset", "@namespace", "@keyframes", "@-webkit-keyframes", "@page", "@property": break
        default: unread.append(String(head.prefix(80)))
        }
    }

    /// The declarations of a rule, or of an attribute `style`.
    static func declarations(_ text: String) -> [Declaration] {
        var found: [Declaration] = []
        var rest = text[...]
        while !rest.isEmpty {
            let end = end(of: rest, where: { $0 == ";" })
            let part = rest[..<end]
            rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
            guard let colon = part.firstIndex(of: ":") else { continue }
            let name = part[..<colon].trimmingCharacters(in: .whitespacesAndNewlines)
            var value = part[part.index(after: colon)...].trimmingCharacters(in: .whitespacesAndNewlines)
            var isImportant = false
            if let mark = value.range(of: "!"), value[mark.upperBound...].lowercased().contains("important") {
                isImportant = true
                value = value[..<mark.lowerBound].trimmingCharacters(in: .whitespacesAndNewlines)
            }
            guard !name.isEmpty else { continue }
            // Names of custom properties keep their case.
            found.append(
                Declaration(
                    property: name.hasPrefix("--") ? name : name.lowercased(), value: value, isImportant: isImportant))
        }
        return found
    }

    /// The first place outside of quotes and brackets where a letter is one of those, else the end.
    private static func end(of text: Substring, where isEnd: (Character) -> Bool) -> Substring.Index {
        var quote: Character?
        var depth = 0
        for place in text.indices {
            let letter = text[place]
            if let open = quote {
                if letter == open { quote = nil }
            } else if letter == "\"" || letter == "'" {
                quote = letter
            } else if letter == "(" {
                depth += 1
            } else if letter == ")" {
                depth -= 1
            } else if depth <= 0, isEnd(letter) {
                return place
            }
        }
        return text.endIndex
    }

    /// The bracket that closes what is open at the beginning, else the end.
    private static func closing(_ text: Substring) -> Substring.Index {
        var depth = 1
        for place in text.indices {
            if text[place] == "{" { depth += 1 }
            if text[place] == "}" { depth -= 1 }
            if depth == 0 { return place }
        }
        return text.endIndex
    }

    private static func uncommented(_ text: String) -> String {
        var kept = ""
        var rest = text[...]
        while let open = rest.range(of: "/*") {
            kept += rest[..<open.lowerBound]
            guard let close = rest[open.upperBound...].range(of: "*/") else { return kept }
            rest = rest[close.upperBound...]
        }
        return (kept + rest).replacing("<!--", with: "").replacing("-->", with: "")
    }
}
