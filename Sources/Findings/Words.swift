/// A message in the two languages that Litfass speaks to its users.
public struct Words: Hashable, Sendable {
    public var de: String
    public var en: String

    public init(de: String, en: String) {
        self.de = de
        self.en = en
    }

    public subscript(speech: Speech) -> String { speech == .german ? de : en }
}
