/// What a PNG file says of itself beside its pixels.
public struct PNGProperties: Hashable, Sendable {
    /// Dots per inch; nil for a screen, whose pixels have no size.
    public var resolution: Double?
    public var title: String?
    public var author: String?
    public var software: String

    public init(
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
