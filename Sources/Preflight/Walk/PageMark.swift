/// Something that a page shows, with what counts for its print.
struct PageMark {
    enum Kind {
        /// How large its letters are, in points.
        case text(size: Double?)
        /// How wide it is, in points; one of 0 is as thin as the device can.
        case line(width: Double?)
        case area
        /// In pixels, and the dots per inch at which they are shown.
        case picture(resolution: Double?)
    }

    var kind: Kind
    /// Nil for pictures and gradients.
    var paint: Paint?
    var overprints = false
    var overprintMode = 0
    /// Whether it is painted in a screen's own colours, which nobody has defined.
    var isScreen = false
    var place: PDFPlace
    /// Whether it is part of the structure or marked as none of it. See ISO 32000-1, 14.8.2.
    var isTagged: Bool
}
