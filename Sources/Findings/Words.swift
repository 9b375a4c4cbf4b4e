/// A message in the two languages that Litfass speaks to its users.
package struct Words: Hashable, Sendable, Codable {
    package var de: String
    package var en: String

    package init(de: String, en: String) {
        self.de = de
        self.en = en
    }

    /// In the language in which Litfass speaks to this person.
    package subscript(uiLanguage: UILanguage) -> String { uiLanguage == .german ? de : en }
}

/// The language in which Litfass speaks to the person at the terminal.
package enum UILanguage: String, Hashable, Sendable, CaseIterable {
    case german = "de"
    case english = "en"
}
