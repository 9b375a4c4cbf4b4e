/// Glyphs of one font, size, colour and direction on one baseline, ready to draw.
package struct GlyphRun: Hashable, Sendable {
    /// The font, with its settings.
    package var face: FontFace
    /// The em's size.
    package var size: Length
    package var color: Color
    /// The run's left end on its baseline, in page coordinates, whatever its direction.
    package var origin: Point
    /// In visual order, from left to right.
    package var glyphs: [Glyph]
    /// The text that the run shows, in reading order.
    package var text: String
    /// In which the text is read; the glyphs stand from left to right whatever it is.
    package var direction: Direction
    /// Whether it stands on its head: turned by 180° about its origin, so that it runs to the left and its glyphs hang
    /// down.
    package var isUpsideDown: Bool

    package init(
        face: FontFace, size: Length, color: Color, origin: Point, glyphs: [Glyph], text: String, direction: Direction,
        isUpsideDown: Bool = false
    ) {
        self.face = face
        self.size = size
        self.color = color
        self.origin = origin
        self.glyphs = glyphs
        self.text = text
        self.direction = direction
        self.isUpsideDown = isUpsideDown
    }

    /// The sum of the glyphs' advances.
    package var width: Length { glyphs.reduce(.zero) { $0 + $1.advance } }

    /// The boxes around what its glyphs cover, in page coordinates.
    package var ink: [Rect] {
        var pen = origin
        return glyphs.compactMap { glyph in
            defer { pen.x += glyph.advance }
            guard let ink = glyph.ink else { return nil }
            let box = Rect(origin: pen + glyph.offset + ink.origin, size: ink.size)
            return isUpsideDown ? box.turned(about: origin) : box
        }
    }

    /// From the baseline up to `ascent` and down to `descent`, both in ems, as wide as the run.
    package func area(ascent: Double, descent: Double) -> Rect {
        let area = Rect(
            x: origin.x, y: origin.y - size * ascent, width: width, height: size * (ascent + descent))
        return isUpsideDown ? area.turned(about: origin) : area
    }
}

/// One glyph of a run, in visual order.
package struct Glyph: Hashable, Sendable {
    /// The glyph's number in the run's font file.
    package var id: UInt32
    /// Where the glyph's own origin lies, measured from the pen; `y` grows downward. Marks have one, most letters none.
    package var offset: Point
    /// How far the pen moves on, to the right, from this glyph to the next; the first one's pen is the run's origin.
    package var advance: Length
    /// The UTF-8 offset in the run's text at which the text of this glyph's cluster begins.
    package var cluster: Int
    /// The box around what it covers, from its own origin; nil where it leaves no ink.
    package var ink: Rect?

    package init(id: UInt32, offset: Point, advance: Length, cluster: Int, ink: Rect? = nil) {
        self.id = id
        self.offset = offset
        self.advance = advance
        self.cluster = cluster
        self.ink = ink
    }
}

/// One face in one font file: what a glyph number refers to.
package struct FontFace: Hashable, Sendable {
    /// The font file's absolute path.
    package let path: String
    /// The face's place in a collection (`.ttc`), else 0.
    package let index: Int
    /// The face's PostScript name, e.g. `NotoSansArabic-Bold`.
    package let name: String

    package init(path: String, index: Int, name: String) {
        self.path = path
        self.index = index
        self.name = name
    }
}

/// The direction in which a script or a run is read.
package enum Direction: String, Hashable, Sendable, CaseIterable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
}
