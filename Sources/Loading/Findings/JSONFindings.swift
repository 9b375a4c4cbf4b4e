internal import Findings

struct JSONSyntax: FindingKind {
    static let code = "json-syntax"
    static let severity = Finding.Severity.error
    /// The parser's own words.
    var said: String

    var message: Words {
        Words(de: "Das ist kein gültiges JSON (\(said)).", en: "This is not valid JSON (\(said)).")
    }
    var remedy: Words {
        Words(
            de: "Holen Sie die Antwort der Schnittstelle noch einmal, und speichern Sie sie unverändert.",
            en: "Fetch the API's answer again, and save it unchanged.")
    }
}

struct JSONShape: FindingKind {
    static let code = "json-shape"
    static let severity = Finding.Severity.error

    var message: Words {
        Words(
            de: "Die Datei enthält keine Region und keine Liste von Regionen.",
            en: "The file holds neither a region nor a list of regions.")
    }
    var remedy: Words {
        Words(
            de: "Erwartet wird die Antwort von /api/v3/regions/ der Integreat-Schnittstelle.",
            en: "Expected is the answer of /api/v3/regions/ of the Integreat API.")
    }
}
