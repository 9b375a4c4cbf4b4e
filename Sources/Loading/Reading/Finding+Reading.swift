internal import Model

extension Finding {
    static func leavesFolder(_ path: String, at place: SourcePlace) -> Finding {
        Finding(
            "path-outside-folder", .error, at: place,
            message: Words(
                de: "„\(path)“ ist ein Weg aus dem Ordner hinaus oder in einen anderen Ordner.",
                en: "“\(path)” is a path out of the folder or into another one."),
            remedy: Words(
                de: "Nennen Sie nur den Namen, und legen Sie die Datei selbst in den Ordner.",
                en: "Give the name alone, and put the file itself into the folder."))
    }
}

extension Finding {
    static func unknownPlaceholder(_ name: String, at place: SourcePlace, allowed: Set<String>) -> Finding {
        let words = allowed.sorted()
        let near = Spelling.nearest(to: name, among: words).map { ["{\($0)}"] } ?? words.map { "{\($0)}" }
        let shown = near.joined(separator: ", ")
        let isGuess = near.count == 1 && words.count > 1
        return Finding(
            "unknown-placeholder", .error, at: place,
            message: Words(de: "Den Platzhalter {\(name)} gibt es nicht.", en: "There is no placeholder {\(name)}."),
            remedy: isGuess
                ? Words(
                    de: "Meinten Sie \(shown)? Eine Klammer im Text schreiben Sie als {{.",
                    en: "Did you mean \(shown)? Write a brace in the text as {{.")
                : Words(
                    de: "Möglich sind \(shown); eine Klammer im Text schreiben Sie als {{.",
                    en: "Possible are \(shown); write a brace in the text as {{."))
    }

    static func unclosedPlaceholder(at place: SourcePlace) -> Finding {
        Finding(
            "unclosed-placeholder", .error, at: place,
            message: Words(
                de: "Nach dieser Klammer { fehlt die schließende }.", en: "The closing } is missing after this brace {."
            ),
            remedy: Words(
                de: "Schließen Sie den Platzhalter, z. B. {region}; eine Klammer im Text schreiben Sie als {{.",
                en: "Close the placeholder, e.g. {region}; write a brace in the text as {{."))
    }
}

/// A text that no sheet and no post can hold.
struct EndlessText: FindingKind {
    static let code = "text-endless"
    static let severity = Finding.Severity.error
    /// In bytes.
    var limit: Int

    var message: Words {
        Words(
            de: "Dieser Text ist länger, als ein Blatt oder ein Beitrag fassen kann (\(limit) Bytes).",
            en: "This text is longer than any sheet or post can hold (\(limit) bytes).")
    }
    var remedy: Words {
        Words(
            de: "Kürzen Sie ihn. Steht eine ganze Datei darin, oder fehlt ein Anführungszeichen?",
            en: "Shorten it. Does it hold a whole file, or is a quotation mark missing?")
    }
}
