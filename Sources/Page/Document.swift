/// Pages that belong in one file, and what the file says of itself.
package struct Document: Hashable, Sendable {
    package var title: String
    /// Who publishes it, e.g. `Stadt Augsburg`.
    package var author: String
    /// BCP 47.
    package var language: String
    package var direction: Direction
    /// Seconds since 1970-01-01T00:00Z; declared, never the clock's, so that the same input gives the same bytes.
    package var date: Int
    package var pages: [Page]

    package init(title: String, author: String, language: String, direction: Direction, date: Int, pages: [Page]) {
        self.title = title
        self.author = author
        self.language = language
        self.direction = direction
        self.date = date
        self.pages = pages
    }
}
