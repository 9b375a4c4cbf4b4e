internal import Findings

struct CodeUnreadable: FindingKind {
    static let code = "code-unreadable"
    static let severity = Finding.Severity.error
    /// What the code should say.
    var payload: String
    /// What was read instead, if anything.
    var read: [String]

    var message: Words {
        read.isEmpty
            ? Words(
                de: "Der QR-Code für \(payload) ist im fertigen Bild nicht lesbar.",
                en: "The QR code for \(payload) cannot be read in the finished picture.")
            : Words(
                de: "Der QR-Code für \(payload) liest sich im fertigen Bild als \(read.joined(separator: ", ")).",
                en: "The QR code for \(payload) reads as \(read.joined(separator: ", ")) in the finished picture.")
    }
    var remedy: Words {
        Words(
            de:
                """
                Bitte geben Sie dem Code mehr Platz, kräftigere Farben (dunkel auf hell) oder einen kürzeren Link, und \
                legen Sie nichts darüber.
                """,
            en:
                """
                Please give the code more room, stronger colours (dark on light) or a shorter link, and lay nothing \
                over it.
                """
        )
    }
}

struct ResolutionLow: FindingKind {
    static let code = "resolution-low"
    static let severity = Finding.Severity.warning
    /// In dots per inch.
    var resolution: Int

    var message: Words {
        Words(
            de: "Das Bild hat in seiner Druckgröße nur \(resolution) dpi.",
            en: "At its print size the picture has only \(resolution) dpi.")
    }
    var remedy: Words {
        Words(
            de: "Für den Druck bitte mit 300 dpi erzeugen oder kleiner drucken.",
            en: "For print please build it at 300 dpi, or print it smaller.")
    }
}

struct ColorSpaceUnknown: FindingKind {
    static let code = "color-space-unknown"
    static let severity = Finding.Severity.note

    var message: Words {
        Words(
            de: "Die Datei sagt nicht, dass ihre Farben sRGB sind.",
            en: "The file does not say that its colours are sRGB.")
    }
    var remedy: Words {
        Words(
            de: "Bitte erzeugen Sie das Bild mit Litfass neu oder speichern Sie es mit sRGB-Kennzeichnung.",
            en: "Please build the picture again with Litfass, or save it marked as sRGB.")
    }
}

struct PictureInInks: FindingKind {
    static let code = "picture-in-inks"
    static let severity = Finding.Severity.error

    var message: Words {
        Words(
            de: "Das Bild ist in Druckfarben gespeichert (CMYK).",
            en: "The picture is stored in printing inks (CMYK).")
    }
    var remedy: Words {
        Words(
            de: "Bildschirme und Plattformen zeigen es falsch oder gar nicht: Bitte speichern Sie es als RGB (sRGB).",
            en: "Screens and platforms show it wrongly or not at all: please save it as RGB (sRGB).")
    }
}

struct CodeNotUTF8: FindingKind {
    static let code = "code-not-utf8"
    static let severity = Finding.Severity.warning
    /// As Latin-1.
    var payload: String

    var message: Words {
        Words(
            de: "Der QR-Code für \(payload) ist in Latin-1 gespeichert, nicht in UTF-8.",
            en: "The QR code for \(payload) is stored in Latin-1, not in UTF-8.")
    }
    var remedy: Words {
        Words(
            de: "Manche Telefone lesen ä, ö und ü daraus falsch: Bitte erzeugen Sie den Code neu, in UTF-8.",
            en: "Some phones read ä, ö and ü wrongly from it: please make the code anew, in UTF-8.")
    }
}

struct CodeInverted: FindingKind {
    static let code = "code-inverted"
    static let severity = Finding.Severity.warning
    var payload: String

    var message: Words {
        Words(
            de: "Der QR-Code für \(payload) ist hell auf dunkel.",
            en: "The QR code for \(payload) is light on dark.")
    }
    var remedy: Words {
        Words(
            de: "Manche Telefone lesen ihn so nicht: Bitte setzen Sie ihn dunkel auf eine helle Fläche.",
            en: "Some telephones do not read it so: please set it dark on a light field.")
    }
}

struct CodeFragile: FindingKind {
    static let code = "code-fragile"
    static let severity = Finding.Severity.warning
    var payload: String

    var message: Words {
        Words(
            de: "Der QR-Code für \(payload) verträgt keinen Fleck, auch nicht auf einem Hundertstel seiner Fläche.",
            en: "The QR code for \(payload) bears no stain, not even on a hundredth of its area.")
    }
    var remedy: Words {
        Words(
            de:
                "Draußen wird er bald unlesbar: Bitte nehmen Sie mehr Fehlerkorrektur (M oder Q) oder Kontrast.",
            en: "Outdoors it soon cannot be read: please take more error correction (M or Q), or more contrast.")
    }
}
