internal import Foundation

/// An SVG as librsvg draws it whole.
///
/// What Inkscape, Illustrator, CorelDRAW and office programs write and librsvg would drop in silence is brought into
/// words that it knows: colours of a press behind those of a screen, custom properties, the newer colours of CSS. What
/// cannot be brought into such words is a loss.
package struct CleanSVG: Sendable {
    /// What would be missing from a picture of it, each once, as it stands in the file.
    package let losses: [SVGLoss]
    /// The pictures in it, PNG or JPEG, by their elements; a damaged one is not drawn.
    package let pictures: [(element: String, bytes: [UInt8])]
    /// The families that its texts ask for first; librsvg takes another where the machine has none of that name.
    package let families: [String]
    private let attributes: [(name: String, value: String)]
    private let body: String

    /// - Throws: `SVGFault` for what is no SVG, or asks for more than any crest needs.
    package init(_ bytes: [UInt8]) throws(SVGFault) {
        try SVGOutline.check(bytes)
        guard let elements = try SVGElements.read(bytes), let root = elements.root else { throw .noSVG(line: 1) }
        var cleaner = SVGCleaner(root)
        cleaner.clean(styleSheets: elements.styleSheets)
        losses = cleaner.losses
        pictures = cleaner.pictures
        families = cleaner.families
        attributes = root.attributes
        body = cleaner.body
    }

    /// The whole drawing.
    package var bytes: [UInt8] { Array(Self.element("svg", Self.head + attributes, body).utf8) }

    /// A part of the drawing, as a drawing of its own; what of it lies beyond its page is drawn, too.
    ///
    /// - Parameters:
    ///   - page: The size that the whole drawing has by itself, in pixels of CSS.
    ///   - x: Of the part, in the same pixels, like the rest.
    package func cropped(
        x: Double, y: Double, width: Double, height: Double, page: (width: Double, height: Double)
    ) -> [UInt8] {
        let own = attributes.filter { !["x", "y", "width", "height", "overflow"].contains($0.name) }
        let inner = Self.element(
            "svg",
            [
                ("x", "0"), ("y", "0"), ("width", Self.number(page.width)), ("height", Self.number(page.height)),
                ("overflow", "visible"),
            ] + own, body)
        let box = [x, y, width, height].map(Self.number).joined(separator: " ")
        let outer = [
            ("viewBox", box), ("width", Self.number(width)), ("height", Self.number(height)),
        ]
        return Array(Self.element("svg", Self.head + outer, inner).utf8)
    }

    private static let head = [
        (name: "xmlns", value: "http://www.w3.org/2000/svg"),
        (name: "xmlns:xlink", value: "http://www.w3.org/1999/xlink"),
    ]

    private static func number(_ value: Double) -> String {
        let text = String((value * 10_000).rounded() / 10_000)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    static func element(_ name: String, _ attributes: [(name: String, value: String)], _ content: String) -> String {
        var seen: Set<String> = []
        let written = attributes.filter { seen.insert($0.name).inserted }.map { name, value in
            " " + (name == "href" ? "xlink:href" : name) + "=\"" + escaped(value, isAttribute: true) + "\""
        }.joined()
        return content.isEmpty ? "<\(name)\(written)/>" : "<\(name)\(written)>\(content)</\(name)>"
    }

    static func escaped(_ text: String, isAttribute: Bool = false) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            // In an attribute these would become spaces, in a text a carriage return would become a line feed.
            case "\r": escaped += "&#13;"
            case "\n" where isAttribute, "\t" where isAttribute: escaped += "&#\(scalar.value);"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
