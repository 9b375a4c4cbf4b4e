internal import Findings

struct MissingText: FindingKind {
    static let code = "missing-text"
    static let severity = Finding.Severity.error
    var name: String
    /// What it is called.
    var language: Words
    var template: String
    /// The language's texts.
    var file: String

    var message: Words {
        Words(
            de: "„\(name)“ fehlt auf \(language.de); die Vorlage \(template) braucht es.",
            en: "\"\(name)\" is missing in \(language.en); the template \(template) needs it.")
    }
    var remedy: Words {
        let line = name.split(separator: ".").last ?? ""
        return Words(
            de: "In \(file) eine Zeile „\(line): …“ ergänzen.",
            en: "Add a line \"\(line): …\" to \(file).")
    }
}

struct TextTooLong: FindingKind {
    static let code = "text-too-long"
    static let severity = Finding.Severity.error
    var name: String
    /// What these two are called.
    var language: Words
    var material: Words
    /// How the shortest version begins.
    var excerpt: String
    /// Of the shortest version, in characters.
    var length: Int
    /// About how many characters there is room for; nil where that was not measured.
    var room: Int?
    /// Whether the template wants the shortest version and no other.
    var isShortest: Bool

    var message: Words {
        Words(
            de: "„\(name)“ (\(language.de)) ist zu lang für \(material.de): „\(excerpt)“.",
            en: "\"\(name)\" (\(language.en)) is too long for \(material.en): \"\(excerpt)\".")
    }

    /// By how much, so that nobody has to try; a line breaks between words, so it is about right.
    var remedy: Words {
        let measure =
            room.map {
                Words(de: " auf etwa \($0) Zeichen (jetzt \(length))", en: " to about \($0) characters (now \(length))")
            } ?? Words(de: "", en: "")
        if isShortest {
            return Words(de: "Diese Fassung\(measure.de) kürzen.", en: "Shorten this version\(measure.en).")
        }
        return Words(
            de: "Den Text\(measure.de) kürzen oder daneben eine kürzere Fassung angeben: { long: …, short: … }.",
            en: "Shorten the text\(measure.en), or give a shorter version beside it: { long: …, short: … }.")
    }

    var weight: Double? { room.map { Double(-$0) } }
}

struct WordTooLong: FindingKind {
    static let code = "word-too-long"
    static let severity = Finding.Severity.error
    var word: String
    /// Of the text.
    var name: String
    /// What these two are called.
    var language: Words
    var material: Words

    var message: Words {
        Words(
            de: "„\(word)“ in „\(name)“ (\(language.de)) ist breiter als sein Platz auf \(material.de).",
            en: "\"\(word)\" in \"\(name)\" (\(language.en)) is wider than its place on \(material.en).")
    }
    var remedy: Words {
        Words(
            de: """
                Ein kürzeres Wort nehmen, oder mit \\u00AD sagen, wo es geteilt werden darf: \
                "Stadt\\u00ADbücherei".
                """,
            en: "Take a shorter word, or say with \\u00AD where it may be divided: \"Stadt\\u00ADbücherei\".")
    }

    var weight: Double? { Double(word.count) }
}

struct PageOverfull: FindingKind {
    static let code = "page-overfull"
    static let severity = Finding.Severity.error
    /// What it is called.
    var material: Words

    var message: Words {
        Words(
            de: "Die Texte passen zusammen nicht auf \(material.de), auch nicht in der kleinsten Schrift.",
            en: "The texts together do not fit on \(material.en), not even in the smallest type.")
    }
    var remedy: Words {
        Words(de: "Die längsten Texte dieser Sprache kürzen.", en: "Shorten this language's longest texts.")
    }
}

struct MissingGlyph: FindingKind {
    static let code = "missing-glyph"
    static let severity = Finding.Severity.error
    var name: String
    /// Each with its code points: `ሀ (U+1200)`.
    var characters: [String]

    /// - Parameter name: Of the text.
    init(name: String, _ characters: [Character]) {
        self.name = name
        self.characters = characters.map { character in
            "\(character) (" + character.unicodeScalars.map { "U+" + hex($0.value) }.joined(separator: " ") + ")"
        }
    }

    var message: Words {
        let list = characters.joined(separator: ", ")
        return Words(
            de: "Keine Schrift hat diese Zeichen in „\(name)“: \(list).",
            en: "No font has these characters of \"\(name)\": \(list).")
    }
    var remedy: Words {
        Words(
            de: "Die Zeichen ersetzen oder eine Schrift ergänzen, die sie hat (Assets/Languages.yaml).",
            en: "Replace the characters, or add a font that has them (Assets/Languages.yaml).")
    }

    var weight: Double? { Double(characters.count) }
}

struct TextTooSmall: FindingKind {
    static let code = "text-too-small"
    static let severity = Finding.Severity.warning
    var name: String
    /// In points, to a tenth.
    var size: Double

    var message: Words {
        Words(
            de: "„\(name)“ steht in \(number(size)) pt; gedruckt liest man ab 6 pt.",
            en: "\"\(name)\" is set in \(number(size)) pt; print is read from 6 pt on.")
    }
    var remedy: Words { Words(de: "Den Text kürzen.", en: "Shorten the text.") }

    var weight: Double? { -size }
}

struct OutsideSafeMargin: FindingKind {
    static let code = "outside-safe-margin"
    static let severity = Finding.Severity.error
    var name: String
    /// In millimetres, to a tenth.
    var margin: Double

    var message: Words {
        Words(
            de: "„\(name)“ steht zu nah am Rand und könnte abgeschnitten werden.",
            en: "\"\(name)\" stands too near the edge and might be cut off.")
    }
    var remedy: Words {
        Words(
            de: "In der Vorlage mindestens \(number(margin)) mm Rand lassen.",
            en: "Leave a margin of at least \(number(margin)) mm in the template.")
    }
}

struct TextAcrossFold: FindingKind {
    static let code = "text-across-fold"
    static let severity = Finding.Severity.error
    /// Of the text; of a code what it is.
    var name: String
    /// To be left free beside the fold, in millimetres, to a tenth.
    var margin: Double

    var message: Words {
        Words(
            de: "„\(name)“ steht auf einem Falz oder zu nah daran.",
            en: "\"\(name)\" stands on a fold or too near to it.")
    }
    var remedy: Words {
        Words(
            de: "In der Vorlage mindestens \(number(margin)) mm zum Falz lassen.",
            en: "Leave at least \(number(margin)) mm to the fold in the template.")
    }
}

struct TextOverlap: FindingKind {
    static let code = "text-overlap"
    static let severity = Finding.Severity.error
    /// Of the text, and of what is printed over it.
    var name: String
    var other: String
    /// What it is called.
    var material: Words

    var message: Words {
        Words(
            de: "„\(name)“ und „\(other)“ stehen auf \(material.de) übereinander.",
            en: "\"\(name)\" and \"\(other)\" are printed over each other on \(material.en).")
    }
    var remedy: Words {
        Words(
            de: "Einen der beiden Texte kürzen oder in der Vorlage mehr Abstand lassen.",
            en: "Shorten one of the two texts, or leave more room between them in the template.")
    }
}

struct ImprintMissing: FindingKind {
    static let code = "imprint-missing"
    static let severity = Finding.Severity.error
    var lack: Lack

    enum Lack: Hashable, Sendable {
        /// The region has none, or one with a gap.
        case ofRegion(name: String, slug: String, file: String)
        /// The template has no place for it.
        case ofTemplate(String)
    }

    var message: Words {
        switch lack {
        case .ofRegion(let name, _, _):
            Words(
                de: "\(name) hat kein ganzes Impressum; ohne darf nichts gedruckt werden.",
                en: "\(name) has no whole imprint; nothing may be printed without one.")
        case .ofTemplate(let name):
            Words(
                de: "Die Vorlage \(name) hat keinen Platz für das Impressum.",
                en: "The template \(name) has no place for the imprint.")
        }
    }
    var remedy: Words {
        switch lack {
        case .ofRegion(_, let slug, let file):
            Words(
                de:
                    """
                    litfass brand \(slug) fragt danach; oder in \(file) unter „imprint“ „publisher“ und „responsible“ \
                    eintragen (docs/de/stadt.md).
                    """,
                en:
                    """
                    litfass brand \(slug) asks for it; or fill in “publisher” and “responsible” under “imprint” in \
                    \(file) (docs/de/stadt.md, in German).
                    """)
        case .ofTemplate:
            Words(
                de: "Einen Text „imprint“ in die Vorlage setzen.", en: "Put a text \"imprint\" into the template.")
        }
    }
}
