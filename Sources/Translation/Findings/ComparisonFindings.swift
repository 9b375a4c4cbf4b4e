internal import Findings

struct TranslationUntouched: FindingKind {
    static let code = "translation-untouched"
    static let severity = Finding.Severity.warning
    var key: String
    var language: String
    var campaign: String

    var message: Words {
        Words(
            de: "„\(key)“ ist noch nicht übersetzt: Hier steht derselbe Text wie in der Ausgangssprache.",
            en: "“\(key)” is not translated yet: it is the same text as in the source language.")
    }
    var remedy: Words {
        let command = "litfass review pack \(campaign) --language \(language)"
        return Words(
            de: "Übersetzen Sie ihn. Soll er so bleiben, hält das die Durchsicht fest: \(command)",
            en: "Translate it. If it is to stay so, a review records that: \(command)")
    }
}

struct TranslationScript: FindingKind {
    static let code = "translation-script"
    static let severity = Finding.Severity.warning
    var key: String
    /// What the language is called.
    var language: Words

    var message: Words {
        Words(
            de: "„\(key)“ steht nicht in der Schrift, in der man \(language.de) schreibt.",
            en: "“\(key)” is not in the script in which \(language.en) is written.")
    }
    var remedy: Words {
        Words(
            de: "Sehen Sie nach, ob der Text in die Datei einer anderen Sprache gehört.",
            en: "See whether the text belongs into another language's file.")
    }
}

struct TranslationPlaceholder: FindingKind {
    static let code = "translation-placeholder"
    static let severity = Finding.Severity.warning
    var key: String
    /// Names of the source's placeholders that are not in the translation.
    var missing: [String]
    /// Those that are in the translation alone.
    var own: [String]

    var message: Words {
        Words.difference(in: key, lacks: missing.inBraces, has: own.inBraces)
    }
    var remedy: Words {
        missing.isEmpty
            ? Words(
                de: "Nehmen Sie \(own.inBraces) heraus, oder ergänzen Sie es in der Ausgangssprache.",
                en: "Take \(own.inBraces) out, or add it in the source language.")
            : Words(
                de: "Schreiben Sie \(missing.inBraces) genau so dorthin, wo der Name oder die Angabe stehen soll.",
                en: "Write \(missing.inBraces) just like that where the name or value is to stand.")
    }
}

/// Numbers, telephone numbers and addresses of the web that differ from the source's.
struct TranslationFigure: FindingKind {
    static let code = "translation-figure"
    static let severity = Finding.Severity.warning
    var key: String
    /// What the source has and the translation has not.
    var missing: [String]
    /// What the translation alone has.
    var own: [String]

    var message: Words {
        Words.difference(in: key, lacks: missing.joined(separator: ", "), has: own.joined(separator: ", "))
    }
    var remedy: Words {
        Words(
            de:
                "Vergleichen Sie beide Texte: Zahlen, Termine, Telefonnummern, Adressen sind in allen Sprachen gleich.",
            en: "Compare both texts: numbers, dates, telephone numbers and addresses are the same in all languages.")
    }
}

struct TranslationLength: FindingKind {
    static let code = "translation-length"
    static let severity = Finding.Severity.warning
    var key: String
    var letters: Int
    /// What the language's other texts let expect.
    var usual: Int

    var message: Words {
        letters > usual
            ? Words(
                de: "„\(key)“ ist auffallend lang: \(letters) Zeichen, üblich wären etwa \(usual).",
                en: "“\(key)” is strikingly long: \(letters) characters, about \(usual) would be usual.")
            : Words(
                de: "„\(key)“ ist auffallend kurz: \(letters) Zeichen, üblich wären etwa \(usual).",
                en: "“\(key)” is strikingly short: \(letters) characters, about \(usual) would be usual.")
    }
    var remedy: Words {
        letters > usual
            ? Words(
                de: "Sehen Sie nach, ob hier mehr steht als der eine Text.",
                en: "See whether there is more here than the one text.")
            : Words(
                de: "Sehen Sie nach, ob der Text abgeschnitten ist oder etwas fehlt.",
                en: "See whether the text is cut off or something is missing.")
    }
}

extension [String] {
    fileprivate var inBraces: String { map { "{\($0)}" }.joined(separator: ", ") }
}

extension Words {
    /// What a translation lacks of its source, and what it has of its own; either may be empty, not both.
    fileprivate static func difference(in key: String, lacks: String, has: String) -> Words {
        lacks.isEmpty
            ? Words(
                de: "In „\(key)“ steht \(has), in der Ausgangssprache nicht.",
                en: "“\(key)” has \(has), which the source language has not.")
            : Words(
                de: "In „\(key)“ fehlt \(lacks)" + (has.isEmpty ? "." : "; dafür steht da \(has)."),
                en: "“\(key)” lacks \(lacks)" + (has.isEmpty ? "." : "; it has \(has) instead."))
    }
}
