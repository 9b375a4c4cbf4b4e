package import Findings

extension Speech {
    /// The language that the environment asks for: LC_ALL, LC_MESSAGES, LANG, in this order (POSIX, 8.2). `de…` is
    /// German.
    package init(variables: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { variables[$0] }.first { !$0.isEmpty } ?? ""
        self = locale.lowercased().hasPrefix("de") ? .german : .english
    }
}
