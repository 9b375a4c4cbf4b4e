import Formats
import Model
import Page
import Typography

/// One attempt to lay a page out, with the sizes of type limited in one way.
///
/// Works in logical coordinates, in which `x` grows from start to end; what it emits is physical.
final class LayoutPass {
    let page: Page
    let direction: Direction
    let measurer: TextMeasurer
    /// From 0, every text at its smallest, to 1, every text as large as it likes; a style may have its own.
    let sizeFactors: SizeFactors
    /// The common size of the styles that have one.
    let caps: [String: Length]

    /// Whether only the success counts: nothing is drawn, and the first failure ends the pass.
    let isTrial: Bool

    var items: [Item] = []
    /// The middles of the turned boxes that are being placed, in logical coordinates, from the outermost.
    var turns: [Point] = []
    /// The size in which each style was set, the smallest of its texts.
    var sizes: [String: Length] = [:]
    /// Texts that found no room, and text that no font covers.
    var overfull: [Overfull] = []
    var missing: [(text: Element.Text, characters: [Character])] = []
    /// Boxes whose content needs more room than they have.
    var overflows = 0
    /// All texts as they were set, from the first to the last.
    var texts: [(element: Element, text: Element.Text, variant: Int, lines: Int)] = []
    /// A text that is laid out as if it had no more than so many lines: whether the page would then hold all.
    let shortened: (element: Element, lines: Int)?
    /// Texts in whose place others are laid out: whether the page holds those.
    let substitutes: [ObjectIdentifier: Element]

    /// The heights that elements need at a width: each is asked for once by every box around it.
    private var heights: [HeightKey: Length] = [:]

    private struct HeightKey: Hashable {
        var element: ObjectIdentifier
        var width: Length
    }

    /// The photos, in the order of the items.
    var photos: [PlacedPhoto] = []
    /// The material's name.
    let material: String
    /// The code of the language that the page is read in.
    let language: String?

    init(
        page: Page, direction: Direction, measurer: TextMeasurer, sizeFactors: SizeFactors, caps: [String: Length],
        isTrial: Bool, material: String, language: String?, shortened: (element: Element, lines: Int)? = nil,
        substitutes: [ObjectIdentifier: Element] = [:]
    ) {
        self.shortened = shortened
        self.substitutes = substitutes
        self.material = material
        self.language = language
        self.page = page
        self.direction = direction
        self.measurer = measurer
        self.sizeFactors = sizeFactors
        self.caps = caps
        self.isTrial = isTrial
    }

    /// A text that was set too large for its room even in the smallest type.
    struct Overfull {
        let text: Element.Text
        /// What of it there is room for; nil where its lines are not what is too many.
        let share: Double?
        /// A word that is wider than its room.
        let word: String?
        /// Whether it is too long whatever else stands on the page: by its own bound of lines, or by a word.
        let isAlone: Bool
    }

    var succeeded: Bool { overfull.isEmpty && overflows == 0 }

    /// Less than this is no overflow: lengths are sums of rounded numbers.
    static let tolerance = Length.pt(0.05)

    func run(_ root: Element) {
        place(root, in: page.trimBox)
    }

    /// The largest size that a style may take in this pass.
    func largest(_ style: String) -> Length {
        let range = measurer.sizes(of: style)
        let ideal = range.lowerBound + (range.upperBound - range.lowerBound) * sizeFactors[style]
        return min(ideal, caps[style] ?? ideal)
    }

    /// The height that an element needs at a width.
    func height(_ element: Element, width: Length) -> Length {
        if let height = element.height { return height }
        let room = HeightKey(element: ObjectIdentifier(element), width: width)
        if let known = heights[room] { return known }
        let height = measuredHeight(element, width: width)
        heights[room] = height
        return height
    }

    /// The physical rectangle of a logical one.
    func physical(_ rect: Rect) -> Rect {
        guard direction == .rightToLeft else { return rect }
        return Rect(origin: Point(x: page.size.width - rect.maxX, y: rect.minY), size: rect.size)
    }

    /// The physical corners of logical ones.
    func physical(_ radii: Element.Radii) -> Path.Radii {
        direction == .leftToRight
            ? Path.Radii(
                topLeft: radii.topStart, topRight: radii.topEnd, bottomRight: radii.bottomEnd,
                bottomLeft: radii.bottomStart)
            : Path.Radii(
                topLeft: radii.topEnd, topRight: radii.topStart, bottomRight: radii.bottomStart,
                bottomLeft: radii.bottomEnd)
    }

    /// A photo in its box; its pixels come when the layout is settled.
    struct PlacedPhoto {
        /// Which of the items it is.
        var item: Int
        var rendition: PhotoRendition
        var frame: Rect
    }

    /// - Parameter box: Physical, with the bleed.
    func place(_ photo: SheetPhoto, _ fit: ImageNode.Fit, in box: Rect) {
        guard box.width > .pt(1), box.height > .pt(1) else { return }
        var frame = box
        if fit == .contain {
            let aspect = photo.aspect(for: material)
            let width = min(box.width, box.height * aspect)
            let x = direction == .rightToLeft ? box.maxX - width : box.minX
            frame = Rect(x: x, y: box.minY, width: width, height: width / aspect)
        }
        let window = photo.window(for: material, aspect: frame.width / frame.height)
        let dots = (
            width: Int(frame.width.dots(at: page.resolution).rounded()),
            height: Int(frame.height.dots(at: page.resolution).rounded())
        )
        photos.append(
            PlacedPhoto(
                item: items.count,
                rendition: PhotoRendition(
                    photo: photo.photo.id, window: window, width: max(1, min(dots.width, window.width)),
                    height: max(1, min(dots.height, window.height))),
                frame: frame))
        // Where nobody said what it shows, at least whose it is.
        let alternative = language.flatMap { photo.photo.alternatives[$0] } ?? photo.photo.credit
        items.append(.picture(Picture(format: .jpeg, data: [], frame: frame, alternative: alternative)))
    }
}
