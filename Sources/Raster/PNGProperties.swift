/// What a PNG file says of itself beside its pixels.
package struct PNGProperties: Hashable, Sendable {
    /// Dots per inch; nil for a screen, whose pixels have no size.
    package var resolution: Double?
    package var title: String?
    package var author: String?
    package var software: String

    package init(
        resolution: Double? = nil, title: String? = nil, author: String? = nil, software: String = "Litfass"
    ) {
        self.resolution = resolution
        self.title = title
        self.author = author
        self.software = software
    }

    /// By the keywords that the standard registers.
    var texts: [(keyword: String, text: String)] {
        [("Title", title), ("Author", author), ("Software", software)].compactMap { keyword, text in
            text.map { (keyword, $0) }
        }
    }
}
