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

    /// Names of templates, each for all languages of the campaign or for some: `poster-a3`,
    /// `{ id: poster-a3, only: [de, ar] }`.
    func materials(
        _ reader: MappingReader, _ languages: [Located<String>]?
    ) -> (names: [Located<String>], languages: [String: [Located<String>]]) {
        var limits: [String: [Located<String>]] = [:]
        let list = reader.list("materials") { node -> Located<String>? in
            guard case .mapping = node.content, let entry = reading.mapping(node) else {
                return known(node, UnknownMaterial.self, among: loader.materials)
            }
            let name = entry.value("id") { known($0, UnknownMaterial.self, among: loader.materials) }
            let only = only(entry, among: languages)
            entry.finish()
            if let name { limits[name.value] = only }
            return name
        }
        reportEmpty(reader, "materials")
        return (distinct(list ?? []), limits)
    }

    /// The languages of the campaign to which an entry is limited; nil where it is for all.
    func only(_ reader: MappingReader, among languages: [Located<String>]?) -> [Located<String>]? {
        let list = reader.optionalList("only") { node -> Located<String>? in
            guard let language = language(node) else { return nil }
            guard let languages, !languages.isEmpty, !languages.contains(where: { $0.value == language.value }) else {
                return language
            }
            reading.report(
                Finding(
                    BadValue(fault: .unknown(language.value, known: languages.map(\.value))), at: language.place))
            return nil
        }
        reportEmpty(reader, "only")
        return list.map(distinct)
    }

    /// All that is written in a list or was meant by it: what refers to a misspelt name is not wrong a second time.
    func written(_ reader: MappingReader, _ key: String, _ all: [String]?) -> [String] {
        guard let node = reader.node(key), case .sequence(let items) = node.content else { return [] }
        let names = items.compactMap { $0.scalar?.text ?? $0.id }
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
        reading.scalar(node).flatMap(language)
    }

    private func language(_ scalar: YAMLScalar) -> Located<String>? {
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

    /// Language → where its codes lead; nil where one of them is faulty, since they would lead elsewhere.
    func linkByLanguage(_ top: MappingReader) -> [String: Located<LinkTemplate>]? {
        guard top.has("link-by-language") else { return [:] }
        guard let reader = top.optionalMapping("link-by-language") else { return nil }
        var links: [String: Located<LinkTemplate>] = [:]
        for key in reader.keys {
            let link = reader.value(key.text, link)
            if let language = language(key) { links[language.value] = link }
        }
        return links.count == reader.keys.count ? links : nil
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

extension YAMLNode {
    /// What an entry of a list is called that says more than its name.
    fileprivate var id: String? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key.text == "id" }?.value.scalar?.text
    }
}
