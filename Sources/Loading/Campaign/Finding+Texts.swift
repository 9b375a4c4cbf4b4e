internal import Model

/// What can be wrong with the text files.
extension Finding {
    static func wrongExtension(_ file: String) -> Finding {
        Finding(
            "wrong-extension", .warning, at: SourcePlace(file: file),
            message: Words(
                de: "Die Datei wird nicht gelesen: Sie endet auf .yml.", en: "The file is not read: it ends in .yml."),
            remedy: Words(de: "Benennen Sie sie auf .yaml um.", en: "Rename it to end in .yaml."))
    }

    static func languageMismatch(_ written: String, _ file: String, at place: SourcePlace) -> Finding {
        Finding(
            "language-mismatch", .error, at: place,
            message: Words(
                de: "Die Datei heißt \(file), nennt sich aber „\(written)“.",
                en: "The file is called \(file), but says it is “\(written)”."),
            remedy: Words(
                de: "Benennen Sie die Datei um, oder berichtigen Sie „language“.",
                en: "Rename the file, or correct “language”."))
    }

    static func badTextName(_ key: Scalar) -> Finding {
        let likely = String(key.text.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
        let example = Spelling.isName(likely) ? likely : "steps-title"
        return Finding(
            "unknown-key", .error, at: key.place,
            message: Words(
                de: "„\(key.text)“ taugt nicht als Name eines Textes.",
                en: "“\(key.text)” does not do as a text's name."),
            remedy: Words(
                de: "Schreiben Sie den Namen klein, mit a–z, Ziffern und Bindestrich: \(example).",
                en: "Write the name small, with a–z, digits and hyphens: \(example)."))
    }

    static func misspeltText(_ name: String, _ place: SourcePlace, _ right: String) -> Finding {
        Finding(
            "text-misspelt", .error, at: place,
            message: Words(
                de: "„\(name)“ heißt in allen anderen Sprachen „\(right)“.",
                en: "“\(name)” is called “\(right)” in all other languages."),
            remedy: Words(de: "Nennen Sie den Text „\(right)“.", en: "Call the text “\(right)”."))
    }

    static func emptyText(at place: SourcePlace) -> Finding {
        Finding(
            "empty-text", .error, at: place,
            message: Words(de: "Dieser Text ist leer.", en: "This text is empty."),
            remedy: Words(
                de: "Schreiben Sie den Text, oder löschen Sie den Eintrag.", en: "Write the text, or delete the entry.")
        )
    }

    static func noVariant(at place: SourcePlace) -> Finding {
        Finding(
            "missing-key", .error, at: place,
            message: Words(
                de: "Hier fehlt „long“, „medium“ oder „short“.", en: "“long”, “medium” or “short” is missing here."),
            remedy: Words(
                de: "Ergänzen Sie mindestens eine Länge des Textes.", en: "Add at least one length of the text."))
    }

    static func noTexts(_ language: Located<String>, _ languages: LanguageTable) -> Finding {
        let code = language.value
        let names = languages[code]?.names ?? Words(de: code, en: code)
        return Finding(
            "missing-texts", .error, at: language.place,
            message: Words(
                de: "Für \(names.de) fehlt texts/\(code).yaml.",
                en: "texts/\(code).yaml for \(names.en) is missing."),
            remedy: Words(
                de: "Legen Sie die Datei an, oder streichen Sie „\(code)“ aus „languages“.",
                en: "Create the file, or strike “\(code)” from “languages”."),
            scope: Scope(language: code))
    }

    static func unknownPostText(_ text: Located<String>, among known: [String]) -> Finding {
        Finding(
            "missing-post-text", .error, at: text.place,
            message: Words(
                de: "In keiner Sprache gibt es unter „posts“ den Text „\(text.value)“.",
                en: "No language has the text “\(text.value)” under “posts”."),
            remedy: Spelling.remedy(for: text.value, among: known))
    }

    static func missingPostText(_ name: String, at place: SourcePlace, language: String) -> Finding {
        Finding(
            "missing-post-text", .error, at: place,
            message: Words(
                de: "Unter „posts“ fehlt der Text „\(name)“.", en: "The text “\(name)” is missing under “posts”."),
            remedy: Words(
                de: "Ergänzen Sie „\(name)“ mit long, short und alt.", en: "Add “\(name)” with long, short and alt."),
            scope: Scope(language: language))
    }

    static func notTranslated(_ key: String, at place: SourcePlace, source: String, language: String) -> Finding {
        Finding(
            "text-not-translated", .warning, at: place,
            message: Words(de: "„\(key)“ aus \(source) fehlt hier.", en: "“\(key)” of \(source) is missing here."),
            remedy: Words(de: "Ergänzen Sie eine Zeile „\(key): …“.", en: "Add a line “\(key): …”."),
            scope: Scope(language: language))
    }

    static func onlyHere(_ key: String, _ place: SourcePlace, source: String, language: String, among missing: [String])
        -> Finding
    {
        Finding(
            "text-only-here", .warning, at: place,
            message: Words(de: "„\(key)“ gibt es nicht in \(source).", en: "“\(key)” is not in \(source)."),
            remedy: Spelling.nearest(to: key, among: missing).map {
                Words(de: "Meinten Sie „\($0)“?", en: "Did you mean “\($0)”?")
            }
                ?? Words(
                    de: "Ergänzen Sie den Text auch in \(source), oder löschen Sie ihn hier.",
                    en: "Add the text to \(source), too, or delete it here."),
            scope: Scope(language: language))
    }

    static func otherShape(_ key: String, _ place: SourcePlace, isList: Bool, source: String, language: String)
        -> Finding
    {
        Finding(
            "wrong-type", .error, at: place,
            message: isList
                ? Words(
                    de: "„\(key)“ ist hier eine Liste, in \(source) ein Text.",
                    en: "“\(key)” is a list here, but a text in \(source).")
                : Words(
                    de: "„\(key)“ ist hier ein Text, in \(source) eine Liste.",
                    en: "“\(key)” is a text here, but a list in \(source)."),
            remedy: Words(de: "Schreiben Sie es wie in \(source).", en: "Write it as in \(source)."),
            scope: Scope(language: language))
    }
}
