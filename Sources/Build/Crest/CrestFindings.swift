internal import Findings

/// The one way that leads out of each of them.
private enum CrestRemedy {
    static let name = Words(
        de:
            """
            Unter crest eine Datei nennen, die neben brand.yaml liegt; oder: litfass brand KÜRZEL --crest wappen.png \
            (docs/de/stadt.md).
            """,
        en:
            """
            Name under crest a file that lies beside brand.yaml; or: litfass brand SLUG --crest crest.png \
            (docs/de/stadt.md, in German).
            """
    )
    static let picture = Words(
        de:
            """
            Das Wappen im Zeichenprogramm als PNG ausgeben, mindestens 1000 Pixel hoch und mit durchsichtigem \
            Hintergrund; dann: litfass brand KÜRZEL --crest wappen.png (docs/de/stadt.md).
            """,
        en:
            """
            Export the crest from the drawing program as a PNG, at least 1000 pixels high and with a transparent \
            background; then: litfass brand SLUG --crest crest.png (docs/de/stadt.md, in German).
            """
    )
}

struct CrestUnreadable: FindingKind {
    static let code = "crest-unreadable"
    static let severity = Finding.Severity.error
    /// What is wrong with it, in a sentence.
    var reason: Words
    /// Whether there is no such file.
    var isMissing = false

    var message: Words { reason }
    var remedy: Words { isMissing ? CrestRemedy.name : CrestRemedy.picture }
}

/// A part of a crest would be missing from each sheet.
struct CrestIncomplete: FindingKind {
    static let code = "crest-incomplete"
    static let severity = Finding.Severity.error
    /// The elements or style sheets.
    var parts: [String]
    /// What is wrong with the first, in a sentence.
    var reason: Words

    var message: Words {
        guard parts.count > 1 else { return reason }
        let others = parts.dropFirst().prefix(3).joined(separator: ", ") + (parts.count > 4 ? " …" : "")
        return Words(de: "\(reason.de) Auch betroffen: \(others).", en: "\(reason.en) Also concerned: \(others).")
    }
    var remedy: Words { CrestRemedy.picture }
}

/// Nobody has drawn it yet.
struct CrestNotTaken: FindingKind {
    static let code = "crest-not-taken"
    static let severity = Finding.Severity.note
    /// Relative to the workspace.
    var file: String

    var message: Words {
        Words(
            de: "\(file) ist noch nicht aufgenommen; geprüft wurde mit dem Namen an seiner Stelle.",
            en: "\(file) has not been taken in yet; what was checked has the name in its place.")
    }
    var remedy: Words {
        Words(
            de: "Einmal litfass build; oder litfass brand KÜRZEL, das zeigt es auch (docs/de/stadt.md).",
            en: "litfass build, once; or litfass brand SLUG, which shows it too (docs/de/stadt.md, in German).")
    }
}

/// It is drawn anew by each build.
struct CrestNotStored: FindingKind {
    static let code = "crest-not-stored"
    static let severity = Finding.Severity.warning
    /// Why, in a sentence.
    var reason: Words

    var message: Words {
        Words(
            de: "Das aufgenommene Wappen lässt sich nicht ablegen: \(reason.de)",
            en: "The crest as taken in cannot be stored: \(reason.en)")
    }
    var remedy: Words {
        Words(
            de: "Schreibrechte und Platz im Ordner der Region prüfen, dann noch einmal bauen (docs/de/stadt.md).",
            en:
                """
                Look at the region folder's permissions and free space, then build again (docs/de/stadt.md, in German).
                """)
    }
}

/// Letters of a crest look otherwise than they were drawn.
struct CrestFontMissing: FindingKind {
    static let code = "crest-font-missing"
    static let severity = Finding.Severity.warning
    /// As its texts name them.
    var families: [String]

    var message: Words {
        let names = Words(
            de: families.map { "„\($0)“" }.joined(separator: ", "),
            en: families.map { "“\($0)”" }.joined(separator: ", "))
        return Words(
            de: "Text im Wappen verlangt die Schrift \(names.de), die hier fehlt; er steht in einer anderen da.",
            en: "Text in the crest asks for the font \(names.en), which is not here; it is set in another.")
    }
    var remedy: Words {
        Words(
            de:
                """
                Im Zeichenprogramm den Text in Pfade umwandeln und als SVG speichern; dann: litfass brand KÜRZEL \
                --crest wappen.svg (docs/de/stadt.md).
                """,
            en:
                """
                Convert the text to paths in the drawing program and save it as SVG; then: litfass brand SLUG \
                --crest crest.svg (docs/de/stadt.md, in German).
                """)
    }
}
