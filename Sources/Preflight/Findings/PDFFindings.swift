internal import Findings

struct PDFDamaged: FindingKind {
    static let code = "pdf-damaged"
    static let severity = Finding.Severity.error
    /// qpdf's.
    var words: String

    var message: Words {
        Words(
            de: "Die Datei ist beschädigt: \(words)",
            en: "The file is damaged: \(words)")
    }
    var remedy: Words {
        Words(
            de: "Bitte erzeugen oder kopieren Sie die Datei neu.",
            en: "Please build or copy the file again.")
    }
}

struct PDFEmpty: FindingKind {
    static let code = "pdf-empty"
    static let severity = Finding.Severity.error

    var message: Words {
        Words(
            de: "Die Datei hat keine Seite.",
            en: "The file has no page.")
    }
    var remedy: Words { .buildAgain }
}

struct PDFEncrypted: FindingKind {
    static let code = "pdf-encrypted"
    static let severity = Finding.Severity.error

    var message: Words {
        Words(
            de: "Die Datei ist verschlüsselt.",
            en: "The file is encrypted.")
    }
    var remedy: Words {
        Words(
            de: "Druckereien können sie nicht verarbeiten: Bitte speichern Sie sie ohne Schutz.",
            en: "Print shops cannot process it: please save it without protection.")
    }
}

struct PDFPartlyRead: FindingKind {
    static let code = "pdf-partly-read"
    static let severity = Finding.Severity.note

    var message: Words {
        Words(
            de: "Einige Inhalte sind so gespeichert, dass ihre Farben hier nicht gelesen werden.",
            en: "Some contents are stored in a way in which their colours are not read here.")
    }
    var remedy: Words {
        Words(
            de: "Bitte prüfen Sie die Farben in einem Druckprogramm.",
            en: "Please check the colours in a print program.")
    }
}

struct PDFFontMissing: FindingKind {
    static let code = "pdf-font-missing"
    static let severity = Finding.Severity.error
    var font: String

    var message: Words {
        Words(
            de: "Die Schrift \(font) ist nicht eingebettet.",
            en: "The font \(font) is not embedded.")
    }
    var remedy: Words {
        Words(
            de: "Ohne sie druckt jede Druckerei eine andere: Bitte betten Sie alle Schriften ein.",
            en: "Without it every print shop prints another: please embed all fonts.")
    }
}

struct PDFPictureCoarse: FindingKind {
    static let code = "pdf-picture-coarse"
    static let severity = Finding.Severity.warning
    var page: Int
    /// In dots per inch.
    var resolution: Int

    var message: Words {
        Words(
            de: "Ein Bild auf Seite \(page) hat in der Größe, in der es dort steht, nur \(resolution) dpi.",
            en: "A picture on page \(page) has only \(resolution) dpi in the size in which it stands there.")
    }
    var remedy: Words {
        Words(
            de: "Im Druck wird es unscharf: Bitte setzen Sie ein größeres Bild ein, oder zeigen Sie es kleiner.",
            en: "In print it gets blurred: please put in a larger picture, or show it smaller.")
    }
}

struct PDFSizesMixed: FindingKind {
    static let code = "pdf-sizes-mixed"
    static let severity = Finding.Severity.warning
    /// The first page that is not as large as page 1, and its size.
    var page: Int
    var size: String
    /// The size of page 1.
    var first: String

    var message: Words {
        Words(
            de: "Die Seiten sind verschieden groß: Seite 1 hat \(first), Seite \(page) \(size).",
            en: "The pages differ in size: page 1 has \(first), page \(page) \(size).")
    }
    var remedy: Words {
        Words(
            de: "Eine Druckerei nimmt ein Format je Datei: Bitte machen Sie aus jedem eine eigene.",
            en: "A print shop takes one format a file: please make a file of its own for each.")
    }
}

struct PDFNotForPress: FindingKind {
    static let code = "pdf-not-for-press"
    static let severity = Finding.Severity.note

    var message: Words {
        Words(
            de: "Die Datei ist kein PDF/X.",
            en: "The file is not PDF/X.")
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

struct PDFBleedSmall: FindingKind {
    static let code = "pdf-bleed-small"
    static let severity = Finding.Severity.warning
    var page: Int
    /// In millimetres, to a tenth.
    var bleed: Double

    var message: Words {
        Words(
            de: "Seite \(page) hat nur \(bleed) mm Anschnitt.",
            en: "Page \(page) has only \(bleed) mm of bleed.")
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

struct PDFColoredRGB: FindingKind {
    static let code = "pdf-rgb"
    static let severity = Finding.Severity.error
    var claim: String

    var message: Words {
        Words(
            de: "Die Datei enthält Bildschirmfarben (DeviceRGB).",
            en: "The file holds screen colours (DeviceRGB).")
    }
    var remedy: Words { .broken(claim) }
}

struct PDFBlendedRGB: FindingKind {
    static let code = "pdf-blending-rgb"
    static let severity = Finding.Severity.error
    var claim: String

    var message: Words {
        Words(
            de: "Durchsichtiges wird in Bildschirmfarben gemischt (DeviceRGB).",
            en: "Transparency is blended in screen colours (DeviceRGB).")
    }
    var remedy: Words { .broken(claim) }
}

struct PDFInkHeavy: FindingKind {
    static let code = "pdf-ink-heavy"
    static let severity = Finding.Severity.error
    var claim: String
    /// Of all inks together, in percent.
    var coverage: Int

    var message: Words {
        Words(
            de: "Eine Farbe trägt \(coverage) % Farbe auf; 300 % sind das meiste.",
            en: "A colour takes \(coverage) % of ink; 300 % is the most.")
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
        Words(
            de: "Die Datei enthält Aktionen oder Anmerkungen.",
            en: "The file holds actions or annotations.")
    }
    var remedy: Words { .broken(claim) }
}

extension Words {
    fileprivate static let buildAgain = Words(
        de: "Bitte erzeugen Sie die Datei neu.", en: "Please build the file again.")

    fileprivate static func broken(_ claim: String) -> Words {
        Words(
            de: "Die Datei verspricht \(claim) und hält es nicht: Bitte erzeugen Sie sie neu.",
            en: "The file promises \(claim) and does not keep it: please build it again.")
    }
}
