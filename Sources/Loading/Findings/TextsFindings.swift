package import Findings
internal import Model

package struct LanguageMismatch: FindingKind {
    package static let code = "language-mismatch"
    package static let severity = Finding.Severity.error
    package var written: String
    package var file: String

    package init(written: String, file: String) {
        self.written = written
        self.file = file
    }

    package var message: Words {
        Words(
            de: "Die Datei heißt \(file), nennt sich aber „\(written)“.",
            en: "The file is called \(file), but says it is “\(written)”.")
    }
    package var remedy: Words {
        Words(
            de: "Benennen Sie die Datei um, oder berichtigen Sie „language“.",
            en: "Rename the file, or correct “language”.")
    }
}

struct TextMisspelt: FindingKind {
    static let code = "text-misspelt"
    static let severity = Finding.Severity.error
    var name: String
    var right: String
    /// Whether there is no other language, and the templates tell.
    var isAlone: Bool

    var message: Words {
        isAlone
            ? Words(
                de: "„\(name)“ heißt in den Vorlagen „\(right)“.", en: "The templates call “\(name)” “\(right)”.")
            : Words(
                de: "„\(name)“ heißt in allen anderen Sprachen „\(right)“.",
                en: "“\(name)” is called “\(right)” in all other languages.")
    }
    var remedy: Words { Words(de: "Nennen Sie den Text „\(right)“.", en: "Call the text “\(right)”.") }
}

/// Word's „quotes” of the wrong pair.
struct QuotesMixed: FindingKind {
    static let code = "quotes-mixed"
    static let severity = Finding.Severity.note
    /// With its marks.
    var quotation: String
    var right: String

    var message: Words {
        Words(
            de: "\(quotation) endet mit dem Zeichen einer anderen Sprache.",
            en: "\(quotation) ends with another language's mark.")
    }
    var remedy: Words { Words(de: "Schreiben Sie \(right).", en: "Write \(right).") }
}

struct EmptyText: FindingKind {
    static let code = "empty-text"
    static let severity = Finding.Severity.error

    var message: Words { Words(de: "Dieser Text ist leer.", en: "This text is empty.") }
    var remedy: Words {
        Words(de: "Schreiben Sie den Text, oder löschen Sie den Eintrag.", en: "Write the text, or delete the entry.")
    }
}

struct MissingTexts: FindingKind {
    static let code = "missing-texts"
    static let severity = Finding.Severity.error
    var language: String
    /// What the language is called.
    var names: Words
    var campaign: String

    var message: Words {
        Words(
            de: "Für \(names.de) fehlt texts/\(language).yaml.",
            en: "texts/\(language).yaml for \(names.en) is missing.")
    }
    var remedy: Words {
        Words(
            de:
                """
                Lassen Sie die Texte schreiben: litfass review pack \(campaign) --language \(language) \
                (docs/de/sprachen.md). Oder streichen Sie „\(language)“ aus „languages“.
                """,
            en:
                """
                Have the texts written: litfass review pack \(campaign) --language \(language) (docs/languages.md). Or \
                strike “\(language)” from “languages”.
                """)
    }
}

struct MissingPostText: FindingKind {
    static let code = "missing-post-text"
    static let severity = Finding.Severity.error
    var name: String
    /// The post texts that there are, where no language has this one; nil where only some lack it.
    var known: [String]?

    var message: Words {
        known == nil
            ? Words(de: "Unter „posts“ fehlt der Text „\(name)“.", en: "The text “\(name)” is missing under “posts”.")
            : Words(
                de: "In keiner Sprache gibt es unter „posts“ den Text „\(name)“.",
                en: "No language has the text “\(name)” under “posts”.")
    }
    var remedy: Words {
        known.map { Spelling.remedy(for: name, among: $0) }
            ?? Words(
                de:
                    """
                    Der Beitrag entfällt in dieser Sprache. Ergänzen Sie „\(name)“ mit long, short und alt, oder \
                    nennen Sie beim Beitrag mit „only“ die Sprachen, für die er ist.
                    """,
                en:
                    """
                    The post is left out in this language. Add “\(name)” with long, short and alt, or name with “only” \
                    at the post the languages that it is for.
                    """)
    }
}

struct TextNotTranslated: FindingKind {
    static let code = "text-not-translated"
    static let severity = Finding.Severity.warning
    /// Of a post's words with the block in which it stands: `picture.line`.
    var key: String
    /// The source language's file.
    var source: String
    /// The name of the post's text to which it belongs; nil for a text of sheets.
    var post: String?

    var message: Words {
        guard let post else {
            return Words(de: "„\(key)“ aus \(source) fehlt hier.", en: "“\(key)” of \(source) is missing here.")
        }
        return Words(
            de: "Dem Beitrag „\(post)“ fehlt hier „\(key)“ aus \(source).",
            en: "The post “\(post)” lacks “\(key)” of \(source) here.")
    }
    var remedy: Words {
        let line = key.split(separator: ".").last ?? ""
        return Words(de: "Ergänzen Sie eine Zeile „\(line): …“.", en: "Add a line “\(line): …”.")
    }
}

/// A picture that cannot be drawn as it was chosen: the post keeps the format's plain one.
struct DesignLacksWords: FindingKind {
    static let code = "design-lacks-words"
    static let severity = Finding.Severity.warning
    /// Its id.
    var post: String
    var design: PictureDesign
    /// The key that is missing: `picture`, or one below it.
    var lack: String

    var message: Words {
        Words(
            de:
                """
                Der Beitrag „\(post)“ behält das allgemeine Bild seines Formats: Für „design: \(design.rawValue)“ \
                fehlt „\(lack)“ in seinen Texten.
                """,
            en:
                """
                The post “\(post)” keeps its format's plain picture: “design: \(design.rawValue)” needs “\(lack)” in \
                its texts.
                """)
    }
    var remedy: Words {
        if design == .event, lack == Texts.Picture.Part.date.rawValue {
            return Words(
                de: "Ergänzen Sie „date: …“ unter „picture“, oder den Block „event“ in campaign.yaml.",
                en: "Add “date: …” under “picture”, or the block “event” to campaign.yaml.")
        }
        return Words(
            de: "Ergänzen Sie „\(lack)“, oder wählen Sie ein anderes „design“.",
            en: "Add “\(lack)”, or choose another “design”.")
    }
}

struct TextOnlyHere: FindingKind {
    static let code = "text-only-here"
    static let severity = Finding.Severity.warning
    var key: String
    /// The source language's file.
    var source: String
    /// Texts of the source's that are missing here: one of them may be meant.
    var missing: [String]

    var message: Words {
        Words(de: "„\(key)“ gibt es nicht in \(source).", en: "“\(key)” is not in \(source).")
    }
    var remedy: Words {
        if let meant = Spelling.nearest(to: key, among: missing) {
            return Words(de: "Meinten Sie „\(meant)“?", en: "Did you mean “\(meant)”?")
        }
        return Words(
            de: "Ergänzen Sie den Text auch in \(source), oder löschen Sie ihn hier.",
            en: "Add the text to \(source), too, or delete it here.")
    }
}

extension Finding {
    /// Whether a text is still to be translated, which is no fault of those that are.
    package var isGap: Bool {
        detail is MissingTexts || detail is MissingPostText || detail is TextNotTranslated || detail is DesignLacksWords
    }
}
