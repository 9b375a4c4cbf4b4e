/// One node of a template's tree. Directions are logical: `start` is left in German and right in Arabic.
public struct TemplateNode: Hashable, Sendable {
    public var content: Content
    public var box: Box
    /// Nil is always.
    public var when: Condition?
    public var place: SourcePlace

    public init(content: Content, box: Box, when: Condition? = nil, place: SourcePlace) {
        self.content = content
        self.box = box
        self.when = when
        self.place = place
    }

    /// On which sheets a node stands: those that show a photo, or the others.
    public enum Condition: String, Hashable, Sendable, CaseIterable {
        case photo
        case noPhoto = "no-photo"
    }

    public indirect enum Content: Hashable, Sendable {
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
        case pattern(PatternNode)
        case space
    }

    public enum Alignment: String, Hashable, Sendable, CaseIterable { case start, center, end, stretch }

    public enum Distribution: String, Hashable, Sendable, CaseIterable { case start, center, end, between }

    /// How rows and columns arrange their children.
    public struct Stack: Hashable, Sendable {
        public var gap: Measure
        /// Across the axis.
        public var align: Alignment
        /// Along the axis, where the children leave room.
        public var distribute: Distribution

        public init(gap: Measure = .zero, align: Alignment = .stretch, distribute: Distribution = .start) {
            self.gap = gap
            self.align = align
            self.distribute = distribute
        }
    }

    /// The room around and behind a node.
    public struct Box: Hashable, Sendable {
        /// Along the parent's axis.
        public var size: Extent
        /// A fixed width and height, where the parent's axis does not say it.
        public var width: Measure?
        public var height: Measure?
        public var padding: Insets
        public var fill: TemplatePaint?
        public var radius: Measure
        /// Whether its edges that lie on the page's edges reach into the bleed.
        public var bleeds: Bool

        public init(
            size: Extent = .content, width: Measure? = nil, height: Measure? = nil, padding: Insets = .zero,
            fill: TemplatePaint? = nil, radius: Measure = .zero, bleeds: Bool = false
        ) {
            self.size = size
            self.width = width
            self.height = height
            self.padding = padding
            self.fill = fill
            self.radius = radius
            self.bleeds = bleeds
        }
    }
}
