package import Model
internal import Page
package import Workspace

/// `Assets/Languages.yaml`: the languages that Litfass speaks, how their scripts are set, and the phrases of which
/// reviews take note.
package enum LanguageLoader {
    package static let path = "Assets/Languages.yaml"

    /// The table of the first folder of the search path that has one.
    ///
    /// - Throws: Also where the table is faulty: without it nothing can be said of any campaign.
    package static func load(_ workspace: Workspace) throws(LoadingFault) -> LanguageTable {
        let bytes: [UInt8]
        do { bytes = try workspace.read(path, limit: YAML.largestFile) } catch { throw .file(error) }
        return try table(bytes)
    }

    /// The table that a file's bytes hold.
    ///
    /// - Throws: As `load`.
    package static func table(_ bytes: [UInt8]) throws(LoadingFault) -> LanguageTable {
        let (table, findings) = parse(bytes, file: path)
        guard let table, !findings.contains(where: { $0.severity == .error }) else { throw .unreadable(findings) }
        return table
    }

    package static func parse(_ bytes: [UInt8], file: String) -> (table: LanguageTable?, findings: [Finding]) {
        let reading = Reading()
        guard let top = reading.file(bytes, named: file) else { return (nil, reading.findings) }
        let scripts = top.list("scripts", reading.script) ?? []
        reading.reportRepeated(scripts.map(\.code))
        let byCode = Dictionary(scripts.map { ($0.code.value, $0.script) }) { first, _ in first }
        var languages = top.list("languages") { reading.language($0, byCode) } ?? []
        reading.reportRepeated(languages.map { Located($0.value.code, at: $0.place) })
        // Where a language has faults, its tag may be the one that is missed.
        let isFaulty = reading.findings.contains { $0.severity == .error }
        let tags = isFaulty ? nil : Set(languages.map(\.value.iso639))
        let phrases = top.list("phrases") { reading.phrases($0, tags) } ?? []
        reading.reportRepeated(phrases.map(\.tag))
        let alternatives = top.optionalList("alternatives", reading.alternatives) ?? []
        reading.reportRepeated(alternatives.map(\.language))
        top.finish()
        let spoken = Dictionary(alternatives.map { ($0.language.value, $0.value) }) { first, _ in first }
        let byTag = Dictionary(phrases.map { ($0.tag.value, $0.value) }) { first, _ in first }
        let everywhere = byTag[Reading.everyLanguage] ?? Language.Phrases()
        for index in languages.indices {
            let own = byTag[languages[index].value.iso639] ?? Language.Phrases()
            languages[index].value.phrases = Language.Phrases(
                picture: own.picture + everywhere.picture, code: own.code + everywhere.code,
                link: own.link + everywhere.link,
                gender: own.gender + everywhere.gender)
            languages[index].value.alternatives = spoken[languages[index].value.code] ?? Language.Alternatives()
        }
        return (LanguageTable(languages.map(\.value), scripts: scripts.compactMap(\.script)), reading.findings)
    }
}

extension Reading {
    /// The tag of phrases that are looked for in texts of all languages.
    fileprivate static let everyLanguage = "any"

    fileprivate func reportRepeated(_ ids: [Located<String>]) {
        var lines: [String: Int] = [:]
        for id in ids {
            if let earlier = lines.updateValue(id.place.line ?? 1, forKey: id.value) {
                report(Finding(DuplicateID(id: id.value, earlierLine: earlier), at: id.place))
            }
        }
    }

    /// - Parameter scripts: By code; nil for one whose entry has faults of its own.
    fileprivate func language(_ node: YAMLNode, _ scripts: [String: Script?]) -> Located<Language>? {
        guard let reader = mapping(node) else { return nil }
        let code = reader.string("code")
        let name = reader.string("name")
        let german = reader.string("german")
        let english = reader.string("english")
        let bcp47 = reader.string("bcp47")
        let iso639 = reader.string("iso639-1")
        let script = reader.value("script", scalar)
        let aliases = reader.list("aliases", string)
        let hyphenation = reader.optionalString("hyphenation")
        let words = reader.optionalString("words")
        let fonts = reader.optional("fonts", families)
        let serifs = reader.optional("serifs", families)
        let scale = reader.optional("scale", factor)
        let leading = reader.optional("leading", factor)
        let leastTracking = reader.optionalNumber("least-tracking")
        let locale = reader.optionalString("locale")
        let hours = reader.optionalString("hours")
        let date = reader.optionalString("date")
        let days = reader.optionalList("days", string)
        let months = reader.optionalList("months", string)
        let quotes = reader.optional("quotes", self.quotes)
        let letters = reader.optionalMapping("letters").map(self.letters)
        let longestSentence = reader.optionalInteger("longest-sentence")
        let isInWindows1252 = reader.optionalBool("windows-1252") ?? false
        let capitals = (reader.optionalList("capitals", string) ?? []).map { $0.split(separator: " ").map(String.init) }
        reader.finish()
        guard let code, let name, let german, let english, let bcp47, let iso639, let script, let aliases else {
            return nil
        }
        guard let entry = scripts[script.text] else {
            report(Finding(UnknownScript(name: script.text, known: scripts.keys.sorted()), at: script.place))
            return nil
        }
        guard let known = entry else { return nil }
        let face = known.typeface
        var typeface = Typeface(
            families: fonts ?? face.families, serifs: serifs ?? fonts ?? face.serifs, scale: scale ?? face.scale,
            leading: leading ?? face.leading, serifScale: scale ?? (fonts == nil ? face.serifScale : face.scale),
            serifLeading: leading ?? (fonts == nil ? face.serifLeading : face.leading))
        typeface.leastTracking = leastTracking
        var language = Language(
            code: code, name: name, names: Words(de: german, en: english), bcp47: bcp47, iso639: iso639, script: known,
            aliases: aliases, typeface: typeface, hyphenation: hyphenation, words: words,
            dates: Language.DateStyle(locale: locale, hours: hours, pattern: date, days: days, months: months),
            letters: letters ?? [:], quotes: quotes,
            longestSentence: longestSentence,
            capitals: Dictionary(
                capitals.filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first }))
        language.isInWindows1252 = isInWindows1252
        return Located(language, at: reader.place)
    }

    /// The first and the last mark: „“.
    private func quotes(_ node: YAMLNode) -> Language.Quotes? {
        guard let text = string(node), let start = text.first, let end = text.last, text.count == 2 else { return nil }
        return Language.Quotes(start: start, end: end)
    }

    private func letters(_ reader: MappingReader) -> [Character: Character] {
        var letters: [Character: Character] = [:]
        for key in reader.keys {
            guard let value = reader.string(key.text), key.text.count == 1, value.count == 1 else { continue }
            letters[Character(key.text)] = Character(value)
        }
        reader.finish()
        return letters
    }

    fileprivate func alternatives(
        _ node: YAMLNode
    ) -> (language: Located<String>, value: Language.Alternatives)? {
        guard let reader = mapping(node) else { return nil }
        let language = reader.value("language", scalar)
        let code = reader.string("code")
        let crest = reader.string("crest")
        reader.finish()
        guard let language, let code, let crest else { return nil }
        return (Located(language.text, at: language.place), Language.Alternatives(code: code, crest: crest))
    }

    /// - Parameter tags: Those of the languages; nil where they are not all known.
    fileprivate func phrases(_ node: YAMLNode, _ tags: Set<String>?) -> (tag: Located<String>, value: Language.Phrases)?
    {
        guard let reader = mapping(node) else { return nil }
        let tag = reader.value("iso639-1", scalar)
        func list(_ key: String) -> [String] { (reader.optionalList(key, string) ?? []).map { $0.lowercased() } }
        let phrases = Language.Phrases(
            picture: list("picture"), code: list("code"), link: list("link"), gender: list("gender"))
        reader.finish()
        guard let tag else { return nil }
        if let tags, tag.text != Self.everyLanguage, !tags.contains(tag.text) {
            let known = [Self.everyLanguage] + tags.sorted()
            report(Finding(BadValue(fault: .unknown(tag.text, known: known)), at: tag.place))
            return nil
        }
        return (Located(tag.text, at: tag.place), phrases)
    }
}
