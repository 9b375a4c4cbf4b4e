/// Colours for one stream, or none.
package struct Painter: Hashable, Sendable {
    /// By the number of its ANSI escape sequence (ECMA-48, SGR).
    package enum Style: String, Hashable, Sendable {
        case error = "1;31"
        case warning = "33"
        case good = "32"
        case hint = "36"
        case strong = "1"
        case faint = "2"
    }

    package let isOn: Bool

    package init(isOn: Bool) { self.isOn = isOn }

    /// SGR sequences of ECMA-48, 8.3.117.
    package func callAsFunction(_ text: String, _ style: Style?) -> String {
        guard isOn, let style, !text.isEmpty else { return text }
        return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
    }
}
