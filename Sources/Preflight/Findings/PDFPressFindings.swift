internal import Findings

struct PDFNotForPress: FindingKind {
    static let code = "pdf-not-for-press"
    static let severity = Finding.Severity.note
    /// Whether it has colours of a screen.
    var isScreen: Bool
    /// Where black text is not of black ink alone; nil where it is, and where a finding of its own says so.
    var mixedText: PDFPlace?

    var message: Words {
        let colors =
            isScreen ? Words(de: ", und sie hat Bildschirmfarben (RGB)", en: ", and it has screen colours (RGB)") : nil
        let text = mixedText.map {
            Words(
                de: " \($0.words.de) ist schwarzer Text nicht aus Schwarz allein.",
                en: " \($0.words.en), black text is not of black ink alone.")
        }
        return Words(
            de: "Die Datei ist kein PDF/X\(colors?.de ?? "").\(text?.de ?? "")",
            en: "The file is not PDF/X\(colors?.en ?? "").\(text?.en ?? "")")
    }
    var remedy: Words {
        Words(
            de: "Für Büro und Bildschirm ist sie richtig; für eine Druckerei bitte die Druckfassung nehmen.",
            en: "It is right for office and screen; for a print shop please take the print version.")
    }
}

struct PDFTrimMissing: FindingKind {
    static let code = "pdf-trim-missing"
    static let severity = Finding.Severity.error
    /// From 1, as in all of these.
    var page: Int

    var message: Words {
        Words(
            de: "Seite \(page) sagt nicht, wo sie beschnitten wird (TrimBox).",
            en: "Page \(page) does not say where it is cut (TrimBox).")
    }
    var remedy: Words { .buildAgain }
}

struct PDFBoxesWrong: FindingKind {
    static let code = "pdf-boxes-wrong"
    static let severity = Finding.Severity.error
    var page: Int

    var message: Words {
        Words(
            de: "Auf Seite \(page) liegt das Endformat nicht im Anschnitt oder dieser nicht im Bogen.",
            en: "On page \(page) the trim does not lie in the bleed, or that not in the sheet.")
    }
    var remedy: Words { .buildAgain }
}

struct PDFBleedMissing: FindingKind {
    static let code = "pdf-bleed-missing"
    static let severity = Finding.Severity.warning
    var page: Int
    /// Those that colour reaches; none where nobody has looked.
    var edges: [PageEdge]

    var message: Words {
        guard !edges.isEmpty else {
            return Words(de: "Seite \(page) hat keinen Anschnitt.", en: "Page \(page) has no bleed.")
        }
        let list = Words(
            de: edges.map(\.words.de).joined(separator: ", "), en: edges.map(\.words.en).joined(separator: ", "))
        return Words(
            de: "Seite \(page) hat keinen Anschnitt, und Farbe reicht \(list.de) bis an die Schnittkante.",
            en: "Page \(page) has no bleed, and colour reaches the cut \(list.en).")
    }
    var remedy: Words {
        Words(
            de:
                """
                Wird das Blatt geschnitten, bitte mit 3 mm Anschnitt speichern; eine Anzeige, die eine Zeitung \
                einsetzt, braucht keinen.
                """,
            en:
                """
                If the sheet is cut, please save it with 3 mm of bleed; an advert that a newspaper places needs none.
                """
        )
    }
}

struct PDFBleedSmall: FindingKind {
    static let code = "pdf-bleed-small"
    static let severity = Finding.Severity.warning
    var page: Int
    /// In millimetres, to a tenth.
    var bleed: Double

    var message: Words {
        Words(
            de: "Seite \(page) hat nur \(Words.decimal(bleed).de) mm Anschnitt.",
            en: "Page \(page) has only \(Words.decimal(bleed).en) mm of bleed.")
    }
    var remedy: Words {
        Words(
            de: "Druckereien wollen 3 mm, sonst bleibt am Rand Weiß stehen.",
            en: "Print shops want 3 mm, else white shows at the edge.")
    }
}

struct PDFIntentMissing: FindingKind {
    static let code = "pdf-intent-missing"
    static let severity = Finding.Severity.error
    /// The version of PDF/X that the file claims, as in all of these.
    var claim: String

    var message: Words {
        Words(
            de: "Es fehlt die Druckbedingung mit eingebettetem Profil (OutputIntent).",
            en: "The printing condition with an embedded profile is missing (OutputIntent).")
    }
    var remedy: Words { .broken(claim) }
}

struct PDFBlendedRGB: FindingKind {
    static let code = "pdf-blending-rgb"
    static let severity = Finding.Severity.error
    var claim: String
    /// Where it is met first.
    var place: PDFPlace

    var message: Words {
        Words(
            de: "\(place.words.de) wird Durchsichtiges in Bildschirmfarben gemischt (DeviceRGB).",
            en: "\(place.words.en), transparency is blended in screen colours (DeviceRGB).")
    }
    var remedy: Words { .broken(claim) }
}

struct PDFActs: FindingKind {
    static let code = "pdf-acts"
    static let severity = Finding.Severity.error
    var claim: String
    /// Keys of the catalog and the pages.
    var actions: [String]

    var message: Words {
        let list = actions.joined(separator: ", ")
        return Words(
            de: "Die Datei tut etwas, wenn man sie öffnet (\(list)).",
            en: "The file does something when it is opened (\(list)).")
    }
    var remedy: Words { .broken(claim) }
}

struct PDFAnnotated: FindingKind {
    static let code = "pdf-annotated"
    static let severity = Finding.Severity.error
    var claim: String
    var place: PDFPlace
    /// The standard's word: `Link`, `Widget`, `Text`.
    var kind: String

    var message: Words {
        Words(
            de: "\(place.words.de) liegt eine Anmerkung im Druckbereich (\(kind)).",
            en: "\(place.words.en), an annotation lies where print goes (\(kind)).")
    }
    var remedy: Words { .broken(claim) }
}

struct PDFFeatureForbidden: FindingKind {
    static let code = "pdf-feature-forbidden"
    static let severity = Finding.Severity.error
    var claim: String
    /// Where it is met first.
    var place: PDFPlace
    var feature: ForbiddenFeature

    var message: Words {
        Words(
            de: "\(place.words.de) zeichnet die Datei mit etwas, das \(claim) verbietet (\(feature.words.de)).",
            en: "\(place.words.en), the file draws with what \(claim) forbids (\(feature.words.en)).")
    }
    var remedy: Words { .broken(claim) }
}

struct PDFMetadataMissing: FindingKind {
    static let code = "pdf-metadata-missing"
    static let severity = Finding.Severity.error
    var claim: String
    /// Of properties and keys, as the standard has them.
    var names: [String]

    var message: Words {
        let list = names.joined(separator: ", ")
        return Words(
            de: "Der Datei fehlen Angaben über sich selbst (\(list)).",
            en: "The file lacks data about itself (\(list)).")
    }
    var remedy: Words { .broken(claim) }
}
