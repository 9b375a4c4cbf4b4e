internal import Model

extension Finding {
    /// - Parameter said: The parser's own words.
    static func jsonSyntax(_ place: SourcePlace, _ said: String) -> Finding {
        Finding(
            "json-syntax", .error, at: place,
            message: Words(de: "Das ist kein gültiges JSON (\(said)).", en: "This is not valid JSON (\(said))."),
            remedy: Words(
                de: "Holen Sie die Antwort der Schnittstelle noch einmal, und speichern Sie sie unverändert.",
                en: "Fetch the API's answer again, and save it unchanged."))
    }

    static func jsonShape(_ place: SourcePlace) -> Finding {
        Finding(
            "json-shape", .error, at: place,
            message: Words(
                de: "Die Datei enthält keine Region und keine Liste von Regionen.",
                en: "The file holds neither a region nor a list of regions."),
            remedy: Words(
                de: "Erwartet wird die Antwort von /api/v3/regions/ der Integreat-Schnittstelle.",
                en: "Expected is the answer of /api/v3/regions/ of the Integreat API."))
    }
}
