internal import PDF
internal import Page

/// A page's boxes as it is shown, turned and enlarged as it says, from the media box's upper left corner.
///
/// See ISO 32000-1, 14.11.2.
struct PDFBoxes: Hashable {
    /// From 1.
    let page: Int
    let media: Rect
    /// Those that the page names itself.
    let named: [String: Rect]
    /// From the page's own coordinates.
    let space: UserSpace

    /// Of no page.
    static let none = PDFBoxes()

    private init() { (page, media, named, space) = (0, .zero, [:], .identity) }

    init(_ page: PDFPage, number: Int) {
        func box(_ key: String) -> (left: Double, bottom: Double, right: Double, top: Double)? {
            let numbers = page["/" + key]?.items?.compactMap(\.number) ?? []
            guard numbers.count == 4, numbers.allSatisfy({ abs($0) < 1e6 }) else { return nil }
            return (
                min(numbers[0], numbers[2]), min(numbers[1], numbers[3]), max(numbers[0], numbers[2]),
                max(numbers[1], numbers[3])
            )
        }
        // A page without a media box is broken; readers take it for US Letter.
        let sheet = box("MediaBox") ?? (0, 0, 612, 792)
        let (width, height, unit) = (sheet.right - sheet.left, sheet.top - sheet.bottom, page.unit)
        let turned =
            switch page.quarters {
            case 1: UserSpace(0, unit, unit, 0, 0, 0)
            case 2: UserSpace(-unit, 0, 0, unit, width * unit, 0)
            case 3: UserSpace(0, -unit, -unit, 0, height * unit, width * unit)
            default: UserSpace(unit, 0, 0, -unit, 0, height * unit)
            }
        let shown = UserSpace(1, 0, 0, 1, -sheet.left, -sheet.bottom).within(turned)
        func rect(_ box: (left: Double, bottom: Double, right: Double, top: Double)) -> Rect {
            let (one, other) = (shown.point(box.left, box.bottom), shown.point(box.right, box.top))
            return Rect(
                x: .pt(min(one.x, other.x)), y: .pt(min(one.y, other.y)), width: .pt(abs(one.x - other.x)),
                height: .pt(abs(one.y - other.y)))
        }
        var named: [String: Rect] = [:]
        for key in ["MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox"] { named[key] = box(key).map(rect) }
        self.page = number
        media = rect(sheet)
        self.named = named
        let trim = named["TrimBox"] ?? named["CropBox"] ?? media
        space = shown.within(UserSpace(1, 0, 0, 1, -trim.minX.points, -trim.minY.points))
    }

    var trim: Rect { named["TrimBox"] ?? named["CropBox"] ?? media }
    var bleed: Rect { named["BleedBox"] ?? named["CropBox"] ?? media }

    /// Whether the trim box lies in the bleed box and that in the media box.
    var nest: Bool { bleed.contains(trim, tolerance: .pt(0.1)) && media.contains(bleed, tolerance: .pt(0.1)) }

    var bleeds: [PageEdge: Length] {
        [
            .top: trim.minY - bleed.minY, .right: bleed.maxX - trim.maxX, .bottom: bleed.maxY - trim.maxY,
            .left: trim.minX - bleed.minX,
        ]
    }

    /// Whether the file says on purpose that nothing is cut off: a sheet as large as its paper, or a part of a page.
    var isUncut: Bool {
        ["BleedBox", "TrimBox"].allSatisfy { key in
            named[key].map { $0.contains(media, tolerance: .pt(0.1)) } ?? false
        }
    }

    /// - Parameters:
    ///   - x: In points from the trim's upper left corner, as `y`.
    func place(_ x: Double, _ y: Double) -> PDFPlace {
        guard x.magnitude < 1e6, y.magnitude < 1e6 else { return .page(page) }
        func share(_ value: Double, _ whole: Double) -> Double { whole > 0 ? value / whole : 0 }
        return .spot(
            page: page, area: PageArea(x: share(x, trim.width.points), y: share(y, trim.height.points)),
            x: Int(Length.pt(x).millimetres.rounded()), y: Int(Length.pt(y).millimetres.rounded()))
    }

    /// Whether a part of the sheet is printed; beyond the bleed stands what printers want to know.
    ///
    /// - Parameters:
    ///   - left: In points from the trim's upper left corner, as the others.
    func prints(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> Bool {
        let (x, y) = (trim.minX.points, trim.minY.points)
        return left + x < bleed.maxX.points && right + x > bleed.minX.points && top + y < bleed.maxY.points
            && bottom + y > bleed.minY.points
    }
}

extension PDFBoxes {
    /// Where a rectangle of the page's own coordinates stands; nil where it is none, or is not printed.
    func place(ofRect numbers: [Double]) -> PDFPlace? {
        guard numbers.count == 4 else { return nil }
        let (one, other) = (space.point(numbers[0], numbers[1]), space.point(numbers[2], numbers[3]))
        guard prints(min(one.x, other.x), min(one.y, other.y), max(one.x, other.x), max(one.y, other.y)) else {
            return nil
        }
        return place((one.x + other.x) / 2, (one.y + other.y) / 2)
    }
}
