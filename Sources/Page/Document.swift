/// Pages that belong in one file, and what the file says of itself.
public struct Document: Hashable, Sendable {
    public var title: String
    /// Who publishes it, e.g. `Stadt Augsburg`.
    public var author: String
    /// BCP 47.
    public var language: String
    public var direction: Direction
    /// Seconds since 1970-01-01T00:00Z; declared, never the clock's, so that the same input gives the same bytes.
    public var date: Int
    public var pages: [Page]

    public init(title: String, author: String, language: String, direction: Direction, date: Int, pages: [Page]) {
        self.title = title
        self.author = author
        self.language = language
        self.direction = direction
        self.date = date
        self.pages = pages
    }
}
