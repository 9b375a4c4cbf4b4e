/// The language in which Litfass speaks to the person at the terminal.
public enum Speech: String, Hashable, Sendable, CaseIterable {
    case german = "de"
    case english = "en"
}
