internal import Findings

struct PDFUntagged: FindingKind {
    static let code = "pdf-untagged"
    static let severity = Finding.Severity.error
    /// The version of PDF/UA that the file claims, as in all of these.
    var claim: String

    var message: Words {
        Words(
            de: "Die Datei hat keine Struktur: Überschriften, Absätze und Bilder sind nicht ausgezeichnet.",
            en: "The file has no structure: headings, paragraphs and pictures are not tagged.")
    }
    var remedy: Words { .unfulfilled(claim) }
}

struct PDFLanguageMissing: FindingKind {
    static let code = "pdf-language-missing"
    static let severity = Finding.Severity.error
    var claim: String

    var message: Words {
        Words(
            de: "Die Datei sagt nicht, in welcher Sprache sie ist.",
            en: "The file does not say in which language it is.")
    }
    var remedy: Words {
        Words(
            de: "Vorleseprogramme raten dann die Aussprache: Bitte geben Sie beim Speichern die Sprache an.",
            en: "Programs that read aloud then guess how it sounds: please give the language when you save it.")
    }
}

struct PDFTitleHidden: FindingKind {
    static let code = "pdf-title-hidden"
    static let severity = Finding.Severity.error
    var claim: String
    /// Whether there is a title that is not shown.
    var isGiven: Bool

    var message: Words {
        isGiven
            ? Words(
                de: "Die Datei zeigt statt ihres Titels den Dateinamen (DisplayDocTitle).",
                en: "The file shows its file's name instead of its title (DisplayDocTitle).")
            : Words(de: "Die Datei hat keinen Titel.", en: "The file has no title.")
    }
    var remedy: Words {
        Words(
            de:
                "Vorleseprogramme nennen ihn zuerst: Bitte geben Sie beim Speichern an, dass er angezeigt wird.",
            en: "Programs that read aloud say it first: please have it shown when you save the file.")
    }
}

struct PDFFigureSilent: FindingKind {
    static let code = "pdf-figure-silent"
    static let severity = Finding.Severity.error
    var claim: String
    var place: PDFPlace

    var message: Words {
        Words(
            de: "\(place.words.de) hat ein Bild keine Beschreibung (Alternativtext).",
            en: "\(place.words.en), a picture has no description (alternative text).")
    }
    var remedy: Words {
        Words(
            de: "Wer es nicht sieht, erfährt nichts: Bitte beschreiben Sie das Bild in einem Satz.",
            en: "Who does not see it learns nothing: please describe the picture in a sentence.")
    }
}

struct PDFHeadingSkipped: FindingKind {
    static let code = "pdf-heading-skipped"
    static let severity = Finding.Severity.error
    var claim: String
    var place: PDFPlace
    /// From 1.
    var level: Int
    /// Of the heading before; 0 where it is the first.
    var before: Int

    var message: Words {
        before == 0
            ? Words(
                de: "\(place.words.de) ist die erste Überschrift eine der Stufe \(level) statt 1.",
                en: "\(place.words.en), the first heading is of level \(level) instead of 1.")
            : Words(
                de: "\(place.words.de) folgt auf eine Überschrift der Stufe \(before) eine der Stufe \(level).",
                en: "\(place.words.en), a heading of level \(level) follows one of level \(before).")
    }
    var remedy: Words {
        Words(
            de: "Überschriften sind das Inhaltsverzeichnis derer, die hören: Bitte lassen Sie keine Stufe aus.",
            en: "Headings are the table of contents of those who listen: please leave out no level.")
    }
}

struct PDFTabOrder: FindingKind {
    static let code = "pdf-tab-order"
    static let severity = Finding.Severity.error
    var claim: String
    var place: PDFPlace

    var message: Words {
        Words(
            de: "\(place.words.de) folgt die Tabulatortaste nicht der Struktur (Tabs).",
            en: "\(place.words.en), the tab key does not follow the structure (Tabs).")
    }
    var remedy: Words { .unfulfilled(claim) }
}

struct PDFLinkSilent: FindingKind {
    static let code = "pdf-link-silent"
    static let severity = Finding.Severity.error
    var claim: String
    var place: PDFPlace

    var message: Words {
        Words(
            de: "\(place.words.de) sagt ein Verweis oder Feld nicht, was es ist (Contents, StructParent).",
            en: "\(place.words.en), a link or field does not say what it is (Contents, StructParent).")
    }
    var remedy: Words { .unfulfilled(claim) }
}

struct PDFFontWithoutText: FindingKind {
    static let code = "pdf-font-without-text"
    static let severity = Finding.Severity.error
    var claim: String
    /// Where it is met first.
    var place: PDFPlace
    var font: String

    var message: Words {
        Words(
            de: "\(place.words.de) sagt die Schrift \(font) nicht, welche Zeichen sie zeigt (ToUnicode).",
            en: "\(place.words.en), the font \(font) does not say which characters it shows (ToUnicode).")
    }
    var remedy: Words {
        Words(
            de:
                "Ihr Text wird nicht vorgelesen: Bitte speichern Sie die Datei aus einem anderen Programm.",
            en: "Its text is not read aloud: please save the file from another program.")
    }
}

extension Words {
    /// What to do about a promise to those who listen that is not kept.
    ///
    /// - Parameter claim: As the file calls it.
    static func unfulfilled(_ claim: String) -> Words {
        Words(
            de: "Die Datei verspricht \(claim) und hält es nicht: Bitte speichern Sie sie mit Barrierefreiheit neu.",
            en: "The file promises \(claim) and does not keep it: please save it anew with accessibility.")
    }
}
