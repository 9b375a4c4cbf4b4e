internal import Findings

struct TooFewLanguages: FindingKind {
    static let code = "too-few-languages"
    static let severity = Finding.Severity.error
    /// What it is called, as in all of these.
    var material: Words
    /// How many languages it needs at least, and how many there are.
    var needed: Int
    var given: Int

    var message: Words {
        Words(
            de: "\(material.de) braucht mindestens \(needed) Sprachen; es sind \(given).",
            en: "\(material.en) needs at least \(needed) languages; there are \(given).")
    }
    var remedy: Words {
        Words(
            de: "Sprachen ergänzen oder dieses Material weglassen.", en: "Add languages, or leave this material out.")
    }

    var weight: Double? { Double(needed - given) }
}

struct LanguagesLeftOut: FindingKind {
    static let code = "languages-left-out"
    static let severity = Finding.Severity.note
    var material: Words
    /// How many languages it shows, and how many there are.
    var shown: Int
    var given: Int
    var leftOut: [Words]

    var message: Words {
        Words(
            de: """
                \(material.de) zeigt \(shown) von \(given) Sprachen. Keinen Platz \
                \(leftOut.count == 1 ? "hat" : "haben"): \(leftOut.map(\.de).joined(separator: ", ")).
                """,
            en: """
                \(material.en) shows \(shown) of \(given) languages. There is no room for: \
                \(leftOut.map(\.en).joined(separator: ", ")).
                """)
    }
    var remedy: Words {
        Words(
            de: """
                Die wichtigsten Sprachen in campaign.yaml nach vorn stellen, oder für die übrigen eine zweite Kampagne \
                mit demselben Blatt anlegen. Eigene Blätter hat jede Sprache.
                """,
            en: """
                Put the most important languages first in campaign.yaml, or make a second campaign with the same sheet \
                for the others. Each language has sheets of its own.
                """)
    }

    var weight: Double? { Double(leftOut.count) }
}

struct TooLargeForSheet: FindingKind {
    static let code = "too-large-for-sheet"
    static let severity = Finding.Severity.note
    var material: Words
    /// The office printer's: `a4`.
    var paper: String

    var message: Words {
        Words(
            de: "\(material.de) ist größer als \(paper.uppercased()); dafür gibt es keine Datei für den Bürodrucker.",
            en: "\(material.en) is larger than \(paper.uppercased()); there is no file of it for the office printer.")
    }
    var remedy: Words {
        Words(de: "In der Druckerei drucken lassen.", en: "Have it printed by a print shop.")
    }
}

struct NotDrawable: FindingKind {
    static let code = "not-drawable"
    static let severity = Finding.Severity.error
    /// What is wrong, in a sentence.
    var reason: Words

    var message: Words { reason }
    var remedy: Words {
        Words(
            de: "Wappen, Farben und Schriften der Region prüfen: litfass doctor.",
            en: "Look at the region's crest, colours and fonts: litfass doctor.")
    }
}

struct ManifestUnreadable: FindingKind {
    static let code = "manifest-unreadable"
    static let severity = Finding.Severity.note

    var message: Words {
        Words(
            de: "Das Verzeichnis des letzten Laufs ist beschädigt.", en: "The manifest of the last run is damaged.")
    }
    var remedy: Words {
        Words(
            de:
                """
                Sie brauchen nichts zu tun: Es wird neu geschrieben. Damit es wieder alles nennt, erzeugen Sie die \
                Kampagne einmal ganz.
                """,
            en:
                """
                There is nothing to do: it is written anew. Build the whole campaign once so that it names everything \
                again.
                """
        )
    }
}
