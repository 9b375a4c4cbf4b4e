internal import Model

extension CampaignReader {
    /// A list of names, each of which must be known where `known` is given.
    func names<Unknown: UnknownName>(
        _ reader: MappingReader, _ key: String, _ unknown: Unknown.Type, among all: [String]?, optional: Bool = false
    ) -> [Located<String>] {
        let read: (YAMLNode) -> Located<String>? = { self.known($0, unknown, among: all) }
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
        reading.report(Finding(EmptyList(key: key), at: node.place))
    }

    /// All that is written in a list or was meant by it: what refers to a misspelt name is not wrong a second time.
    func written(_ reader: MappingReader, _ key: String, _ all: [String]?) -> [String] {
        guard let node = reader.node(key), case .sequence(let items) = node.content else { return [] }
        let names = items.compactMap { $0.scalar?.text }
        guard let all else { return names }
        return names + names.filter { !all.contains($0) }.compactMap { Spelling.nearest(to: $0, among: all) }
    }

    private func known<Unknown: UnknownName>(
        _ node: YAMLNode, _ unknown: Unknown.Type, among known: [String]?
    ) -> Located<String>? {
        guard let name = reading.name(node) else { return nil }
        guard let known, !known.contains(name.value) else { return name }
        reading.report(
            Finding(
                Unknown(name: name.value, known: known, list: nil), at: name.place,
                scope: Unknown.scope(of: name.value)))
        return nil
    }

    /// A pictogram.
    func sign(_ node: YAMLNode) -> Located<String>? { known(node, UnknownPictogram.self, among: loader.pictograms) }

    /// Text → the signs of its items.
    func signs(_ reader: MappingReader) -> [String: [Located<String>]] {
        var signs: [String: [Located<String>]] = [:]
        for key in reader.keys { signs[key.text] = reader.list(key.text, sign) }
        reader.finish()
        return signs
    }

    /// A family of designs.
    func family(_ node: YAMLNode) -> Located<String>? {
        guard let name = reading.name(node) else { return nil }
        guard let known = loader.families, !known.contains(name.value) else { return name }
        reading.report(Finding(UnknownStyle(name: name.value, known: .families(known)), at: name.place))
        return nil
    }

    /// A name that stands under another key of the same campaign.
    func listed<Unknown: UnknownName>(
        _ node: YAMLNode, _ unknown: Unknown.Type, under key: String, _ names: [String]
    ) -> Located<String>? {
        guard let name = reading.name(node) else { return nil }
        // Of a list that is missing altogether, its own fault is told.
        if names.isEmpty || names.contains(name.value) { return name }
        reading.report(Finding(Unknown(name: name.value, known: names, list: key), at: name.place))
        return nil
    }

    /// A language by its code; another code of the same language is taken, with a warning.
    func language(_ node: YAMLNode) -> Located<String>? {
        guard let scalar = reading.scalar(node) else { return nil }
        let language = loader.languages[scalar.text]
        if language?.code != scalar.text {
            let severity: Finding.Severity = language == nil ? .error : .warning
            reading.report(
                Finding(
                    UnknownLanguage(scalar.text, loader.languages), severity: severity, at: scalar.place,
                    scope: .init(language: language?.code ?? scalar.text)))
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
            reading.report(
                Finding(DuplicateValue(value: located.value, earlierLine: earlier.line ?? 1), at: located.place))
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
            reading.report(Finding(DuplicateID(id: entry.id.value, earlierLine: line), at: entry.id.place))
            return nil
        }
    }
}
