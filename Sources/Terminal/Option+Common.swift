internal import Findings

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
        candidates: .choices(Speech.allCases.map(\.rawValue)))
    package static let json = flag("json", Words(de: "das Ergebnis als JSON", en: "the result as JSON"))
    package static let quiet = flag(
        "quiet", Words(de: "nur Ergebnisse und Fehler, kein Fortschritt", en: "results and errors only, no progress"))
    package static let color = value(
        "color", Words(de: "auto|always|never", en: "auto|always|never"),
        Words(de: "Farben; auto: nur auf einem Terminal", en: "colours; auto: on a terminal only"),
        candidates: .choices(ColorChoice.allCases.map(\.rawValue)))
    package static let help = flag("help", Words(de: "diese Hilfe", en: "this help"))
    package static let version = flag(
        "version",
        Words(de: "Versionen von Litfass, Bibliotheken und Schriften", en: "versions of Litfass, libraries and fonts"))

    package static let common = [workspace, lang, json, quiet, color, help, version]
}
