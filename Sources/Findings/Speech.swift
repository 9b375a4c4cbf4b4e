/// The language in which Litfass speaks to the person at the terminal.
package enum Speech: String, Hashable, Sendable, CaseIterable {
    case german = "de"
    case english = "en"
}
