internal import Foundation

/// Goes through an SVG's elements, brings their values into words that librsvg reads, and notes what would be lost.
struct SVGCleaner {
    private let root: SVGElement
    private var values = SVGValues()
    private var ids: [String: SVGElement] = [:]
    /// Elements that are drawn, or that something drawn is drawn with.
    private var used: Set<ObjectIdentifier> = []
    private var bringsFonts = false
    private var hasText = false
    private(set) var losses: [SVGLoss] = []
    /// The pictures in the drawing, by their elements.
    private(set) var pictures: [(element: String, bytes: [UInt8])] = []
    /// What its texts are to be set in.
    private(set) var families: [String] = []
    /// All that stands in the root, as text.
    private(set) var body = ""

    init(_ root: SVGElement) { self.root = root }

    /// - Parameter styleSheets: Those that the file fetches from elsewhere.
    mutating func clean(styleSheets: [String]) {
        for address in styleSheets { lose(.styles(address)) }
        var sheets: [(element: SVGElement, sheet: SVGStyleSheet)] = []
        let elements = root.all
        for element in elements {
            if let id = element["id"], ids[id] == nil { ids[id] = element }
            for declaration in SVGStyleSheet.declarations(element["style"] ?? "") {
                values.note(declaration.property, declaration.value)
            }
            if element.name == "style" { sheets.append((element, SVGStyleSheet(element.text))) }
        }
        for (_, sheet) in sheets {
            for declaration in sheet.rules.flatMap(\.declarations) {
                values.note(declaration.property, declaration.value)
            }
            for rule in sheet.unread { lose(.styles(rule)) }
            bringsFonts = bringsFonts || sheet.bringsFonts
        }
        // A rule may hold for anything.
        for (_, sheet) in sheets {
            for declaration in sheet.rules.flatMap(\.declarations) { follow(Self.ids(in: declaration.value)) }
        }
        follow(root)
        families = SVGFamilies(sheets.map(\.sheet)).named(in: root) { used.contains(ObjectIdentifier($0)) }
        for (element, sheet) in sheets {
            let text = sheet.rules.map { rule in
                rule.selector + "{" + cleaned(rule.declarations, of: "style", rule.selector) + "}"
            }.joined()
            element.content = text.isEmpty ? [] : [.text(text)]
        }
        for element in elements { clean(element) }
        if bringsFonts, hasText { lose(.styles("@font-face")) }
        body = written(root)
    }

    private mutating func lose(_ loss: SVGLoss) { if !losses.contains(loss) { losses.append(loss) } }

    // MARK: What is drawn

    private static let stored: Set = [
        "defs", "symbol", "mask", "filter", "pattern", "clipPath", "marker", "linearGradient", "radialGradient",
        "solidcolor", "solidColor", "meshgradient", "meshGradient", "hatch", "font",
    ]

    private mutating func follow(_ element: SVGElement) {
        guard used.insert(ObjectIdentifier(element)).inserted, element.name != "foreignObject" else { return }
        for child in element.children where !Self.stored.contains(child.name) && Self.isShown(child, in: element) {
            follow(child)
        }
        follow(element.attributes.flatMap { Self.ids(in: $0.value) })
        if let address = element["href"], address.hasPrefix("#"), element.name != "a" {
            follow([String(address.dropFirst())])
        }
    }

    private mutating func follow(_ ids: [String]) {
        for id in ids { if let element = self.ids[id] { follow(element) } }
    }

    private static func isShown(_ element: SVGElement, in parent: SVGElement) -> Bool {
        if element["display"] == "none" { return false }
        if let style = element["style"], style.contains(#/display\s*:\s*none/#) { return false }
        // Of a switch, what only some programs understand gives way to what all do.
        guard parent.name == "switch" else { return true }
        return element["requiredExtensions"] == nil && element["requiredFeatures"]?.contains("Extensibility") != true
    }

    private static func ids(in value: String) -> [String] {
        guard value.contains("url(") else { return [] }
        return value.matches(of: #/url\(\s*["']?\s*#([^)"'\s]+)/#).map { String($0.output.1) }
    }

    // MARK: Elements

    private mutating func clean(_ element: SVGElement) {
        let isUsed = used.contains(ObjectIdentifier(element))
        if isUsed { check(element) }
        element.attributes = element.attributes.compactMap { name, value in
            switch name {
            case "style":
                let declarations = SVGStyleSheet.declarations(value)
                return (name, cleaned(declarations, of: element.title, nil, isUsed: isUsed))
            case "d", "class", "id", "href", "points", "transform": return (name, value)
            default:
                return cleaned(name, value, of: element.title, isUsed: isUsed).map { (name, $0) }
            }
        }
    }

    private mutating func cleaned(
        _ declarations: [SVGStyleSheet.Declaration], of title: String, _ selector: String?, isUsed: Bool = true
    ) -> String {
        declarations.compactMap { declaration in
            let place = selector.map { title + " “" + $0.prefix(40) + "”" } ?? title
            return cleaned(declaration.property, declaration.value, of: place, isUsed: isUsed).map {
                declaration.property + ":" + $0 + (declaration.isImportant ? "!important" : "")
            }
        }.joined(separator: ";")
    }

    /// Nil where the declaration is left out.
    private mutating func cleaned(_ property: String, _ value: String, of title: String, isUsed: Bool) -> String? {
        switch values.read(property, value) {
        case .nothing: return nil
        case .lost:
            if isUsed { lose(.value(title, property: property, value: String(value.prefix(60)))) }
            return nil
        case .value(let text):
            if isUsed { checkAddress(property, text, title) }
            return text
        }
    }

    private static let painted: Set = ["fill", "stroke", "clip-path", "mask", "filter"]

    private mutating func checkAddress(_ property: String, _ value: String, _ title: String) {
        guard Self.painted.contains(property), value.hasPrefix("url(") else { return }
        guard let id = Self.ids(in: value).first else {
            return lose(.outside(title, address: String(value.dropFirst(4).prefix(60))))
        }
        // A colour may stand behind it, for just this.
        let hasFallback = value.split(separator: ")", maxSplits: 1).count > 1
        if ids[id] == nil, !hasFallback { lose(.nowhere(title, id: id)) }
    }

    private static let placed = ["x", "y", "dx", "dy", "rotate"]

    private mutating func check(_ element: SVGElement) {
        let title = element.title
        switch element.name {
        case "foreignObject":
            let isEmpty = element.content.isEmpty || element["width"] == "1" && element["height"] == "1"
            if !isEmpty { lose(.element(title)) }
        case "textPath", "flowRoot", "altGlyph", "font":
            if element.hasText || element.name == "font" {
                lose(.element(title))
            }
        case "text", "tspan":
            guard element.hasText else { return }
            hasText = true
            for name in Self.placed + ["textLength"] {
                guard let value = element[name] else { continue }
                let count = value.split { $0 == " " || $0 == "," || $0.isNewline }.count
                if count > 1 || name == "textLength" {
                    lose(.value(title, property: name, value: String(value.prefix(60))))
                }
            }
        case "use", "image", "feImage", "linearGradient", "radialGradient", "pattern", "tref":
            checkReference(element)
        case let name:
            if name.hasPrefix("fe"),
                let used = ["in", "in2"].compactMap({ element[$0] }).first(where: {
                    $0.hasPrefix("Background")
                })
            {
                lose(.value(title, property: "in", value: used))
            }
            if !Self.drawn.contains(name), !Self.silent.contains(name), !name.hasPrefix("fe") { lose(.element(title)) }
        }
    }

    private mutating func checkReference(_ element: SVGElement) {
        guard let address = element["href"]?.trimmingCharacters(in: .whitespacesAndNewlines), !address.isEmpty,
            !address.lowercased().hasPrefix("data:")
        else {
            if let data = element["href"], let comma = data.firstIndex(of: ","),
                let bytes = Data(
                    base64Encoded: String(data[data.index(after: comma)...]), options: .ignoreUnknownCharacters)
            {
                pictures.append((element.title, Array(bytes)))
            }
            return
        }
        guard address.hasPrefix("#") else {
            return lose(.outside(element.title, address: String(address.prefix(60))))
        }
        let id = String(address.dropFirst())
        if ids[id] == nil, element.name != "feImage" { lose(.nowhere(element.title, id: id)) }
    }

    /// What librsvg draws, or draws with.
    private static let drawn: Set = [
        "svg", "g", "a", "defs", "symbol", "switch", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
        "clipPath", "mask", "marker", "filter", "stop", "style",
    ]
    /// What shows nothing on paper, whoever draws it.
    private static let silent = Set(
        """
        font-face glyph missing-glyph hkern vkern flowRegion flowPara flowSpan flowDiv flowRegionExclude flowLine
        """.split(separator: " ").map(String.init))

    // MARK: Writing

    private static let texts: Set = ["text", "tspan", "tref", "a", "style"]

    private func written(_ element: SVGElement) -> String {
        element.content.map { part in
            switch part {
            // Between shapes there are only the file's own line breaks.
            case .text(let text): Self.texts.contains(element.name) ? CleanSVG.escaped(text) : ""
            // Where it counts it is a loss, and elsewhere another stands for it.
            case .element(let child) where child.name == "foreignObject": ""
            case .element(let child):
                CleanSVG.element(child.name, child.attributes, written(child))
            }
        }.joined()
    }
}
