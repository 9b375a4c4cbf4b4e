internal import Findings
internal import SVG

/// A template that is not called as its file.
struct NameDiffers: FindingKind {
    static let code = "name-differs"
    static let severity = Finding.Severity.error
    var name: String

    var message: Words {
        Words(
            de: "Die Vorlage heißt hier „\(name)“, ihre Datei aber anders.",
            en: "The template is called “\(name)” here, but its file is not.")
    }
    var remedy: Words { Words(de: "Beide gleich nennen.", en: "Give both the same name.") }
}

/// A template to be like that is not there.
struct UnknownTemplate: FindingKind {
    static let code = "unknown-template"
    static let severity = Finding.Severity.error
    var name: String

    var message: Words {
        Words(
            de:
                """
                Die Vorlage „\(name)“, der diese gleichen soll, gibt es nicht, oder sie gleicht \
                selbst einer anderen.
                """,
            en:
                """
                The template “\(name)”, which this one is to be like, does not exist or is \
                itself like another.
                """)
    }
    var remedy: Words {
        Words(de: "Eine Vorlage nennen, die eigene Seiten hat.", en: "Name a template that has pages of its own.")
    }
}

struct UnknownPart: FindingKind {
    static let code = "unknown-part"
    static let severity = Finding.Severity.error
    var name: String
    var known: [String]

    var message: Words {
        Words(
            de: "Den Teil „\(name)“ gibt es in dieser Vorlage nicht.", en: "This template has no part “\(name)”.")
    }
    var remedy: Words { Spelling.remedy(for: name, among: known) }
}

/// A node that is nothing, or several things at once.
struct BadNode: FindingKind {
    static let code = "bad-node"
    static let severity = Finding.Severity.error
    var keys: [String]

    var message: Words {
        let names = keys.joined(separator: ", ")
        return Words(
            de: "Ein Knoten braucht genau einen dieser Schlüssel: \(names).",
            en: "A node needs exactly one of these keys: \(names).")
    }
    var remedy: Words { .example("{ text: claim, style: sentence }") }
}

/// A pictogram's file that is no drawing of filled outlines, each with a role.
struct PictogramUnusable: FindingKind {
    static let code = "pictogram-unusable"
    static let severity = Finding.Severity.error
    var fault: Fault

    enum Fault: Error, Hashable, Sendable {
        case noSVG(line: Int)
        case notSquare
        case empty
        case element(String, line: Int)
        case outline(String, line: Int)
        case role(String, line: Int)
        case tooMuch(line: Int)

        init(_ fault: SVGShapes.Fault) {
            self =
                switch fault {
                case .noSVG(let line): .noSVG(line: line)
                case .noViewBox: .notSquare
                case .element(let name, let line): .element(name, line: line)
                case .outline(let name, let line): .outline(name, line: line)
                case .tooMuch(let line): .tooMuch(line: line)
                }
        }

        var line: Int? {
            switch self {
            case .notSquare, .empty: nil
            case .noSVG(let line), .element(_, let line), .outline(_, let line), .role(_, let line), .tooMuch(let line):
                line
            }
        }
    }

    var message: Words {
        switch fault {
        case .noSVG:
            Words(
                de: "Dieses Zeichen ist kein SVG, oder es ist beschädigt.",
                en: "This pictogram is no SVG, or is damaged.")
        case .notSquare:
            Words(
                de: "Dieses Zeichen steht auf keinem Quadrat, das bei 0 0 beginnt (viewBox).",
                en: "This pictogram does not stand on a square that begins at 0 0 (viewBox).")
        case .empty: Words(de: "Dieses Zeichen zeigt nichts.", en: "This pictogram shows nothing.")
        case .element(let name, _):
            Words(
                de: "„\(name)“ gibt es in Zeichen nicht: Sie bestehen aus gefüllten Flächen.",
                en: "“\(name)” is not for pictograms: they are made of filled shapes.")
        case .outline(let name, _):
            Words(de: "Der Umriss von „\(name)“ ist nicht lesbar.", en: "The outline of “\(name)” cannot be read.")
        case .role(let role, _):
            Words(
                de: "Die Rolle „\(role)“ gibt es nicht; eine Fläche ist body, accent oder hole (class).",
                en: "There is no role “\(role)”; a shape is body, accent or hole (class).")
        case .tooMuch: Words(de: "Dieses Zeichen hat zu viele Teile.", en: "This pictogram has too many parts.")
        }
    }
    var remedy: Words { .example("<path class=\"body\" d=\"M2 4 H22 V20 H2 Z\"/>") }
}
