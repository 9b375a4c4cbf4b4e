internal import PDF
internal import Page

/// A page's boxes, in points from the media box's upper left corner. See ISO 32000-1, 14.11.2.
struct PDFBoxes: Hashable {
    let media: Rect
    /// Those that the page names itself.
    let named: [String: Rect]

    init(_ page: PDFPage) {
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
        var named: [String: Rect] = [:]
        for key in ["MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox"] {
            guard let box = box(key) else { continue }
            named[key] = Rect(
                x: .pt(box.left - sheet.left), y: .pt(sheet.top - box.top), width: .pt(box.right - box.left),
                height: .pt(box.top - box.bottom))
        }
        media = Rect(x: .zero, y: .zero, width: .pt(sheet.right - sheet.left), height: .pt(sheet.top - sheet.bottom))
        self.named = named
    }

    var trim: Rect { named["TrimBox"] ?? named["CropBox"] ?? media }
    var bleed: Rect { named["BleedBox"] ?? named["CropBox"] ?? media }

    /// Whether the trim box lies in the bleed box and that in the media box.
    var nest: Bool { bleed.contains(trim, tolerance: .pt(0.1)) && media.contains(bleed, tolerance: .pt(0.1)) }

    /// The narrowest bleed of the four sides.
    var leastBleed: Length {
        min(trim.minX - bleed.minX, trim.minY - bleed.minY, bleed.maxX - trim.maxX, bleed.maxY - trim.maxY)
    }
}
