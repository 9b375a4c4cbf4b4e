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
        package var end: End

        /// Whether some of it is read from the right.
        package var hasRightToLeft: Bool { runs.contains { $0.direction == .rightToLeft } }

        /// Whether it ends inside of a word, with a hyphen that the word does not have.
        package var isDivided: Bool { runs.contains { $0.text.hasSuffix("\u{AD}") } }

        /// What stands between a line and the next one, where nothing is drawn.
        package enum End: Hashable, Sendable {
            /// Nothing: a word is divided, or its script has no spaces.
            case nothing
            case space
            /// The paragraph ends.
            case paragraph
        }

        /// - Parameter end: Nil for what follows from its runs.
        package init(runs: [GlyphRun], text: String, end: End? = nil) {
            self.runs = runs
            self.text = text
            self.end = .space
            self.end = end ?? (isDivided ? .nothing : .space)
        }
    }

    /// Of which list a text is a part.
    package struct ListPlace: Hashable, Sendable {
        /// What stands before an entry, e.g. its number; and what the entry says.
        package enum Part: Hashable, Sendable { case label, body }

        /// Counted over the document.
        package var list: Int
        /// In the list, from 1.
        package var entry: Int
        package var part: Part

        package init(list: Int, entry: Int, part: Part) {
            self.list = list
            self.entry = entry
            self.part = part
        }
    }

    /// Of which table a text is a cell.
    package struct TablePlace: Hashable, Sendable {
        /// What a cell is to the others.
        package enum Part: Hashable, Sendable { case columnHeader, rowHeader, data }

        /// Counted over the document.
        package var table: Int
        /// In the table, from 1.
        package var row: Int
        package var part: Part

        package init(table: Int, row: Int, part: Part) {
            self.table = table
            self.row = row
            self.part = part
        }
    }

    /// Of what a text is a part.
    package enum Place: Hashable, Sendable {
        case list(ListPlace)
        case table(TablePlace)
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
    /// Nil for a text that stands alone.
    package var place: Place?
    /// What pressing it opens, in formats that can.
    package var link: Link?

    /// The words without their lines: no word is divided.
    package var spoken: String {
        lines.indices.reduce(into: "") { text, index in
            text += lines[index].text
            if index + 1 < lines.count, lines[index].end != .nothing { text += " " }
        }
    }

    /// Whether words stand in it that a voice reads by a language's rules, and not numbers alone.
    package var hasLetters: Bool {
        lines.contains { $0.text.unicodeScalars.contains(where: \.properties.isAlphabetic) }
    }

    /// The boxes around what its glyphs cover, in page coordinates.
    package var ink: [Rect] { lines.flatMap { $0.runs.flatMap(\.ink) } }

    package init(
        name: String, role: Role, language: String, direction: Direction, size: Length, frame: Rect, lines: [Line],
        place: Place? = nil, link: Link? = nil
    ) {
        self.name = name
        self.role = role
        self.language = language
        self.direction = direction
        self.size = size
        self.frame = frame
        self.lines = lines
        self.place = place
        self.link = link
    }
}

/// What pressing a part of a page opens.
package struct Link: Hashable, Sendable {
    /// With its scheme.
    package var address: String
    /// What is said of it to those who do not see it.
    package var title: String

    package init(address: String, title: String) {
        self.address = address
        self.title = title
    }
}
