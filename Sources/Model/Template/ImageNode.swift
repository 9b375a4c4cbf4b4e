/// A picture in a template.
public struct ImageNode: Hashable, Sendable {
    /// `photo` is the campaign's, where it has one for the sheet.
    public enum Source: String, Hashable, Sendable, CaseIterable { case crest, photo }

    /// How a photo stands in its box: filling it and cut at two edges, or whole with room left.
    public enum Fit: String, Hashable, Sendable, CaseIterable { case cover, contain }

    public var source: Source
    public var fit: Fit

    public init(source: Source, fit: Fit = .cover) {
        self.source = source
        self.fit = fit
    }
}
