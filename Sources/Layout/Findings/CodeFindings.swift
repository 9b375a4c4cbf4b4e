internal import Findings

struct CodeImpossible: FindingKind {
    static let code = "code-impossible"
    static let severity = Finding.Severity.error
    /// Its begin, where it is long.
    var address: String

    var message: Words {
        Words(
            de: "Aus der Adresse \(address) lässt sich kein QR-Code machen.",
            en: "No QR code can be made of the address \(address).")
    }
    var remedy: Words { .shorterAddress }
}

struct CodeContrast: FindingKind {
    static let code = "code-contrast"
    static let severity = Finding.Severity.error
    /// As `#RRGGBB`.
    var dark: String
    var light: String

    var message: Words {
        Words(
            de: "Der QR-Code hebt sich zu wenig ab: \(dark) auf \(light).",
            en: "The QR code stands out too little: \(dark) on \(light).")
    }
    var remedy: Words {
        Words(
            de: "In der Vorlage beim Code color und ground weglassen: Dann ist er schwarz auf weiß.",
            en: "Leave out color and ground of the code in the template: then it is black on white.")
    }
}

struct CodeQuietZone: FindingKind {
    static let code = "code-quiet-zone"
    static let severity = Finding.Severity.error

    var message: Words {
        Words(
            de: "In der Ruhezone des QR-Codes steht etwas; viele Telefone lesen ihn dann nicht.",
            en: "Something stands in the QR code's quiet zone; many phones will not read it.")
    }
    var remedy: Words {
        Words(de: "Um den Code vier Module frei lassen.", en: "Leave four modules free around the code.")
    }
}

struct CodeTooFine: FindingKind {
    static let code = "code-too-fine"
    static let severity = Finding.Severity.warning
    /// Of one module, in millimetres, to a tenth.
    var width: Double

    var message: Words {
        Words(
            de: "Ein Punkt des QR-Codes ist nur \(number(width)) mm breit; ab 0,4 mm druckt er sicher.",
            en: "A module of the QR code is only \(number(width)) mm wide; it prints safely from 0.4 mm on.")
    }
    var remedy: Words { .shorterAddress }

    var weight: Double? { -width }
}

struct CodeSmallForDistance: FindingKind {
    static let code = "code-small-for-distance"
    static let severity = Finding.Severity.warning
    /// From which it is to be read, in metres, to a tenth.
    var distance: Double
    /// Of the symbol without its quiet zone, in millimetres, to a tenth.
    var width: Double
    /// From which it reads, in metres, to a tenth.
    var reach: Double

    var message: Words {
        Words(
            de:
                """
                Aus \(number(distance)) m ist der QR-Code schwer zu lesen: Er ist \(number(width)) mm breit und \
                liest sich aus \(number(reach)) m.
                """,
            en:
                """
                From \(number(distance)) m the QR code is hard to read: it is \(number(width)) mm wide and reads \
                from \(number(reach)) m.
                """
        )
    }
    var remedy: Words {
        Words(
            de: "Ein größeres Format wählen oder so aufhängen, dass man näher herankommt.",
            en: "Choose a larger format, or hang it where people can come nearer.")
    }

    var weight: Double? { distance - reach }
}

extension Words {
    fileprivate static let shorterAddress = Words(de: "Eine kürzere Adresse verwenden.", en: "Use a shorter address.")
}
