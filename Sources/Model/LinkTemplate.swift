/// An address with `{host}`, `{slug}`, `{language}`, `{campaign}`, `{placement}` in it.
package struct LinkTemplate: Hashable, Sendable {
    package static let placeholders: Set<String> = ["host", "slug", "language", "campaign", "placement"]

    package let text: PlaceholderText

    package init(_ text: String) throws(PlaceholderText.Fault) {
        self.text = try PlaceholderText(text, allowed: Self.placeholders)
    }
}
