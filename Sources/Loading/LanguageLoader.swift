package import Model
internal import Page
package import Workspace

/// `Assets/Languages.yaml`: the languages that Litfass speaks and how their scripts are set.
package enum LanguageLoader {
    package static let path = "Assets/Languages.yaml"

    /// The table of the first shelf that has one.
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
        var scripts: [String: Typeface] = [:]
        for (code, typeface) in top.list("scripts", { script($0, reading) }) ?? [] { scripts[code] = typeface }
        let languages = top.list("languages") { language($0, scripts, reading) } ?? []
        top.finish()
        var places: [String: Int] = [:]
        for (language, place) in languages {
            if let earlier = places.updateValue(place.line ?? 1, forKey: language.code) {
                reading.report(Finding(DuplicateID(id: language.code, earlierLine: earlier), at: place))
            }
        }
        return (LanguageTable(languages.map(\.0)), reading.findings)
    }

    private static func script(_ node: Node, _ reading: Reading) -> (String, Typeface)? {
        guard let reader = reading.mapping(node) else { return nil }
        let code = reader.string("code")
        let fonts = reader.list("fonts", reading.string)
        let serifs = reader.optionalList("serifs", reading.string)
        let scale = reader.number("scale")
        let leading = reader.number("leading")
        reader.finish()
        guard let code, let fonts, let scale, let leading else { return nil }
        return (code, Typeface(families: fonts, serifs: serifs ?? [], scale: scale, leading: leading))
    }

    private static func language(_ node: Node, _ scripts: [String: Typeface], _ reading: Reading) -> (
        Language, SourcePlace
    )? {
        guard let reader = reading.mapping(node) else { return nil }
        let code = reader.string("code")
        let name = reader.string("name")
        let german = reader.string("german")
        let english = reader.string("english")
        let bcp47 = reader.string("bcp47")
        let iso639 = reader.string("iso639-1")
        let script = reader.value("script", reading.scalar)
        let direction = reader.oneOf(Direction.self, "direction")
        let aliases = reader.list("aliases", reading.string)
        let hyphenation = reader.optionalString("hyphenation")
        let fonts = reader.optionalList("fonts", reading.string)
        let serifs = reader.optionalList("serifs", reading.string)
        let scale = reader.optionalNumber("scale")
        let leading = reader.optionalNumber("leading")
        reader.finish()
        guard let code, let name, let german, let english, let bcp47, let iso639, let script, let direction, let aliases
        else { return nil }
        guard let typeface = scripts[script.text] else {
            reading.report(
                Finding(UnknownScript(name: script.text, known: scripts.keys.sorted()), at: script.place))
            return nil
        }
        let language = Language(
            code: code, name: name, names: Words(de: german, en: english), bcp47: bcp47, iso639: iso639,
            script: script.text, direction: direction, aliases: aliases,
            typeface: Typeface(
                families: fonts ?? typeface.families, serifs: serifs ?? fonts ?? typeface.serifs,
                scale: scale ?? typeface.scale, leading: leading ?? typeface.leading),
            hyphenation: hyphenation)
        return (language, reader.place)
    }
}
