internal import Model

/// Brings one region as the API has given it over the years into the shape that it has today, and says what it changed.
struct RegionMender {
    let languages: LanguageTable
    let file: String
    private(set) var findings: [Finding] = []
    private var name = ""
    private var slug = ""

    init(languages: LanguageTable, file: String) {
        self.languages = languages
        self.file = file
    }

    /// In bytes; the longest that there is has some seventy.
    private static let longestName = 300

    /// The object mended; nil where it is no region, with the reason in `findings`.
    mutating func mend(_ value: JSONValue) -> JSONValue? {
        if case .object(let region) = value, let text = region["name"]?.text, text.utf8.count > Self.longestName {
            report("region-name", .error, .regionName(text), .askTheAPI)
            return nil
        }
        guard case .object(var region) = value, let name = visible(region["name"]?.text ?? ""),
            let path = region["path"]?.text
        else {
            report("region-incomplete", .error, .regionIncomplete, .askTheAPI)
            return nil
        }
        self.name = name
        slug = String(path.drop { $0 == "/" }.reversed().drop { $0 == "/" }.reversed()).lowercased()
        guard Spelling.isName(slug) else {
            report("region-path", .error, .regionPath(name, String(path.prefix(80))), .askTheAPI)
            return nil
        }
        if slug != path { mended("Pfad „\(path)“ zu „\(slug)“", "path “\(path)” to “\(slug)”") }
        region["name"] = .string(name)
        region["path"] = .string(slug)
        // The names of parts fall back on the whole.
        region["prefix"] = .string(part(region["prefix"]) ?? "")
        region["name_without_prefix"] = .string(part(region["name_without_prefix"]) ?? name)
        if let old = region.removeValue(forKey: "push-notifications") {
            if region["push_notifications"] == nil { region["push_notifications"] = old }
            mended("„push-notifications“ zu „push_notifications“", "“push-notifications” to “push_notifications”")
        }
        if region["live"] == nil {
            region["live"] = .bool(true)
            mended("fehlendes „live“ zu true", "missing “live” to true")
        }
        region["aliases"] = aliases(region["aliases"])
        mendPlace(&region)
        region["languages"] = offered(region["languages"])
        return .object(region)
    }

    /// A part of the name; nil where there is none, or what is longer than a name can be.
    private mutating func part(_ value: JSONValue?) -> String? {
        guard let text = value?.text, text.utf8.count <= Self.longestName else { return nil }
        return visible(text)
    }

    /// A name without surrounding white space and without characters that nobody sees; nil where nothing is left.
    private mutating func visible(_ text: String) -> String? {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where HiddenCharacter(scalar) == nil { kept.append(scalar) }
        let words = String(kept).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if words != text {
            mended("unsichtbare Zeichen im Namen „\(words)“", "invisible characters in the name “\(words)”")
        }
        return words.isEmpty ? nil : words
    }

    /// Names of parts of town: an object, a JSON text of an object or of a list, or nothing.
    private mutating func aliases(_ value: JSONValue?) -> JSONValue {
        switch value {
        case .object: return value ?? .null
        case .array(let names):
            let members = names.compactMap(\.text).map { ($0, JSONValue.object([:])) }
            return .object(Dictionary(members) { first, _ in first })
        case .string(let text):
            mended("„aliases“ von einem Text zu einem Objekt", "“aliases” from a text to an object")
            let (inner, _) = JSONFile.parse(Array(text.utf8), file: file)
            // A text within the text would go on without end.
            if let inner, inner.text == nil { return aliases(inner) }
            return .null
        default: return .null
        }
    }

    mutating func mended(_ german: String, _ english: String) {
        report(
            "region-mended", .note, Words(de: "\(name): \(german) berichtigt.", en: "\(name): mended \(english)."),
            .nothingToDo)
    }

    mutating func report(_ code: String, _ severity: Finding.Severity, _ message: Words, _ remedy: Words) {
        findings.append(
            Finding(
                code, severity, at: SourcePlace(file: file), message: message, remedy: remedy,
                scope: Finding.Scope(region: slug.isEmpty ? nil : slug)))
    }

    mutating func warn(_ code: String, de: String, en: String, _ remedy: Words) {
        report(code, .warning, Words(de: "\(name): \(de)", en: "\(name): \(en)"), remedy)
    }
}
