/// One node of a template's tree. Directions are logical: `start` is left in German and right in Arabic.
package struct TemplateNode: Hashable, Sendable {
    package var content: Content
    /// How much room it takes, and what lies behind it.
    package var box: Box
    /// Nil is always.
    package var when: Condition?
    package var place: SourcePlace

    package init(content: Content, box: Box, when: Condition? = nil, place: SourcePlace) {
        self.content = content
        self.box = box
        self.when = when
        self.place = place
    }

    /// On which sheets a node stands: those that show a photo, or the others.
    package enum Condition: String, Hashable, Sendable, CaseIterable {
        case photo
        case noPhoto = "no-photo"
    }

    /// What stands in the box: an arrangement of other nodes, or one thing.
    package indirect enum Content: Hashable, Sendable {
        /// Below each other.
        case rows([TemplateNode], Stack)
        /// Beside each other, from start to end.
        case columns([TemplateNode], Stack)
        /// Over each other, the first at the bottom.
        case layers([TemplateNode])
        /// A node for each item of a list, in a grid.
        case each(Each)
        case text(TextNode)
        case image(ImageNode)
        case code(CodeNode)
        case shape(ShapeNode)
        case pictogram(PictogramNode)
        case pattern(PatternNode)
        case space
    }

    /// Where something stands in the room that it has; `stretch` fills it.
    package enum Alignment: String, Hashable, Sendable, CaseIterable { case start, center, end, stretch }

    /// Where the children stand along the axis; `between` shares what is left among the gaps.
    package enum Distribution: String, Hashable, Sendable, CaseIterable { case start, center, end, between }

    /// How rows and columns arrange their children.
    package struct Stack: Hashable, Sendable {
        package var gap: Measure
        /// Across the axis.
        package var align: Alignment
        /// Along the axis, where the children leave room.
        package var distribute: Distribution

        package init(gap: Measure = .zero, align: Alignment = .stretch, distribute: Distribution = .start) {
            self.gap = gap
            self.align = align
            self.distribute = distribute
        }
    }

    /// The room around and behind a node.
    package struct Box: Hashable, Sendable {
        /// Along the parent's axis.
        package var size: Extent
        /// A fixed width and height, where the parent's axis does not say it.
        package var width: Measure?
        package var height: Measure?
        /// Between its edges and its content.
        package var padding: Insets
        /// The colour behind its content; nil lets through what lies below.
        package var fill: TemplatePaint?
        package var radius: Corners
        /// Whether its edges that lie on the page's edges reach into the bleed.
        package var bleeds: Bool
        /// Whether it stands on its head, with all that it holds.
        package var isUpsideDown: Bool

        package init(
            size: Extent = .content, width: Measure? = nil, height: Measure? = nil, padding: Insets = .zero,
            fill: TemplatePaint? = nil, radius: Corners = .zero, bleeds: Bool = false,
            isUpsideDown: Bool = false
        ) {
            self.size = size
            self.width = width
            self.height = height
            self.padding = padding
            self.fill = fill
            self.radius = radius
            self.bleeds = bleeds
            self.isUpsideDown = isUpsideDown
        }
    }

    /// The nodes right below it; a repetition has one.
    var children: [TemplateNode] {
        switch content {
        case .rows(let nodes, _), .columns(let nodes, _), .layers(let nodes): nodes
        case .each(let each): [each.cell]
        case .text, .image, .code, .shape, .pictogram, .pattern, .space: []
        }
    }

    /// It and all nodes below it, each before its own.
    ///
    /// - Parameter sheet: Leaves out what does not stand on such a sheet; nil leaves out nothing.
    func descendants(on sheet: Condition? = nil) -> [TemplateNode] {
        if let sheet, let when, when != sheet { return [] }
        return [self] + children.flatMap { $0.descendants(on: sheet) }
    }
}

/// One cell for each item of a list, in rows of equal cells.
package struct Each: Hashable, Sendable {
    /// What is repeated: the campaign's languages, or the items of a text that is a list.
    package enum List: Hashable, Sendable {
        case languages
        case text(String)
    }

    /// Over what it repeats.
    package var list: List
    package var columns: Int
    package var gap: Measure
    /// Between rows; nil is as between columns.
    package var rowGap: Measure?
    /// The node for one item.
    package var cell: TemplateNode
    /// Whether each cell stands in its own language's direction instead of the sheet's.
    package var followsItem = false

    package init(list: List, columns: Int, gap: Measure, rowGap: Measure?, cell: TemplateNode) {
        self.list = list
        self.columns = columns
        self.gap = gap
        self.rowGap = rowGap
        self.cell = cell
    }
}
