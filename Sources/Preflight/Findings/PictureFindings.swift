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
