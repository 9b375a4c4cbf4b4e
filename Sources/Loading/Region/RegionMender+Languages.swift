internal import Model
internal import Page

extension RegionMender {
    /// The languages with their directions as their scripts have them.
    mutating func offered(_ value: JSONValue?) -> JSONValue {
        guard case .array(let items) = value else {
            warn(
                "missing-languages", de: "Die Sprachen der Region fehlen in der Antwort.",
                en: "the region's languages are missing in the answer.", .listLanguages)
            return .array([])
        }
        return .array(
            items.map { item in
                guard case .object(var language) = item, let code = language["code"]?.text else { return item }
                guard let known = Self.language(code: code, tag: language["bcp47_tag"]?.text, in: languages) else {
                    report(
                        "unknown-language", .note,
                        Words(
                            de: "Die Sprache „\(code)“ kennt Litfass nicht; sie bleibt weg.",
                            en: "Litfass does not know the language “\(code)”; it is left out."),
                        .addLanguage)
                    return item
                }
                let direction = known.direction == .rightToLeft ? "RIGHT_TO_LEFT" : "LEFT_TO_RIGHT"
                if let given = language["dir"]?.text, given != direction {
                    warn(
                        "wrong-direction",
                        de: "\(known.names.de) stand als \(given) da und ist zu \(direction) berichtigt.",
                        en: "\(known.names.en) was given as \(given) and is mended to \(direction).", .tellTheOffice)
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
