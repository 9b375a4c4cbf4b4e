internal import Formats
internal import Foundation
internal import FoundationXML

/// An element of an XML file with all that is in it.
final class XMLNode {
    enum Content {
        case text(String)
        case element(XMLNode)
    }

    /// Without its namespace's prefix.
    let name: String
    /// Empty where it is in none.
    let namespace: String
    /// By their names as they are written, with prefixes.
    let attributes: [String: String]
    /// Where it begins, from 1.
    let line: Int
    fileprivate(set) var content: [Content] = []

    fileprivate init(name: String, namespace: String, attributes: [String: String], line: Int) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.line = line
    }

    /// The elements directly in it that are of its own namespace: what other tools put between them is theirs.
    var children: [XMLNode] {
        content.compactMap { if case .element(let node) = $0, node.namespace == namespace { node } else { nil } }
    }

    func children(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

    /// All text in it.
    var text: String {
        content.map { part in
            switch part {
            case .text(let text): text
            case .element(let node): node.text
            }
        }.joined()
    }

    /// The line in which a file names a document type, if it does: only with one does XML know entities of its own,
    /// files to fetch and texts that multiply.
    ///
    /// It can stand before the first element alone, among remarks and instructions.
    fileprivate static func lineOfDocumentType(_ text: [UInt8]) -> Int? {
        var rest = text[...]
        func skip(_ start: String, _ end: String) -> Bool {
            guard rest.starts(with: start.utf8) else { return false }
            let end = Array(end.utf8)
            rest = rest.dropFirst(start.utf8.count)
            while !rest.isEmpty, !rest.starts(with: end) { rest = rest.dropFirst() }
            rest = rest.dropFirst(end.count)
            return true
        }
        while true {
            rest = rest.drop { $0 <= UInt8(ascii: " ") }
            if skip("<?", "?>") || skip("<!--", "-->") { continue }
            let before = text[..<rest.startIndex]
            return rest.starts(with: "<!".utf8) ? 1 + before.count { $0 == UInt8(ascii: "\n") } : nil
        }
    }
}

/// Reads a foreign XML file into its elements, within bounds.
final class XMLTreeReader: NSObject, XMLParserDelegate {
    private var root: XMLNode?
    private var path: [XMLNode] = []
    private var count = 0
    private var fault: InterchangeFault?

    private static let depth = 60
    private static let mostElements = 100_000

    static func read(_ bytes: [UInt8]) throws(InterchangeFault) -> XMLNode {
        let text: [UInt8]
        do { text = try XMLText.utf8(bytes) } catch { throw .damaged(line: error.line) }
        if let line = XMLNode.lineOfDocumentType(text) { throw .documentType(line: line) }
        let reader = XMLTreeReader()
        let parser = XMLParser(data: Data(text))
        parser.shouldResolveExternalEntities = false
        parser.shouldProcessNamespaces = true
        parser.delegate = reader
        let isRead = parser.parse()
        if let fault = reader.fault { throw fault }
        // It is content with a file that is cut off.
        guard isRead, parser.parserError == nil, let root = reader.root else {
            throw .damaged(line: max(1, parser.lineNumber))
        }
        return root
    }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard fault == nil else { return }
        count += 1
        guard count <= Self.mostElements, path.count < Self.depth else {
            fault = .tooMuch(line: parser.lineNumber)
            parser.abortParsing()
            return
        }
        let node = XMLNode(
            name: element, namespace: namespaceURI ?? "", attributes: attributes, line: parser.lineNumber)
        if root == nil { root = node }
        path.last?.content.append(.element(node))
        path.append(node)
    }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) {
        _ = path.popLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { append(text) }

    func parser(_ parser: XMLParser, foundCDATA data: Data) { append(String(decoding: data, as: UTF8.self)) }

    private func append(_ text: String) {
        guard let node = path.last else { return }
        node.content.append(.text(text))
    }
}
