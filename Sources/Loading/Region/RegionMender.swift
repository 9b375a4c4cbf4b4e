internal import Model

/// Brings one region as the API has given it over the years into the shape that it has today, and says what it changed.
struct RegionMender {
    let languages: LanguageTable
    let file: String
    private(set) var findings: [Finding] = []
    private(set) var name = ""
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
            report(RegionName(length: text.utf8.count, begin: String(text.prefix(60))))
            return nil
        }
        guard case .object(var region) = value, let name = visible(region["name"]?.text ?? ""),
            let path = region["path"]?.text
        else {
            report(RegionIncomplete())
            return nil
        }
        self.name = name
        slug = String(path.drop { $0 == "/" }.reversed().drop { $0 == "/" }.reversed()).lowercased()
        guard Spelling.isName(slug) else {
            report(RegionPath(path: String(path.prefix(80)), fault: .noName(region: name)))
            return nil
        }
        if slug != path { mended(.path(path, to: slug)) }
        region["name"] = .string(name)
        region["path"] = .string(slug)
        // The names of parts fall back on the whole.
        region["prefix"] = .string(part(region["prefix"]) ?? "")
        region["name_without_prefix"] = .string(part(region["name_without_prefix"]) ?? name)
        if let old = region.removeValue(forKey: "push-notifications") {
            if region["push_notifications"] == nil { region["push_notifications"] = old }
            mended(.pushNotifications)
        }
        if region["live"] == nil {
            region["live"] = .bool(true)
            mended(.live)
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
        if words != text { mended(.hiddenCharacters(name: words)) }
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
            mended(.aliases)
            let (inner, _) = JSONFile.parse(Array(text.utf8), file: file)
            // A text within the text would go on without end.
            if let inner, inner.text == nil { return aliases(inner) }
            return .null
        default: return .null
        }
    }

    private mutating func mended(_ what: RegionMended.Mended) { report(RegionMended(region: name, mended: what)) }

    mutating func report(_ detail: any FindingDetail, severity: Finding.Severity? = nil) {
        findings.append(
            Finding(
                detail, severity: severity, at: SourcePlace(file: file),
                scope: Finding.Scope(region: slug.isEmpty ? nil : slug)))
    }
}
