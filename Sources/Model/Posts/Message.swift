/// What a post says: composed once for a platform and a language, and carried on as it is until it is sent.
package struct Message: Hashable, Sendable {
    /// Exactly what is pasted or sent.
    package var text: String
    /// What the platform is told of the text's language; nil where it does not ask.
    package var languageTag: String?
    /// The address that readers are sent to.
    package var link: String?
    /// As they stand in the text, with `#`.
    package var tags: [String]
    /// The parts of the text that open an address or a tag, in the order of the text; only where the platform wants
    /// them told.
    package var facets: [Facet]

    package init(
        text: String, languageTag: String? = nil, link: String? = nil, tags: [String] = [], facets: [Facet] = []
    ) {
        self.text = text
        self.languageTag = languageTag
        self.link = link
        self.tags = tags
        self.facets = facets
    }

    /// A stretch of the text, counted in UTF-8 bytes, its end exclusive.
    package struct Facet: Hashable, Sendable {
        /// What a facet opens: an address, or a search for a tag.
        package enum Target: Hashable, Sendable {
            case link(String)
            /// Without `#`.
            case tag(String)
        }

        package var bytes: Range<Int>
        package var target: Target

        package init(bytes: Range<Int>, target: Target) {
            self.bytes = bytes
            self.target = target
        }
    }
}
