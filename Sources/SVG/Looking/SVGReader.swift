internal import Formats
internal import Foundation
internal import FoundationXML

/// Reads an SVG's elements, as many as may be.
final class SVGReader: NSObject, XMLParserDelegate {
    private var nodes: [SVGOutline.Node] = []
    private var path: [Int] = []
    private var fault: SVGFault?
    private var pixels = 0

    /// How deep elements may lie in each other.
    private static let depth = 100
    /// In all pictures of the drawing together.
    private static let mostPixels = 16_000_000
    /// The greatest number that an attribute may hold; drawing takes time or memory by it.
    private static let greatest: [String: Double] = [
        "numOctaves": 10, "order": 20, "radius": 100, "stdDeviation": 200, "font-size": 10_000,
    ]

    /// In all attributes, with what entities stand for, in bytes.
    private static let mostText = 4 << 20
    private var text = 0

    func read(_ bytes: [UInt8]) throws(SVGFault) -> [SVGOutline.Node] {
        let parser = XMLParser(data: Data(try SVGFault.text(of: bytes)))
        parser.shouldResolveExternalEntities = false
        parser.delegate = self
        let isRead = parser.parse()
        if let fault { throw fault }
        // It is content with a file that is cut off.
        guard isRead, parser.parserError == nil, nodes.first?.name == "svg" else {
            throw .noSVG(line: parser.lineNumber)
        }
        return nodes
    }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard fault == nil else { return }
        let name = Self.local(element)
        var references: [String] = []
        for (key, value) in attributes.sorted(by: { $0.key < $1.key }) {
            text += value.utf8.count
            references += Self.addresses(in: value)
            if Self.local(key) == "href" {
                if value.hasPrefix("#"), !["a", "image"].contains(name) {
                    references.append(String(value.dropFirst()))
                }
                let address = value.drop { $0.isWhitespace }
                if address.prefix(5).lowercased() == "data:", name != "a" {
                    look(at: address, in: name, attributes["id"])
                }
            }
        }
        let node = SVGOutline.Node(name: name, id: attributes["id"], references: references)
        for (key, most) in Self.greatest {
            // Two numbers stand for both directions.
            let numbers = attributes[key]?.split { $0 == " " || $0 == "," }.compactMap { Double($0) } ?? []
            if let number = numbers.first(where: { !($0 <= most) }) { fault = .number(node.title, key, number) }
        }
        if let parent = path.last { nodes[parent].children.append(nodes.count) }
        path.append(nodes.count)
        nodes.append(node)
        if text > Self.mostText { fault = .tooMuch(node.title) }
        if path.count > Self.depth { fault = .nested(node.title) }
        if nodes.count > SVGOutline.mostElements { fault = .tooMuch(nodes[0].title) }
        if fault != nil { parser.abortParsing() }
    }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) {
        _ = path.popLast()
    }

    /// A picture in the drawing: its head is read, its pixels are not.
    private func look(at address: Substring, in name: String, _ id: String?) {
        let node = SVGOutline.Node(name: name, id: id, references: [])
        guard let comma = address.firstIndex(of: ","), address[..<comma].lowercased().hasSuffix(";base64"),
            let data = Data(
                base64Encoded: String(address[address.index(after: comma)...]), options: .ignoreUnknownCharacters)
        else {
            fault = .picture(node.title)
            return
        }
        let bytes = Array(data)
        let size: (width: Int, height: Int)? =
            switch PictureFormat(recognising: bytes) {
            case .png: PNGHead(bytes).map { ($0.width, $0.height) }
            case .jpeg: JPEGHead(bytes).map { ($0.width, $0.height) }
            case .svg, nil: nil
            }
        guard let size else {
            fault = .picture(node.title)
            return
        }
        pixels += size.width * size.height
        if pixels > Self.mostPixels { fault = .pixels(node.title, size.width, size.height) }
    }

    /// The ids in `url(#id)`, whatever stands around them.
    private static func addresses(in value: String) -> [String] {
        guard value.contains("url(") else { return [] }
        return value.matches(of: #/url\(\s*["']?\s*#([^)"'\s]+)/#).map { String($0.output.1) }
    }

    private static func local(_ name: String) -> String {
        name.split(separator: ":").last.map(String.init) ?? name
    }
}
