internal import Findings

struct UnknownPlaceholder: FindingKind {
    static let code = "unknown-placeholder"
    static let severity = Finding.Severity.error
    var name: String
    /// Without braces, sorted.
    var allowed: [String]

    var message: Words {
        Words(de: "Den Platzhalter {\(name)} gibt es nicht.", en: "There is no placeholder {\(name)}.")
    }

    var remedy: Words {
        let near = Spelling.nearest(to: name, among: allowed)
        let shown = (near.map { [$0] } ?? allowed).map { "{\($0)}" }.joined(separator: ", ")
        // Of one that is allowed there is nothing to guess.
        return near != nil && allowed.count > 1
            ? Words(
                de: "Meinten Sie \(shown)? Eine Klammer im Text schreiben Sie als {{.",
                en: "Did you mean \(shown)? Write a brace in the text as {{.")
            : Words(
                de: "Möglich sind \(shown); eine Klammer im Text schreiben Sie als {{.",
                en: "Possible are \(shown); write a brace in the text as {{.")
    }
}

struct UnclosedPlaceholder: FindingKind {
    static let code = "unclosed-placeholder"
    static let severity = Finding.Severity.error

    var message: Words {
        Words(
            de: "Nach dieser Klammer { fehlt die schließende }.", en: "The closing } is missing after this brace {.")
    }
    var remedy: Words {
        Words(
            de: "Schließen Sie den Platzhalter, z. B. {region}; eine Klammer im Text schreiben Sie als {{.",
            en: "Close the placeholder, e.g. {region}; write a brace in the text as {{.")
    }
}
