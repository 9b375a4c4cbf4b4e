internal import Model
internal import Page

/// Brings one region as the API has given it over the years into the shape that it has today, and says what it changed.
struct RegionRepair {
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

    /// The object repaired; nil where it is no region, with the reason in `findings`.
    mutating func repaired(_ value: JSONValue) -> JSONValue? {
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
        if slug != path { note(.path(path, to: slug)) }
        region["name"] = .string(name)
        region["path"] = .string(slug)
        // The names of parts fall back on the whole.
        region["prefix"] = .string(part(region["prefix"]) ?? "")
        region["name_without_prefix"] = .string(part(region["name_without_prefix"]) ?? name)
        if let old = region.removeValue(forKey: "push-notifications") {
            if region["push_notifications"] == nil { region["push_notifications"] = old }
            note(.pushNotifications)
        }
        if region["live"] == nil {
            region["live"] = .bool(true)
            note(.live)
        }
        region["aliases"] = aliases(region["aliases"])
        repairPlace(&region)
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
        if words != text { note(.hiddenCharacters(name: words)) }
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
            note(.aliases)
            let (inner, _) = JSONFile.parse(Array(text.utf8), file: file)
            // A text within the text would go on without end.
            if let inner, inner.text == nil { return aliases(inner) }
            return .null
        default: return .null
        }
    }

    private mutating func note(_ what: RegionRepaired.Repair) { report(RegionRepaired(region: name, mended: what)) }

    private mutating func report(_ detail: any FindingDetail, severity: Finding.Severity? = nil) {
        findings.append(
            Finding(
                detail, severity: severity, at: SourcePlace(file: file),
                scope: Finding.Scope(region: slug.isEmpty ? nil : slug)))
    }
}

extension RegionRepair {
    /// The languages with their directions as their scripts have them.
    private mutating func offered(_ value: JSONValue?) -> JSONValue {
        guard case .array(let items) = value else {
            report(MissingLanguages(region: name))
            return .array([])
        }
        return .array(
            items.map { item in
                guard case .object(var language) = item, let code = language["code"]?.text else { return item }
                guard let known = Self.language(code: code, tag: language["bcp47_tag"]?.text, in: languages) else {
                    report(UnknownLanguage(name: code, fault: .leftOut), severity: .note)
                    return item
                }
                let direction = known.direction == .rightToLeft ? "RIGHT_TO_LEFT" : "LEFT_TO_RIGHT"
                if let given = language["dir"]?.text, given != direction {
                    report(
                        WrongDirection(region: name, language: known.names, given: given, right: direction))
                }
                language["dir"] = .string(direction)
                return .object(language)
            })
    }

    /// The table's language for what the API lists: by its code, else by its tag, else by an alias.
    static func language(code: String, tag: String?, in languages: LanguageTable) -> Language? {
        let byCode = languages[code]
        if let byCode, byCode.code.lowercased() == code.lowercased() { return byCode }
        return tag.flatMap { languages[$0] } ?? byCode
    }
}

extension RegionRepair {
    /// Germany, generously, in degrees of WGS 84. The two ranges do not meet, so swapped values are seen.
    private static let latitudes = 47.0...56.0
    private static let longitudes = 5.0...16.0

    /// Brings latitude and longitude into their own fields, and the box's corners into order.
    private mutating func repairPlace(_ region: inout [String: JSONValue]) {
        if let longitude = region["longitude"]?.double, let latitude = region["latitude"]?.double {
            switch Self.coordinate(longitude, latitude) {
            case .right: break
            case .swapped:
                (region["longitude"], region["latitude"]) = (region["latitude"], region["longitude"])
                report(CoordinatesSwapped(region: name))
            case .outside:
                (region["longitude"], region["latitude"]) = (.null, .null)
                report(BadCoordinates(region: name, latitude: latitude, longitude: longitude))
            }
        }
        if let box = region["bounding_box"], box != .null { region["bounding_box"] = self.box(box) }
    }

    private enum Coordinate { case right, swapped, outside }

    private static func coordinate(_ longitude: Double, _ latitude: Double) -> Coordinate {
        if longitudes.contains(longitude), latitudes.contains(latitude) { return .right }
        return longitudes.contains(latitude) && latitudes.contains(longitude) ? .swapped : .outside
    }

    /// `[[west, south], [east, north]]`, whatever the order was.
    private mutating func box(_ value: JSONValue) -> JSONValue {
        guard case .array(let corners) = value, corners.count == 2 else { return withoutBox() }
        var longitudes: [Double] = []
        var latitudes: [Double] = []
        var isRepaired = false
        for corner in corners {
            guard case .array(let numbers) = corner, numbers.count == 2, let first = numbers[0].double,
                let second = numbers[1].double
            else { return withoutBox() }
            let kind = Self.coordinate(first, second)
            guard kind != .outside else { return withoutBox() }
            isRepaired = isRepaired || kind == .swapped
            longitudes.append(kind == .swapped ? second : first)
            latitudes.append(kind == .swapped ? first : second)
        }
        guard isRepaired || longitudes[0] > longitudes[1] || latitudes[0] > latitudes[1] else { return value }
        report(BoxSwapped(region: name))
        return .array([
            .array([.number(min(longitudes[0], longitudes[1])), .number(min(latitudes[0], latitudes[1]))]),
            .array([.number(max(longitudes[0], longitudes[1])), .number(max(latitudes[0], latitudes[1]))]),
        ])
    }

    private mutating func withoutBox() -> JSONValue {
        report(BadBox(region: name))
        return .null
    }
}
