internal import Model

/// Names that nothing answers to, or that two things bear.
extension Finding {
    static func unknownName(
        _ code: String, _ name: String, _ thing: Words, at place: SourcePlace, among known: [String],
        _ severity: Severity = .error, scope: Scope = Scope()
    ) -> Finding {
        Finding(
            code, severity, at: place,
            message: Words(de: "\(thing.de) „\(name)“ gibt es nicht.", en: "There is no \(thing.en) “\(name)”."),
            remedy: Spelling.remedy(for: name, among: known), scope: scope)
    }

    static func duplicateID(_ id: String, at place: SourcePlace, earlierLine: Int) -> Finding {
        Finding(
            "duplicate-id", .error, at: place,
            message: Words(
                de: "Den Namen „\(id)“ trägt schon der Eintrag in Zeile \(earlierLine).",
                en: "The entry in line \(earlierLine) already bears the name “\(id)”."),
            remedy: Words(de: "Geben Sie diesem Eintrag einen eigenen Namen.", en: "Give this entry a name of its own.")
        )
    }

    /// A language's code that the table has under another name, or not at all.
    static func unknownLanguage(
        _ code: String, at place: SourcePlace, _ languages: LanguageTable, _ severity: Severity = .error
    ) -> Finding {
        if let language = languages[code] {
            return Finding(
                "unknown-language", severity, at: place,
                message: Words(
                    de: "\(language.names.de) heißt hier „\(language.code)“, nicht „\(code)“.",
                    en: "\(language.names.en) is called “\(language.code)” here, not “\(code)”."),
                remedy: Words(de: "Schreiben Sie „\(language.code)“.", en: "Write “\(language.code)”."))
        }
        let thing = Words(de: "Die Sprache", en: "language")
        return unknownName("unknown-language", code, thing, at: place, among: languages.languages.map(\.code), severity)
    }
}
