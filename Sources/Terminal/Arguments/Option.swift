package import Findings

/// One option of a command: `--name`, `--name VALUE` or `--name=VALUE`.
package struct Option: Hashable, Sendable {
    /// Whether it takes a value, and how often it may stand.
    package enum Kind: Hashable, Sendable {
        case flag
        /// At most once.
        case value
        /// As often as one likes, also several values with commas between them.
        case list
    }

    /// Without the dashes, in kebab case.
    package let name: String
    let kind: Kind
    /// What stands for the value in the help; empty for a flag.
    let placeholder: Words
    let help: Words
    let candidates: Candidates

    package static func flag(_ name: String, _ help: Words) -> Option {
        Option(name: name, kind: .flag, placeholder: Words(de: "", en: ""), help: help, candidates: .none)
    }

    package static func value(
        _ name: String, _ placeholder: Words, _ help: Words, candidates: Candidates = .none
    ) -> Option {
        Option(name: name, kind: .value, placeholder: placeholder, help: help, candidates: candidates)
    }

    package static func list(
        _ name: String, _ placeholder: Words, _ help: Words, candidates: Candidates = .none
    ) -> Option {
        Option(name: name, kind: .list, placeholder: placeholder, help: help, candidates: candidates)
    }
}

/// What may stand in a place of the command line: the shell's completions offer it.
package enum Candidates: Hashable, Sendable {
    case none, file, folder
    /// Nothing else is allowed.
    case choices([String])
    /// Names that the workspace holds, asked of the program itself: `campaigns`, `regions`, `languages` …
    case names(String)
}

/// The options that every command knows.
extension Option {
    package static let workspace = value(
        "workspace", Words(de: "ORDNER", en: "FOLDER"),
        Words(
            de: "der Ordner, in dem Campaigns/ liegt; sonst der nächste aufwärts",
            en: "the folder that holds Campaigns/; else the nearest one upward"),
        candidates: .folder)
    package static let lang = value(
        "lang", Words(de: "de|en", en: "de|en"),
        Words(de: "Sprache der Meldungen; sonst nach LANG", en: "language of the messages; else after LANG"),
        candidates: .choices(UILanguage.allCases.map(\.rawValue)))
    package static let json = flag("json", Words(de: "das Ergebnis als JSON", en: "the result as JSON"))
    package static let quiet = flag(
        "quiet", Words(de: "nur Ergebnisse und Fehler, kein Fortschritt", en: "results and errors only, no progress"))
    package static let color = value(
        "color", Words(de: "auto|always|never", en: "auto|always|never"),
        Words(de: "Farben; auto: nur auf einem Terminal", en: "colours; auto: on a terminal only"),
        candidates: .choices(ColorChoice.allCases.map(\.rawValue)))
    static let help = flag("help", Words(de: "diese Hilfe", en: "this help"))
    static let version = flag(
        "version",
        Words(de: "Versionen von Litfass, Bibliotheken und Schriften", en: "versions of Litfass, libraries and fonts"))

    package static let common = [workspace, lang, json, quiet, color, help, version]
}
