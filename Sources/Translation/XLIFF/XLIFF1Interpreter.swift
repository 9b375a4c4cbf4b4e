/// What the elements of XLIFF 1.x say.
enum XLIFF1Interpreter {
    static func file(_ file: XMLNode) -> InterchangeFile {
        InterchangeFile(
            campaign: file.attributes["original"]?.trimmed, source: file.attributes["source-language"]?.trimmed,
            language: file.attributes["target-language"]?.trimmed,
            units: file.children("body").flatMap { units(in: $0) })
    }

    private static func units(in node: XMLNode) -> [InterchangeUnit] {
        node.children.flatMap { child -> [InterchangeUnit] in
            switch child.name {
            case "trans-unit": child.attributes["translate"] == "no" ? [] : unit(child)
            case "group": units(in: child)
            default: []
            }
        }
    }

    /// One, or as many as there are translations beside each other.
    private static func unit(_ node: XMLNode) -> [InterchangeUnit] {
        let contexts = node.children("context-group").flatMap { $0.children("context") }
        func values(_ type: String) -> [String] {
            contexts.filter { $0.attributes["context-type"] == type }.compactMap(\.text.trimmed)
        }
        let keys = values(XLIFF1Writer.keyContext)
        let source = node.children("source").first
        let placeholders = source.map(Self.placeholders) ?? [:]
        var unit = InterchangeUnit(
            keys: keys.isEmpty ? [node.attributes["id"] ?? ""] : keys,
            source: source.map { text(of: $0, placeholders) } ?? "", mark: values(XLIFF1Writer.markContext).first)
        unit.line = node.line
        unit.limit = node.attributes["size-unit"] == "char" ? node.attributes["maxwidth"].flatMap { Int($0) } : nil
        let notes = node.children("note").filter { $0.attributes["from"] != XLIFF1Writer.author }
        unit.remark = notes.compactMap(\.text.trimmed).joined(separator: "\n").trimmed
        let targets = node.children("target")
        guard !targets.isEmpty else { return [unit] }
        return targets.map { target in
            var unit = unit
            unit.target = text(of: target, placeholders).trimmed
            unit.state = state(node.attributes["approved"], target.attributes["state"])
            return unit
        }
    }

    /// Nil where the file says nothing of it.
    private static func state(_ approved: String?, _ state: String?) -> TextState? {
        switch state {
        case "new", "needs-translation", "needs-adaptation", "needs-l10n": .draft
        // The Translate Toolkit approves whatever is no draft.
        case "translated": .translated
        case "final", "signed-off": .reviewed
        case nil: approved == "yes" ? .reviewed : nil
        // Drafts go out as `needs-review-translation`; many tools leave that as it is.
        default: nil
        }
    }

    /// The placeholders of a source by the ids of their elements.
    private static func placeholders(in node: XMLNode) -> [String: String] {
        var found: [String: String] = [:]
        for case .element(let child) in node.content {
            if let id = child.attributes["id"], let name = name(of: child) { found[id] = name }
            found.merge(placeholders(in: child)) { first, _ in first }
        }
        return found
    }

    private static func name(of node: XMLNode) -> String? {
        [node.text.trimmed, node.attributes["equiv-text"]].compactMap(\.self).first(where: MarkedText.isPlaceholder)
    }

    /// What stands for something that is no text.
    private static let marks: Set = ["x", "ph", "bpt", "ept", "it", "bx", "ex"]
    /// What lies around text.
    private static let spans: Set = ["g", "mrk"]

    private static func text(of node: XMLNode, _ placeholders: [String: String]) -> String {
        node.content.map { part in
            switch part {
            case .text(let text): return text
            case .element(let child):
                guard child.namespace == node.namespace else { return "" }
                if spans.contains(child.name) { return text(of: child, placeholders) }
                // What XLIFF does not know is told where the text is judged.
                guard marks.contains(child.name) else { return "<\(child.name)>" + text(of: child, placeholders) }
                return name(of: child) ?? child.attributes["id"].flatMap { placeholders[$0] } ?? ""
            }
        }.joined()
    }
}
