/// A picture in a template.
package struct ImageNode: Hashable, Sendable {
    /// `photo` is the campaign's, where it has one for the sheet.
    package enum Source: String, Hashable, Sendable, CaseIterable { case crest, photo }

    /// How a photo stands in its box: filling it and cut at two edges, or whole with room left.
    package enum Fit: String, Hashable, Sendable, CaseIterable { case cover, contain }

    package var source: Source
    package var fit: Fit

    package init(source: Source, fit: Fit = .cover) {
        self.source = source
        self.fit = fit
    }
}

/// A sign in a template, in a square.
package struct PictogramNode: Hashable, Sendable {
    package enum Source: Hashable, Sendable {
        /// The one that the campaign or the post names.
        case sheet
        /// The one of the item that a repetition shows.
        case item
        case named(String)
    }

    package var source: Source
    /// What stands there where nobody chose one; nil leaves the place out.
    package var otherwise: String?
    package var body: TemplatePaint
    package var accent: TemplatePaint

    package init(source: Source, otherwise: String? = nil, body: TemplatePaint, accent: TemplatePaint) {
        self.source = source
        self.otherwise = otherwise
        self.body = body
        self.accent = accent
    }
}

/// A QR code in a template, on its own light field.
package struct CodeNode: Hashable, Sendable {
    /// Whether a code leads to the sheet's language, or to where readers choose one.
    package enum Target: String, Hashable, Sendable, CaseIterable {
        case link
        case linkAny = "link-any"
    }

    package var target: Target
    /// Between which it is as wide as a tenth of the distance from which it is read; nil is as wide as its box.
    package var sides: CodeSides?
    package var dark: TemplatePaint
    package var light: TemplatePaint

    package init(target: Target, sides: CodeSides? = nil, dark: TemplatePaint, light: TemplatePaint) {
        self.target = target
        self.sides = sides
        self.dark = dark
        self.light = light
    }
}

/// The least and the most that a code may be wide.
package struct CodeSides: Hashable, Sendable {
    package var least: Measure
    package var most: Measure

    package init(least: Measure, most: Measure) {
        self.least = least
        self.most = most
    }
}

/// A flat shape that fills its box.
package struct ShapeNode: Hashable, Sendable {
    /// How a shape fills its box.
    package enum Form: String, Hashable, Sendable, CaseIterable {
        case rectangle, circle
        /// A quarter of a disc whose centre is the box's lower start corner.
        case quarter
        /// The tail of a speech bubble that hangs from the area above: a quarter of a disc whose centre is the box's
        /// upper end corner.
        case tail
    }

    package var form: Form
    package var fill: TemplatePaint

    package init(form: Form, fill: TemplatePaint) {
        self.form = form
        self.fill = fill
    }
}

/// The region's motif: tiles drawn from its own data.
package struct PatternNode: Hashable, Sendable {
    /// How many tiles stand across the box's shorter side.
    package var tiles: Int
    /// The colours of the tiles' backgrounds and figures.
    package var paints: [TemplatePaint]

    /// How many tiles deep a frame of them runs around the box, each half the mirror of the other; nil fills the box.
    package var frame: Int?

    package init(tiles: Int, paints: [TemplatePaint], frame: Int? = nil) {
        self.tiles = tiles
        self.frame = frame
        self.paints = paints
    }
}
