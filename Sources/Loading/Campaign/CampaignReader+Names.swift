internal import Model

extension CampaignReader {
    /// A list of names, each of which must be known where `known` is given.
    func names(
        _ reader: MappingReader, _ key: String, _ code: String, _ thing: Words, _ all: [String]?, optional: Bool = false
    ) -> [Located<String>] {
        let read: (Node) -> Located<String>? = { self.known($0, code, thing, all) }
        let list = optional ? reader.optionalList(key, read) : reader.list(key, read)
        if !optional { reportEmpty(reader, key) }
        return distinct(list ?? [])
    }

    /// The list of languages; one that is left out altogether is the region's own, an empty one a slip.
    func languages(_ reader: MappingReader) -> [Located<String>] {
        let list = reader.list("languages", language)
        reportEmpty(reader, "languages")
        return distinct(list ?? [])
    }

    private func reportEmpty(_ reader: MappingReader, _ key: String) {
        guard let node = reader.node(key), case .sequence(let items) = node.content, items.isEmpty else { return }
        reading.report(.emptyList(key, at: node.place))
    }

    /// All that is written in a list or was meant by it: what refers to a misspelt name is not wrong a second time.
    func written(_ reader: MappingReader, _ key: String, _ all: [String]?) -> [String] {
        guard let node = reader.node(key), case .sequence(let items) = node.content else { return [] }
        let names = items.compactMap { $0.scalar?.text }
        guard let all else { return names }
        return names + names.filter { !all.contains($0) }.compactMap { Spelling.nearest(to: $0, among: all) }
    }

    func known(_ node: Node, _ code: String, _ thing: Words, _ known: [String]?) -> Located<String>? {
        guard let name = reading.name(node) else { return nil }
        if let known, !known.contains(name.value) {
            var finding = Finding.unknownName(code, name.value, thing, at: name.place, among: known)
            if code == "unknown-region" { finding.scope.region = name.value }
            if code == "unknown-material" { finding.scope.material = name.value }
            reading.report(finding)
            return nil
        }
        return name
    }

    /// A name that stands under another key of the same campaign.
    func listed(_ node: Node, _ code: String, under key: String, _ names: [String]) -> Located<String>? {
        guard let name = reading.name(node) else { return nil }
        // Of a list that is missing altogether, its own fault is told.
        if names.isEmpty || names.contains(name.value) { return name }
        reading.report(.notListed(code, name.value, under: key, at: name.place, names))
        return nil
    }

    /// A language by its code; another code of the same language is taken, with a warning.
    func language(_ node: Node) -> Located<String>? {
        guard let scalar = reading.scalar(node) else { return nil }
        let language = loader.languages[scalar.text]
        if language?.code != scalar.text {
            let severity: Finding.Severity = language == nil ? .error : .warning
            let finding = Finding.unknownLanguage(scalar.text, at: scalar.place, loader.languages, severity)
            reading.report(finding.scoped(.init(language: language?.code ?? scalar.text)))
        }
        return language.map { Located($0.code, at: scalar.place) }
    }

    /// Each value once.
    func distinct(_ values: [Located<String>]) -> [Located<String>] {
        var first: [String: SourcePlace] = [:]
        return values.filter { located in
            guard let earlier = first[located.value] else {
                first[located.value] = located.place
                return true
            }
            reading.report(.duplicateValue(located.value, at: located.place, earlier: earlier))
            return false
        }
    }

    /// An entry that is called by an id, for messages about a second one.
    struct Named<Value> {
        var id: Located<String>
        var value: Value
    }

    /// Each id once: two entries of one id would write the same files.
    func distinct<Value>(_ entries: [Named<Value>]) -> [Value] {
        var lines: [String: Int] = [:]
        return entries.compactMap { entry in
            guard let line = lines[entry.id.value] else {
                lines[entry.id.value] = entry.id.place.line ?? 1
                return entry.value
            }
            reading.report(.duplicateID(entry.id.value, at: entry.id.place, earlierLine: line))
            return nil
        }
    }
}
