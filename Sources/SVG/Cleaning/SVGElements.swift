internal import Foundation
internal import FoundationXML

/// An element of an SVG, with all that stands in it.
final class SVGElement {
    /// Without its namespace's prefix.
    let name: String
    /// By their names without a prefix, `xlink:href` as `href`; in the order of their names.
    var attributes: [(name: String, value: String)]
    var content: [Content] = []

    enum Content {
        case element(SVGElement)
        case text(String)
    }

    init(name: String, attributes: [(name: String, value: String)]) {
        self.name = name
        self.attributes = attributes
    }

    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// As a person finds it: `mask`, or `mask “m1”`.
    var title: String { self["id"].map { name + " “" + String($0.prefix(40)) + "”" } ?? name }

    var children: [SVGElement] {
        content.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// It and all elements in it, as they stand in the file.
    var all: [SVGElement] { [self] + children.flatMap(\.all) }

    /// All text in it, however deep.
    var text: String {
        content.reduce(into: "") { text, part in
            switch part {
            case .element(let element): text += element.text
            case .text(let own): text += own
            }
        }
    }

    var hasText: Bool { text.contains { !$0.isWhitespace } }
}

/// Reads an SVG's own elements; what editors put beside them stays out: their settings, metadata, scripts.
final class SVGElements: NSObject, XMLParserDelegate {
    private(set) var root: SVGElement?
    /// Addresses of style sheets that the file names before its first element.
    private(set) var styleSheets: [String] = []
    private var open: [SVGElement] = []
    /// How many elements deep it is in what stays out.
    private var skipped = 0
    private var prefixes: [[String: String]] = []

    /// Nil where it is no SVG; a `SVGOutline` has found its bounds before.
    static func read(_ bytes: [UInt8]) throws(SVGFault) -> SVGElements? {
        let elements = SVGElements()
        let parser = XMLParser(data: Data(try SVGFault.text(of: bytes)))
        parser.shouldResolveExternalEntities = false
        parser.delegate = elements
        return parser.parse() && elements.root?.name == "svg" ? elements : nil
    }

    private static let svg = "http://www.w3.org/2000/svg"
    /// What shows nothing on paper, whoever draws it.
    private static let unread: Set = [
        "metadata", "script", "title", "desc", "color-profile", "cursor", "view", "animate", "animateTransform",
        "animateMotion", "animateColor", "set", "discard",
    ]

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        var known = prefixes.last ?? [:]
        for (name, value) in attributes where name == "xmlns" || name.hasPrefix("xmlns:") {
            known[String(name.dropFirst(6))] = value
        }
        prefixes.append(known)
        let (prefix, name) = Self.split(element)
        // A file that names no namespace at all is meant as SVG.
        let space = known[prefix] ?? (prefix.isEmpty ? Self.svg : "")
        // What a page of the web holds within a foreign object is looked at by its element.
        guard skipped == 0, space == Self.svg || open.last?.name == "foreignObject", !Self.unread.contains(name) else {
            skipped += 1
            return
        }
        let kept = attributes.sorted { $0.key < $1.key }.compactMap { key, value -> (name: String, value: String)? in
            let (prefix, name) = Self.split(key)
            guard key != "xmlns", prefix != "xmlns", !name.hasPrefix("data-"), !name.hasPrefix("aria-") else {
                return nil
            }
            guard prefix == "" || name == "href" || prefix == "xml" else { return nil }
            return (prefix == "xml" ? key : name, value)
        }
        let node = SVGElement(name: name, attributes: kept)
        if let parent = open.last { parent.content.append(.element(node)) } else { root = root ?? node }
        open.append(node)
    }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) {
        prefixes.removeLast()
        if skipped > 0 { skipped -= 1 } else { open.removeLast() }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if skipped == 0 { open.last?.content.append(.text(string)) }
    }

    func parser(_ parser: XMLParser, foundCDATA data: Data) {
        if skipped == 0 { open.last?.content.append(.text(String(decoding: data, as: UTF8.self))) }
    }

    func parser(_ parser: XMLParser, foundProcessingInstructionWithTarget target: String, data: String?) {
        guard target == "xml-stylesheet", root == nil else { return }
        styleSheets.append(data?.firstMatch(of: #/href\s*=\s*["']([^"']*)["']/#).map { String($0.output.1) } ?? target)
    }

    private static func split(_ name: String) -> (prefix: String, local: String) {
        guard let colon = name.firstIndex(of: ":") else { return ("", name) }
        return (String(name[..<colon]), String(name[name.index(after: colon)...]))
    }
}
