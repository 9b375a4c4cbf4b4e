/// A picture in a template.
package struct ImageNode: Hashable, Sendable {
    /// `photo` is the campaign's, where it has one for the sheet.
    package enum Source: String, Hashable, Sendable, CaseIterable { case crest, photo }

    /// How a photo stands in its box: filling it and cut at two edges, or whole with room left.
    package enum Fit: String, Hashable, Sendable, CaseIterable { case cover, contain }

    package var source: Source
    package var fit: Fit

    package init(source: Source, fit: Fit = .cover) {
        self.source = source
        self.fit = fit
    }
}
