/// An address with `{host}`, `{slug}`, `{language}`, `{campaign}`, `{placement}` in it.
public struct LinkTemplate: Hashable, Sendable {
    public static let placeholders: Set<String> = ["host", "slug", "language", "campaign", "placement"]

    public let text: PlaceholderText

    public init(_ text: String) throws(PlaceholderText.Fault) {
        self.text = try PlaceholderText(text, allowed: Self.placeholders)
    }
}
