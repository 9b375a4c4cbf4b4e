internal import Formats
internal import Foundation
internal import FoundationXML
package import Page

/// A drawing of nothing but filled outlines, as signs are drawn: `path`, `circle` and `rect` right below the root.
package struct SVGShapes: Hashable, Sendable {
    /// The sides of what the drawing shows, from its `viewBox`, which begins at 0 0.
    package var width: Double
    package var height: Double
    /// Empty where it has none.
    package var title: String
    /// The root's attributes whose names begin with `data-`.
    package var data: [String: String]
    /// The first lies at the bottom.
    package var shapes: [Outline]

    /// One filled outline. A unit of the drawing is a point.
    package struct Outline: Hashable, Sendable {
        package var path: Path
        /// Its `class`; empty where it has none.
        package var role: String
        /// Counted from 1.
        package var line: Int
    }

    /// Why a drawing is not one of filled outlines.
    package enum Fault: Error, Hashable, Sendable {
        case noSVG(line: Int)
        /// The root says no `viewBox` that begins at 0 0.
        case noViewBox
        /// An element that is no filled outline.
        case element(String, line: Int)
        /// An element's outline that is not understood.
        case outline(String, line: Int)
        case tooMuch(line: Int)
    }

    package static func read(_ bytes: [UInt8]) throws(Fault) -> SVGShapes { try ShapeReader().read(bytes) }
}

private final class ShapeReader: NSObject, XMLParserDelegate {
    private var viewBox: [Double] = []
    private var data: [String: String] = [:]
    private var title = ""
    private var shapes: [SVGShapes.Outline] = []
    /// The elements that are open.
    private var path: [String] = []
    private var fault: SVGShapes.Fault?

    private static let mostShapes = 200

    func read(_ bytes: [UInt8]) throws(SVGShapes.Fault) -> SVGShapes {
        let text: [UInt8]
        do { text = try XMLText.utf8(bytes) } catch { throw .noSVG(line: error.line) }
        let parser = XMLParser(data: Data(text))
        parser.shouldResolveExternalEntities = false
        parser.delegate = self
        let isRead = parser.parse()
        if let fault { throw fault }
        guard isRead, parser.parserError == nil else { throw .noSVG(line: max(1, parser.lineNumber)) }
        guard viewBox.count == 4, viewBox[0] == 0, viewBox[1] == 0, viewBox[2] > 0, viewBox[3] > 0 else {
            throw .noViewBox
        }
        return SVGShapes(
            width: viewBox[2], height: viewBox[3], title: title.trimmingCharacters(in: .whitespacesAndNewlines),
            data: data, shapes: shapes)
    }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard fault == nil else { return }
        let line = parser.lineNumber
        defer { if fault != nil { parser.abortParsing() } }
        path.append(element)
        switch path {
        case ["svg"]:
            viewBox = numbers(attributes["viewBox"] ?? "")
            data = attributes.filter { $0.key.hasPrefix("data-") }
        case ["svg", "title"]: break
        case ["svg", element]:
            // What moves or outlines a shape would be lost in silence.
            let foreign = ["transform", "stroke", "style", "clip-path", "mask"].first { attributes[$0] != nil }
            guard foreign == nil, let draw = Self.outlines[element] else {
                fault = .element(foreign.map { "\(element) (\($0))" } ?? element, line: line)
                return
            }
            guard let outline = draw(attributes) else {
                fault = .outline(element, line: line)
                return
            }
            shapes.append(.init(path: outline, role: attributes["class"] ?? "", line: line))
            if shapes.count > Self.mostShapes { fault = .tooMuch(line: line) }
        default: fault = path.first == "svg" ? .element(element, line: line) : .noSVG(line: line)
        }
    }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) {
        _ = path.popLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if path == ["svg", "title"], title.utf8.count < 200 { title += string }
    }

    private func numbers(_ text: String) -> [Double] {
        text.split { $0 == "," || $0.isWhitespace }.map { Double($0) ?? .nan }
    }

    /// How each element's attributes become an outline.
    private static let outlines: [String: @Sendable ([String: String]) -> Path?] = [
        "path": { $0["d"].flatMap(PathData.path) },
        "circle": { attributes in
            guard let x = length("cx", attributes), let y = length("cy", attributes),
                let radius = length("r", attributes), radius > .zero
            else { return nil }
            return .circle(center: Point(x: x, y: y), radius: radius)
        },
        "rect": { attributes in
            guard let x = length("x", attributes), let y = length("y", attributes),
                let width = length("width", attributes), let height = length("height", attributes),
                let radius = length("rx", attributes), width > .zero, height > .zero
            else { return nil }
            let rect = Rect(x: x, y: y, width: width, height: height)
            return radius > .zero ? .roundedRectangle(rect, radius: radius) : .rectangle(rect)
        },
    ]

    /// Zero where it is not said; nil where it is no number.
    private static func length(_ key: String, _ attributes: [String: String]) -> Length? {
        guard let text = attributes[key] else { return .zero }
        return Double(text).flatMap { abs($0) < 100_000 ? .pt($0) : nil }
    }
}
