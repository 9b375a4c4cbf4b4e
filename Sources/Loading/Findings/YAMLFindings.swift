internal import Findings

/// The bytes are no text.
struct NotUTF8: FindingKind {
    static let code = "not-utf8"
    static let severity = Finding.Severity.error
    var isUTF16: Bool

    var message: Words {
        isUTF16
            ? Words(
                de: "Die Datei ist in UTF-16 gespeichert, nicht in UTF-8.",
                en: "The file is saved as UTF-16, not as UTF-8.")
            : Words(
                de: "Ab hier ist die Datei nicht in UTF-8 gespeichert, oder sie ist beschädigt.",
                en: "From here on the file is not saved as UTF-8, or it is damaged.")
    }
    var remedy: Words {
        Words(
            de: "Speichern Sie die Datei im Editor mit der Kodierung UTF-8.",
            en: "Save the file in your editor with the encoding UTF-8.")
    }
}

struct ControlCharacter: FindingKind {
    static let code = "control-character"
    static let severity = Finding.Severity.error
    /// E.g. `U+0007 ALERT`.
    var name: String

    var message: Words {
        Words(
            de: "Hier steht ein unsichtbares Steuerzeichen: \(name).",
            en: "An invisible control character stands here: \(name).")
    }
    var remedy: Words {
        Words(
            de: "Löschen Sie das Zeichen; oft kommt es beim Kopieren aus einem PDF mit.",
            en: "Delete the character; it often comes along when copying from a PDF.")
    }
}

struct BidiControl: FindingKind {
    static let code = "bidi-control"
    static let severity = Finding.Severity.error
    /// E.g. `U+202E RIGHT-TO-LEFT OVERRIDE`.
    var name: String

    var message: Words {
        Words(
            de: "Hier steht ein unsichtbares Zeichen, das die Leserichtung umstellt: \(name).",
            en: "An invisible character that overrides the reading direction stands here: \(name).")
    }
    var remedy: Words {
        Words(
            de: "Löschen Sie das Zeichen; Litfass ordnet rechts- und linksläufige Wörter von selbst.",
            en: "Delete the character; Litfass orders right-to-left and left-to-right words by itself.")
    }
}

/// What only the font of the program knows from which it was copied.
struct PrivateUseCharacter: FindingKind {
    static let code = "private-use-character"
    static let severity = Finding.Severity.error
    var codePoint: Int

    /// Word's bullets in Symbol and Wingdings: dot, square, arrow, tick.
    private static let bullets: Set = [0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF076, 0xF06F]

    var message: Words {
        let code = "U+" + String(codePoint, radix: 16, uppercase: true)
        return Self.bullets.contains(codePoint)
            ? Words(de: "Hier steht ein Aufzählungspunkt aus Word (\(code)).", en: "Word's bullet is here (\(code)).")
            : Words(
                de: "Hier steht ein Zeichen, das nur eine einzelne Schrift kennt: \(code).",
                en: "A character that only a single font knows is here: \(code).")
    }
    var remedy: Words {
        Self.bullets.contains(codePoint)
            ? Words(
                de: "Schreiben Sie stattdessen •, oder machen Sie daraus eine Liste: [ erstens, zweitens ].",
                en: "Write • instead, or make it a list: [ first, second ].")
            : Words(
                de: "Löschen Sie das Zeichen, oder nehmen Sie ein übliches.",
                en: "Delete the character, or take a common one.")
    }
}

/// In an unquoted text YAML reads nothing from ` #` on.
struct HashUnquoted: FindingKind {
    static let code = "hash-unquoted"
    static let severity = Finding.Severity.error
    /// E.g. `#NeuHier`.
    var word: String

    var message: Words {
        Words(
            de: "Ab „\(word)“ wird nichts gelesen: Ein # nach einem Leerzeichen beginnt in YAML eine Anmerkung.",
            en: "From “\(word)” on nothing is read: a # after a space begins a comment in YAML.")
    }
    var remedy: Words {
        Words(
            de:
                """
                Setzen Sie den ganzen Text in Anführungszeichen; soll es eine Anmerkung sein, \
                lassen Sie hinter dem # ein Leerzeichen.
                """,
            en: "Put the whole text into quotes; if it is meant as a comment, leave a space behind the #.")
    }
}

struct YAMLEmpty: FindingKind {
    static let code = "yaml-empty"
    static let severity = Finding.Severity.error

    var message: Words { Words(de: "Die Datei ist leer.", en: "The file is empty.") }
    var remedy: Words { Words(de: "Beginnen Sie mit „litfass: 1“.", en: "Begin with “litfass: 1”.") }
}

struct YAMLDocuments: FindingKind {
    static let code = "yaml-documents"
    static let severity = Finding.Severity.error

    var message: Words {
        Words(
            de: "Hier beginnt ein zweites Dokument in derselben Datei.",
            en: "A second document begins here in the same file.")
    }
    var remedy: Words {
        Words(
            de: "Löschen Sie die Zeile „---“ oder „...“; eine Datei enthält ein Dokument.",
            en: "Delete the line “---” or “...”; a file holds one document.")
    }
}

struct YAMLAlias: FindingKind {
    static let code = "yaml-alias"
    static let severity = Finding.Severity.error

    var message: Words {
        Words(
            de: "Verweise in YAML (&name, *name, <<) werden nicht gelesen.",
            en: "References in YAML (&name, *name, <<) are not read.")
    }
    var remedy: Words {
        Words(
            de: "Schreiben Sie den Wert hier aus; ein Text, der mit & oder * beginnt, braucht Anführungszeichen.",
            en: "Write the value out here; a text that begins with & or * needs quotes.")
    }
}

struct YAMLTag: FindingKind {
    static let code = "yaml-tag"
    static let severity = Finding.Severity.error

    var message: Words {
        Words(de: "Typangaben in YAML (!typ) werden nicht gelesen.", en: "Type tags in YAML (!type) are not read.")
    }
    var remedy: Words {
        Words(
            de: "Löschen Sie die Angabe; ein Text, der mit ! beginnt, braucht Anführungszeichen.",
            en: "Delete the tag; a text that begins with ! needs quotes.")
    }
}

struct YAMLKey: FindingKind {
    static let code = "yaml-key"
    static let severity = Finding.Severity.error

    var message: Words {
        Words(de: "Vor dem Doppelpunkt muss ein Name stehen.", en: "A name must stand before the colon.")
    }
    var remedy: Words {
        Words(
            de:
                """
                Schreiben Sie „name: Wert“; ein Platzhalter wie {region} am Textanfang braucht \
                Anführungszeichen um den Text.
                """,
            en: "Write “name: value”; a text that begins with a placeholder such as {region} needs quotes.")
    }
}

struct DuplicateKey: FindingKind {
    static let code = "duplicate-key"
    static let severity = Finding.Severity.error
    var key: String
    var earlierLine: Int

    var message: Words {
        Words(
            de: "„\(key)“ steht schon in Zeile \(earlierLine).", en: "“\(key)” is already there in line \(earlierLine)."
        )
    }
    var remedy: Words { Words(de: "Löschen Sie einen der beiden Einträge.", en: "Delete one of the two entries.") }
}

struct TooDeep: FindingKind {
    static let code = "too-deep"
    static let severity = Finding.Severity.error
    var limit: Int

    var message: Words {
        Words(
            de: "Die Datei ist tiefer als \(limit) Ebenen verschachtelt.",
            en: "The file is nested deeper than \(limit) levels.")
    }
    var remedy: Words {
        Words(de: "Prüfen Sie die Klammern und Einrückungen.", en: "Check brackets and indentation.")
    }
}

struct TooManyValues: FindingKind {
    static let code = "too-many-values"
    static let severity = Finding.Severity.error
    var limit: Int

    var message: Words {
        Words(de: "Die Datei hat mehr als \(limit) Werte.", en: "The file has more than \(limit) values.")
    }
    var remedy: Words {
        Words(de: "Prüfen Sie, ob es die richtige Datei ist.", en: "Check that it is the right file.")
    }
}
