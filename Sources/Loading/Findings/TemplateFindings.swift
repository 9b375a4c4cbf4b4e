internal import Findings

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
