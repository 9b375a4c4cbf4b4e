internal import Formats
internal import Foundation
internal import Page

/// A piece of HTML that is escaped by construction: text gets into it only as text, attributes only as attributes.
///
/// A string among pieces of HTML is text. Names of elements and attributes come from the program alone.
struct HTML: Hashable, Sendable {
    /// What is written into the file.
    private(set) var source: String

    private init(source: String) { self.source = source }

    static let empty = HTML(source: "")

    /// Text, as a reader sees it.
    static func text(_ text: String) -> HTML { HTML(source: escaped(text)) }

    /// A file's name or an address, which may be broken behind an @ and before a dot or behind a hyphen, and nowhere
    /// else.
    static func breakable(_ name: String) -> HTML {
        var pieces: [HTML] = []
        var piece = ""
        for character in name {
            if character == ".", !piece.isEmpty {
                pieces += [.text(piece), .element("wbr")]
                piece = ""
            }
            piece.append(character)
            if character == "-" || character == "@" {
                pieces += [.text(piece), .element("wbr")]
                piece = ""
            }
        }
        return .joined(pieces + [.text(piece)])
    }

    static func joined(_ pieces: [HTML]) -> HTML { HTML(source: pieces.map(\.source).joined()) }

    /// An element with its attributes in the order given; an attribute whose value is nil is left out.
    static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
        @HTMLBuilder _ content: () -> HTML = { .empty }
    ) -> HTML {
        var source = "<\(name)"
        for (key, value) in attributes {
            guard let value else { continue }
            source += " \(key)=\"\(escaped(value))\""
        }
        source += ">"
        if !voids.contains("\(name)") { source += content().source + "</\(name)>" }
        // Line feeds only where a browser does not show them.
        if blocks.contains("\(name)") { source += "\n" }
        return HTML(source: source)
    }

    /// A picture whose bytes go along in the page.
    static func image(_ bytes: [UInt8], _ format: PictureFormat, alt: String) -> HTML {
        let code = Data(bytes).base64EncodedString()
        return HTML(source: "<img src=\"data:\(format.mediaType);base64,\(code)\" alt=\"\(escaped(alt))\">")
    }

    /// A piece of the program's own pages that lies in `Assets/Kit` as HTML; no campaign's text ever gets in here.
    static func asset(_ source: String) -> HTML { HTML(source: source) }

    /// The program's own style sheet or script.
    static func inline(_ name: StaticString, _ code: String) -> HTML {
        HTML(source: "<\(name)>\(self.code(code))</\(name)>\n")
    }

    /// Values for the program's own script, which finds them by the name. See WHATWG HTML, 4.12.1.3.
    static func data(_ name: StaticString, _ value: JSON) -> HTML {
        // With the one letter escaped that could end the element, or begin a comment in it.
        let json = value.text.replacing("<", with: "\\u003c")
        return HTML(source: "<script type=\"application/json\" id=\"\(name)\">\(json)</script>\n")
    }

    /// Text of a `textarea`, of which a browser takes away a line break at its begin.
    static func preserved(_ text: String) -> HTML { HTML(source: (text.first == "\n" ? "\n" : "") + escaped(text)) }

    /// A style sheet or script as it stands in the file, where `</` would end the element.
    static func code(_ code: String) -> String { code.replacing("</", with: "<\\/") }

    /// A whole file.
    ///
    /// - Parameter language: BCP 47.
    static func document(
        language: String, direction: Direction? = nil, title: String, head: HTML, body: HTML
    ) -> String {
        let head = element("head") {
            element("meta", ["charset": "utf-8"])
            element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            element("title") { text(title) }
            head
        }
        return "<!DOCTYPE html>\n"
            + element("html", ["lang": language, "dir": direction?.rawValue]) {
                head
                body
            }.source
    }

    private static let voids: Set<String> = ["meta", "img", "br", "input", "link", "hr", "wbr"]
    private static let blocks: Set<String> = [
        "html", "head", "meta", "title", "body", "header", "main", "footer", "nav", "section", "article", "div",
        "figure",
        "ul", "ol", "li", "dl", "table", "caption", "tr", "th", "td", "thead", "tbody", "h1", "h2", "h3", "h4", "p",
        "details", "summary",
        "select", "option", "dialog",
    ]

    /// See WHATWG HTML, 13.3. Control characters, which no HTML file may hold, become U+FFFD.
    private static func escaped(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out.append(contentsOf: "&amp;".unicodeScalars)
            case "<": out.append(contentsOf: "&lt;".unicodeScalars)
            case ">": out.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
            case "'": out.append(contentsOf: "&#39;".unicodeScalars)
            case "\t", "\n": out.append(scalar)
            // What is left of a line end of two characters.
            case "\r": break
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": out.append("\u{FFFD}")
            default: out.append(scalar)
            }
        }
        return String(out)
    }
}

/// Lets HTML be written as a list of pieces and texts, with `if` and `for` between them.
@resultBuilder
enum HTMLBuilder {
    static func buildExpression(_ piece: HTML) -> HTML { piece }
    static func buildExpression(_ text: String) -> HTML { .text(text) }
    static func buildBlock(_ pieces: HTML...) -> HTML { .joined(pieces) }
    static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .empty }
    static func buildEither(first piece: HTML) -> HTML { piece }
    static func buildEither(second piece: HTML) -> HTML { piece }
    static func buildArray(_ pieces: [HTML]) -> HTML { .joined(pieces) }
}
