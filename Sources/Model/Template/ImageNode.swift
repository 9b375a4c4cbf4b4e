/// A picture in a template.
public struct ImageNode: Hashable, Sendable {
    public enum Source: String, Hashable, Sendable, CaseIterable { case crest }

    public var source: Source

    public init(source: Source) { self.source = source }
}
