/// One finished page: all is decided, it remains to be drawn.
///
/// Coordinates are measured from the trim box's upper left corner; artwork may reach into the bleed.
package struct Page: Hashable, Sendable {
    /// What the page is made for.
    package enum Medium: Hashable, Sendable {
        /// Paper, drawn at a resolution in dots per inch where pixels are needed.
        case paper(resolution: Double)
        /// A screen, on which a `px` is a pixel.
        case screen

        /// Dots per inch; a pixel of a screen counts as its dot.
        package var resolution: Double {
            switch self {
            case .paper(let resolution): resolution
            case .screen: 96
            }
        }
    }

    /// The size after cutting.
    package var size: Size
    /// Extra artwork beyond the trim edge, cut off after printing. See ISO 32000-1, 14.11.2.
    package var bleed: Length
    /// The distance from the trim edge inside of which no text may stand.
    package var safeMargin: Length
    /// Says how finely it is drawn as pixels.
    package var medium: Medium
    /// Where the sheet is folded from top to bottom, measured from the trim edge on the left.
    package var folds: [Length]
    /// Where it is folded from left to right, measured from the upper trim edge.
    package var crossFolds: [Length]
    /// In drawing order.
    package var items: [Item]

    package init(
        size: Size, bleed: Length, safeMargin: Length, medium: Medium, folds: [Length] = [], crossFolds: [Length] = [],
        items: [Item]
    ) {
        self.size = size
        self.bleed = bleed
        self.safeMargin = safeMargin
        self.medium = medium
        self.folds = folds
        self.crossFolds = crossFolds
        self.items = items
    }

    package var trimBox: Rect { Rect(origin: .zero, size: size) }
    package var bleedBox: Rect { trimBox.outset(by: bleed) }

    /// Dots per inch at which the page is drawn as pixels.
    package var resolution: Double { medium.resolution }

    /// All items, those inside clips too, in drawing order.
    package var allItems: [Item] { items.flatMap(\.flattened) }

    package var codes: [PlacedCode] {
        allItems.compactMap { if case .code(let code) = $0 { code } else { nil } }
    }

    package var textBlocks: [TextBlock] {
        allItems.compactMap { if case .text(let block) = $0 { block } else { nil } }
    }

    /// What is read aloud, in the order in which it is drawn, which is that of reading.
    package var read: [Item] { allItems.filter(\.isRead) }
}

/// Pages that belong in one file, and what the file says of itself.
package struct Document: Hashable, Sendable {
    package var title: String
    /// Who publishes it, e.g. `Stadt Augsburg`.
    package var author: String
    /// BCP 47.
    package var language: String
    /// In which it is read, and its pages are turned.
    package var direction: Direction
    /// Seconds since 1970-01-01T00:00Z; declared, never the clock's, so that the same input gives the same bytes.
    package var date: Int
    /// In the order in which they are read.
    package var pages: [Page]
    /// In which order the panels of folded sheets are read: their numbers, counted from 1 as they lie, page after page,
    /// from where lines begin. Empty where they are read as they lie.
    package var panelOrder: [Int]

    package init(
        title: String, author: String, language: String, direction: Direction, date: Int, pages: [Page],
        panelOrder: [Int] = []
    ) {
        self.title = title
        self.author = author
        self.language = language
        self.direction = direction
        self.date = date
        self.pages = pages
        self.panelOrder = panelOrder
    }
}
