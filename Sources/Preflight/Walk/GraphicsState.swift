internal import PDF

/// What counts when something is drawn. See ISO 32000-1, 8.4.
struct GraphicsState {
    /// Nil where nobody knows how large it shows: in glyphs and masks.
    var space: UserSpace?
    var fill = PaintState()
    var stroke = PaintState()
    var lineWidth = 1.0
    var overprintMode = 0
    var text = TextState()

    init(_ space: UserSpace?) { self.space = space }

    struct PaintState {
        var space = PaintSpace.gray
        var paint = Paint.black
        var overprints = false
        /// Whether it is a colour of the device, in red, green and blue.
        var isScreen = false
        /// 0 shows nothing.
        var opacity = 1.0

        mutating func set(_ space: PaintSpace, _ numbers: [Double]? = nil) {
            self.space = space
            paint = numbers.map(space.paint) ?? space.initial
        }

        var vanishes: Bool { opacity <= 0 }
    }

    struct TextState {
        var size = 0.0
        var leading = 0.0
        var rise = 0.0
        /// How large a font's letters are that says so itself: of type 3.
        var emScale = 1.0
        /// See ISO 32000-1, table 106.
        var mode = 0

        var fills: Bool { [0, 2, 4, 6].contains(mode) }
        var strokes: Bool { [1, 2, 5, 6].contains(mode) }
    }

    /// Takes a parameter dictionary's settings. See ISO 32000-1, table 58.
    mutating func take(_ settings: PDFNode) {
        if let width = settings["/LW"]?.number { lineWidth = width }
        // Where it says nothing of fills, they do as strokes do.
        if let overprints = settings["/OP"]?.flag { (stroke.overprints, fill.overprints) = (overprints, overprints) }
        if let overprints = settings["/op"]?.flag { fill.overprints = overprints }
        if let mode = settings["/OPM"]?.number { overprintMode = mode == 1 ? 1 : 0 }
        if let opacity = settings["/CA"]?.number { stroke.opacity = opacity }
        if let opacity = settings["/ca"]?.number { fill.opacity = opacity }
        if let font = settings["/Font"]?.items, font.count == 2 { set(font: font[0], size: font[1].number) }
    }

    mutating func set(font: PDFNode?, size: Double?) {
        text.size = size ?? 0
        text.emScale = 1
        guard font?["/Subtype"]?.name == "Type3" else { return }
        let box = font?["/FontBBox"]?.items?.compactMap(\.number) ?? []
        let scale = UserSpace(font?["/FontMatrix"]?.items?.compactMap(\.number)).down
        let height = box.count == 4 ? abs(box[3] - box[1]) : 0
        // A box of nothing says nothing; most have a thousand units, or one.
        text.emScale = height > 0 ? height * scale : 1
    }
}

/// The outline that is being drawn, as far as it goes.
struct PathExtent {
    private(set) var bounds: (left: Double, top: Double, right: Double, bottom: Double)?

    mutating func add(_ point: (x: Double, y: Double)) {
        guard let old = bounds else {
            bounds = (point.x, point.y, point.x, point.y)
            return
        }
        bounds = (min(old.left, point.x), min(old.top, point.y), max(old.right, point.x), max(old.bottom, point.y))
    }

    /// How wide it is where it is a line that is filled: far longer than anybody would take for an area.
    var lineWidth: Double? {
        guard let bounds else { return nil }
        let sides = (bounds.right - bounds.left, bounds.bottom - bounds.top)
        return min(sides.0, sides.1) < 1 && max(sides.0, sides.1) > 8 ? min(sides.0, sides.1) : nil
    }
}
