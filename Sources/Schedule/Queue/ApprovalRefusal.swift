package import Findings

/// Why an entry could not be approved.
package enum ApprovalRefusal: Hashable, Sendable {
    /// It needs none, or is past it.
    case state(EntryState)
    /// Its language's texts have been read by nobody.
    case draft(language: String)
    /// Its content changed between being shown and being approved.
    case changed

    package var message: Words {
        switch self {
        case .state(.cancelled):
            Words(
                de: "ist abgesagt; zurück in die Warteschlange holt es: litfass schedule retry",
                en: "is called off; it comes back into the queue by: litfass schedule retry")
        case .state(let state):
            Words(de: "ist nicht freizugeben (\(state.words.de))", en: "cannot be approved (\(state.words.en))")
        case .draft(let language):
            Words(de: "ist ein ungeprüfter Entwurf (\(language))", en: "is an unread draft (\(language))")
        case .changed: Words(de: "hat sich inzwischen geändert", en: "has changed meanwhile")
        }
    }
}
