internal import Model
internal import Page

extension RegionMender {
    /// The languages with their directions as their scripts have them.
    mutating func offered(_ value: JSONValue?) -> JSONValue {
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
