/// What the elements of XLIFF 2.x say.
enum XLIFF2Interpreter {
    static func file(_ file: XMLNode, in root: XMLNode) -> InterchangeFile {
        InterchangeFile(
            campaign: file.attributes["original"]?.trimmed, source: root.attributes["srcLang"]?.trimmed,
            language: root.attributes["trgLang"]?.trimmed, units: units(in: file))
    }

    private static func units(in node: XMLNode) -> [InterchangeUnit] {
        node.children.flatMap { child -> [InterchangeUnit] in
            switch child.name {
            case "unit": child.attributes["translate"] == "no" ? [] : [unit(child)]
            case "group": units(in: child)
            default: []
            }
        }
    }

    private static func unit(_ node: XMLNode) -> InterchangeUnit {
        let values = metadata(of: node)
        let content = UnitContent(node)
        let keys = values.filter { $0.type == XLIFF2Writer.keyType }.map(\.text)
        var unit = InterchangeUnit(
            keys: keys.isEmpty ? [node.attributes["id"] ?? ""] : keys, source: content.source,
            mark: values.first { $0.type == XLIFF2Writer.markType }?.text)
        unit.line = node.line
        let size = node.attributes.first { $0.key.hasSuffix(":sizeRestriction") }?.value
        unit.limit = size.flatMap { Int($0.split(separator: ",").last ?? "") }
        // The Translate Toolkit puts them into the segments, where the standard has none.
        let notes = ([node] + node.children("segment")).flatMap { $0.children("notes") }.flatMap { $0.children("note") }
        unit.remark =
            notes.filter { $0.attributes["category"] != XLIFF2Writer.category }.compactMap(\.text.trimmed)
            .joined(separator: "\n").trimmed
        unit.target = content.target
        unit.isPartial = content.isPartial
        unit.state = content.state
        return unit
    }

    private static func metadata(of unit: XMLNode) -> [(type: String, text: String)] {
        func elements(_ node: XMLNode) -> [XMLNode] {
            node.content.compactMap {
                if case .element(let child) = $0, child.namespace == XLIFF2Writer.metadata { child } else { nil }
            }
        }
        return elements(unit).flatMap(elements).filter { $0.attributes["category"] == XLIFF2Writer.category }
            .flatMap(elements).compactMap { meta in
                meta.text.trimmed.map { (meta.attributes["type"] ?? "", $0) }
            }
    }
}

/// A unit's segments in one.
private struct UnitContent {
    var source = ""
    var target: String?
    /// Nil where no segment says one.
    var state: TextState?
    /// Whether some segments are translated and others are not.
    var isPartial = false

    private let data: [String: String]
    private var names: [String: String] = [:]

    private struct Part {
        var order: Int
        /// What stands for a part that need not be translated.
        var text: String?
    }

    init(_ unit: XMLNode) {
        let data = unit.children("originalData").flatMap { $0.children("data") }
        self.data = Dictionary(
            data.map { ($0.attributes["id"] ?? "", Self.characters(of: $0)) }, uniquingKeysWith: { first, _ in first })
        let segments = unit.children.filter { ["segment", "ignorable"].contains($0.name) }
        for case let source? in segments.map({ $0.children("source").first }) { collect(in: source) }
        var parts: [Part] = []
        var states: [TextState?] = []
        var lacksSegment = false
        var hasSegment = false
        for (index, segment) in segments.enumerated() {
            let source = segment.children("source").first.map(text) ?? ""
            let target = segment.children("target").first
            let words = target.map(text)
            self.source += source
            let order = target?.attributes["order"].flatMap { Int($0) } ?? index + 1
            parts.append(Part(order: order, text: segment.name == "ignorable" ? words ?? source : words))
            guard segment.name == "segment", source.trimmed != nil else { continue }
            if words?.trimmed == nil { lacksSegment = true } else { hasSegment = true }
            states.append(Self.state(segment.attributes["state"]))
        }
        guard hasSegment else { return }
        isPartial = lacksSegment
        let ordered = parts.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
        target = ordered.compactMap(\.element.text).joined().trimmed
        state = states.contains(nil) ? nil : TextState.allCases.first(where: states.contains)
    }

    private static func state(_ text: String?) -> TextState? {
        switch text {
        case "translated": .translated
        case "reviewed", "final": .reviewed
        // `initial` is also what a segment is of which a tool says nothing.
        default: nil
        }
    }

    /// With letters that stand there by their numbers.
    private static func characters(of node: XMLNode) -> String {
        node.content.map { part in
            switch part {
            case .text(let text): text
            case .element(let child): child.name == "cp" ? character(child) : characters(of: child)
            }
        }.joined()
    }

    private static func character(_ node: XMLNode) -> String {
        let scalar = node.attributes["hex"].flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init)
        return scalar.map { String(Character($0)) } ?? ""
    }

    /// The names of a source's placeholders by the ids of their elements.
    private mutating func collect(in node: XMLNode) {
        for child in node.children {
            if child.name == "ph", let id = child.attributes["id"], let name = name(of: child) { names[id] = name }
            collect(in: child)
        }
    }

    private func name(of node: XMLNode) -> String? {
        let attributes = node.attributes
        let candidates = [
            attributes["dataRef"].flatMap { data[$0] }, attributes["equiv"], attributes["disp"],
            attributes["copyOf"].flatMap { names[$0] }, attributes["id"].flatMap { names[$0] },
        ]
        return candidates.compactMap(\.self).first(where: MarkedText.isPlaceholder)
    }

    private func text(of node: XMLNode) -> String {
        node.content.map { part in
            switch part {
            case .text(let text): return text
            case .element(let child):
                guard child.namespace == node.namespace else { return "" }
                return switch child.name {
                case "ph": name(of: child) ?? ""
                case "cp": Self.character(child)
                case "pc", "mrk": text(of: child)
                case "sc", "ec", "sm", "em": ""
                // What XLIFF does not know is told where the text is judged.
                default: "<\(child.name)>" + text(of: child)
                }
            }
        }.joined()
    }
}
