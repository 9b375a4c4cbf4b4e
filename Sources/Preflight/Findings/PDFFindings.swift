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
    /// Where it is met first.
    var place: PDFPlace
    var font: String

    var message: Words {
        Words(
            de: "\(place.words.de) ist die Schrift \(font) nicht eingebettet.",
            en: "\(place.words.en), the font \(font) is not embedded.")
    }
    var remedy: Words {
        Words(
            de: "Ohne sie druckt jede Druckerei eine andere: Bitte betten Sie alle Schriften ein.",
            en: "Without it every print shop prints another: please embed all fonts.")
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

extension Words {
    static let buildAgain = Words(
        de: "Bitte erzeugen Sie die Datei neu.", en: "Please build the file again.")

    /// What to do about a standard that is not kept.
    ///
    /// - Parameter claim: As the file calls it.
    static func broken(_ claim: String) -> Words {
        Words(
            de: "Die Datei verspricht \(claim) und hält es nicht: Bitte erzeugen Sie sie neu.",
            en: "The file promises \(claim) and does not keep it: please build it again.")
    }
}
