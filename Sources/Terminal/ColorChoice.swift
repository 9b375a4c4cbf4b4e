/// What `--color` may be.
package enum ColorChoice: String, Hashable, Sendable, CaseIterable {
    case auto, always, never

    /// Whether a stream gets colours.
    ///
    /// - Parameters:
    ///   - isTerminal: Of the stream in question.
    ///   - variables: The environment: `NO_COLOR` set to anything but nothing (no-color.org), `TERM=dumb`.
    package func paints(isTerminal: Bool, variables: [String: String]) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: isTerminal && variables["NO_COLOR", default: ""].isEmpty && variables["TERM"] != "dumb"
        }
    }
}
