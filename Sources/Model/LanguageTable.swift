/// All languages that Litfass knows, found by code or by any alias.
package struct LanguageTable: Sendable {
    /// In the order of the file.
    package let languages: [Language]
    private let byCode: [String: Language]

    /// A code wins over another language's alias.
    package init(_ languages: [Language]) {
        self.languages = languages
        var byCode: [String: Language] = [:]
        for language in languages {
            for alias in language.aliases { byCode[Self.key(alias)] = language }
        }
        for language in languages { byCode[Self.key(language.code)] = language }
        self.byCode = byCode
    }

    /// The language of a code as a campaign or the API writes it: case and `_` for `-` do not matter.
    package subscript(code: String) -> Language? { byCode[Self.key(code)] }

    private static func key(_ code: String) -> String {
        String(code.lowercased().map { $0 == "_" ? "-" : $0 })
    }
}
