internal import Page

/// A page's boxes in PDF's own coordinates: points, upward from the media box's lower left corner.
///
/// See ISO 32000-1, 14.11.2.
struct PageGeometry {
    let media: Size
    /// The trim box's distance from the media box, the same on all sides.
    let margin: Length

    /// Room for crop marks beyond the bleed.
    static let marksRoom = Length.mm(7)

    init(_ page: Page, _ options: PrintOptions) {
        margin =
            switch options.standard {
            case .plain, .accessible: .zero
            case .pdfX4: page.bleed + (options.marks ? Self.marksRoom : .zero)
            }
        media = Size(width: page.size.width + margin * 2, height: page.size.height + margin * 2)
    }

    func x(_ length: Length) -> Double { (margin + length).points }
    func y(_ length: Length) -> Double { (media.height - margin - length).points }

    /// A box as PDF writes it: left, bottom, right, top.
    func box(_ rect: Rect) -> PDFValue { .numbers(x(rect.minX), y(rect.maxY), x(rect.maxX), y(rect.minY)) }

    var mediaBox: PDFValue { .numbers(0, 0, media.width.points, media.height.points) }
}
