internal import Findings
internal import Model
internal import Page

struct ContrastLow: FindingKind {
    static let code = "contrast"
    /// A warning where large text could be read.
    static let severity = Finding.Severity.error
    /// From 1 to 21, to a tenth. See WCAG 2.1, 1.4.3.
    var ratio: Double
    /// Of the text and of what lies under it, as `#RRGGBB`.
    var text: String
    var ground: String
    var cause: ContrastCause

    var message: Words {
        Words(
            de:
                """
                Schrift in \(text) auf \(ground) liest man schlecht: Kontrast \(number(ratio)), nötig sind 4.5, \
                für große Schrift 3.
                """,
            en:
                """
                Text in \(text) on \(ground) is hard to read: contrast \(number(ratio)), the least is 4.5, for \
                large text 3.
                """
        )
    }
    var remedy: Words { cause.remedy }

    var weight: Double? { -ratio }
}

/// Who chose two colours of which one is hardly read on the other.
enum ContrastCause: Hashable, Sendable {
    /// The region under `swatches`: an ink that is not read on its surface, or a ground on which nothing is read; with
    /// all that is to be changed there, and the colours with which Litfass does that itself. Other grounds get an ink
    /// that is read on them, so that no piece of advice gainsays another.
    case swatches([SwatchMending.Change], region: String, colors: [String])
    /// The template, which gives the text of this name a colour of its own, or a motif for a ground.
    case template(name: String)

    fileprivate var remedy: Words {
        switch self {
        case .swatches(let changes, let region, let colors):
            Self.advice(
                changes.map { "\($0.key): { rgb: \"\($0.color.hexString)\" }" },
                command: "litfass brand \(region) --colors \"\(colors.joined(separator: ","))\"")
        case .template(let name):
            Words(
                de:
                    """
                    In der Vorlage bei „\(name)“ color weglassen: Dann nimmt die Schrift die Farbe, die man auf ihrem \
                    Grund liest. Auf einem Muster eine Fläche darunterlegen (fill: surface).
                    """,
                en:
                    """
                    Leave out color at "\(name)" in the template: then the text takes the colour that is read on its \
                    ground. On a pattern, put a surface under it (fill: surface).
                    """)
        }
    }

    private static func advice(_ lines: [String], command: String) -> Words {
        Words(
            de:
                """
                Unter swatches eintragen: \(lines.joined(separator: " und ")). Oder Litfass alles Lesbare finden \
                lassen: \(command) (docs/de/stadt.md).
                """,
            en:
                """
                Write under swatches: \(lines.joined(separator: " and ")). Or let Litfass find all that is read well: \
                \(command) (docs/de/stadt.md, in German).
                """)
    }
}

/// What can be read, and cannot on a black-and-white copy.
struct ContrastInGray: FindingKind {
    static let code = "contrast-in-gray"
    static let severity = Finding.Severity.warning
    /// Of the text.
    var name: String
    /// Of both in grey; from 1 to 21, to a tenth.
    var ratio: Double
    /// Of the text and of what lies under it, as `#RRGGBB`.
    var text: String
    var ground: String
    var cause: ContrastCause

    var message: Words {
        Words(
            de:
                """
                Auf einer Schwarzweißkopie liest man „\(name)“ schlecht: \(text) auf \(ground), Kontrast in Grau \
                \(number(ratio)), nötig sind 3.
                """,
            en:
                """
                "\(name)" is hard to read on a black-and-white copy: \(text) on \(ground), contrast in grey \
                \(number(ratio)), the least is 3.
                """
        )
    }
    var remedy: Words { cause.remedy }

    var weight: Double? { -ratio }
}

struct TextOnPicture: FindingKind {
    static let code = "text-on-picture"
    static let severity = Finding.Severity.error
    /// Of the text.
    var name: String

    var message: Words {
        Words(
            de: "„\(name)“ steht auf einem Bild; ob man es liest, hängt vom Bild ab.",
            en: "\"\(name)\" stands on a picture; whether it can be read depends on the picture.")
    }
    var remedy: Words {
        Words(
            de: "In der Vorlage eine ruhige Fläche darunterlegen (fill: surface).",
            en: "Put a calm surface under it in the template (fill: surface).")
    }
}

/// Text needs a calm background: what lies between it and the photo.
struct TextOnPhoto: FindingKind {
    static let code = "text-on-photo"
    static let severity = Finding.Severity.error
    /// Of the text.
    var name: String
    /// What it is called.
    var material: Words

    var message: Words {
        Words(
            de: "„\(name)“ steht in \(material.de) mitten auf dem Foto; ob man es liest, hängt am Bild.",
            en:
                """
                "\(name)" stands right on the photo in \(material.en); whether it is read depends on the picture.
                """
        )
    }
    var remedy: Words {
        Words(
            de: "Dem Text in der Vorlage eine Fläche geben (fill: surface).",
            en: "Give the text an area in the template (fill: surface).")
    }
}
