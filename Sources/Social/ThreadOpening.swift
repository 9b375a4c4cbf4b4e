internal import Model
internal import Page

/// The line with which a thread's first part tells readers of the others that their language follows:
/// `English · العربية ↓`.
enum ThreadOpening {
    /// Nil for all parts but the first, where nothing follows, and where the platform knows no threads.
    static func line(_ request: PostRequest, _ rules: PlatformRules) -> String? {
        guard rules.threads, let thread = request.thread, thread.position == 0, thread.languages.count > 1 else {
            return nil
        }
        let names = thread.languages.dropFirst().map { language in
            let isAgainst = language.direction != request.language.direction
            return rules.isolates && isAgainst ? "\u{2068}\(language.name)\u{2069}" : language.name
        }
        return names.joined(separator: " · ") + " ↓"
    }
}
