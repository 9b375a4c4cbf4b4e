/// A text as it stands on a page: lines of glyph runs, and what a reader of the structure needs to know of it.
package struct TextBlock: Hashable, Sendable {
    /// What the text is to its page; print ignores it, an accessible PDF tags by it.
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case headline, heading, paragraph
        case listItem = "list-item"
        case caption, address, imprint, artifact
    }

    /// One line's runs, in visual order from left to right.
    package struct Line: Hashable, Sendable {
        package var runs: [GlyphRun]
        /// The line's text, in reading order.
        package var text: String

        package init(runs: [GlyphRun], text: String) {
            self.runs = runs
            self.text = text
        }
    }

    /// The name by which the template and a finding call it, e.g. `claim`.
    package var name: String
    package var role: Role
    /// BCP 47.
    package var language: String
    package var direction: Direction
    /// The em's size before a script's optical correction.
    package var size: Length
    /// What the text may fill; no ink lies outside.
    package var frame: Rect
    /// From the top.
    package var lines: [Line]

    /// The boxes around what its glyphs cover, in page coordinates.
    package var ink: [Rect] { lines.flatMap { $0.runs.flatMap(\.ink) } }

    package init(
        name: String, role: Role, language: String, direction: Direction, size: Length, frame: Rect, lines: [Line]
    ) {
        self.name = name
        self.role = role
        self.language = language
        self.direction = direction
        self.size = size
        self.frame = frame
        self.lines = lines
    }
}
