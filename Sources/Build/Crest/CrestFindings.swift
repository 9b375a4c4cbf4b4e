internal import Findings

/// The one way that leads out of each of them.
private enum CrestRemedy {
    static let picture = Words(
        de:
            """
            Das Wappen im Zeichenprogramm als PNG ausgeben, mindestens 1000 Pixel hoch und mit durchsichtigem \
            Hintergrund, neben brand.yaml legen und dort unter crest nennen.
            """,
        en:
            """
            Export the crest from the drawing program as a PNG, at least 1000 pixels high and with a transparent \
            background; put it beside brand.yaml and name it there under crest.
            """
    )
}

struct CrestUnreadable: FindingKind {
    static let code = "crest-unreadable"
    static let severity = Finding.Severity.error
    /// What is wrong with it, in a sentence.
    var reason: Words

    var message: Words { reason }
    var remedy: Words { CrestRemedy.picture }
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
        Words(de: "Einmal bauen: litfass build nimmt es auf.", en: "Build once: litfass build takes it in.")
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
            de: "Schreibrechte und Platz im Ordner der Region prüfen.",
            en: "Look at the region folder's permissions and free space.")
    }
}
