import Formats
package import Model
import Page
import Raster
import Typography

/// The sheet on which a region's colours and things lie side by side.
struct BrandBoard {
    let region: Region
    let sheets: [String: Sheet]
    let uiLanguage: UILanguage
    let language: Language
    let typesetter: Typesetter

    /// A sheet as a picture, as large as the board shows it.
    struct Sheet {
        let png: [UInt8]
        let size: Size

        init(_ page: Page, _ material: String, _ rasteriser: Rasteriser) throws {
            let place = BrandBoard.places[material] ?? .zero
            // As large as its place lets it be, in whole pixels.
            let scale = min(place.width / page.size.width, place.height / page.size.height)
            let bitmap = try rasteriser.draw(page, resolution: 96 * scale)
            png = try PNGFile.encode(bitmap, PNGProperties(title: material))
            size = Size(width: .px(Double(bitmap.width)), height: .px(Double(bitmap.height)))
        }
    }

    private static let margin = 64.0
    private static let width = 1644.0
    private static let top = 196.0
    private static let bottom = top + 720

    /// Where a material lies: a poster and a flyer as high as a post and a card together.
    private static let places: [String: Rect] = [
        "poster-a3": place(margin, top, 509, 720), "post-square": place(margin + 549, top, 420, 420),
        "card-85x55": place(margin + 549, top + 448, 420, 272), "flyer-a5": place(margin + 1009, top, 507, 720),
    ]

    private static func place(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
        Rect(x: .px(x), y: .px(y), width: .px(width), height: .px(height))
    }

    private static let ground = Color(rgb: RGB(hex: 0xEEECE7))
    private static let ink = Color(rgb: RGB(hex: 0x1E1D1B))
    private static let faint = Color(rgb: RGB(hex: 0x5E5B55))
    private static let shade = Color(rgb: RGB(hex: 0xD2CEC6))

    var page: Page {
        var items: [Item] = []
        text(region.name, size: 60, weight: 800, at: (Self.margin, 56), &items)
        text(lead[uiLanguage], size: 22, color: Self.faint, at: (Self.margin, 132), &items)
        for (material, place) in Self.places.sorted(by: { $0.key < $1.key }) {
            guard let sheet = sheets[material] else { continue }
            let frame = Rect(origin: place.origin, size: sheet.size)
            // A hair's breadth of shade tells white paper from the ground.
            items.append(.shape(Shape(path: .rectangle(frame.outset(by: .px(1))), fill: Self.shade)))
            items.append(.picture(Picture(format: .png, data: sheet.png, frame: frame)))
        }
        swatches(&items)
        let end = text(
            region.brand.colors.explanation[uiLanguage], size: 23, leading: 1.42, at: (Self.margin, Self.bottom + 300),
            &items)
        let size = Size(width: .px(Self.width), height: .px((end + Self.margin).rounded(.up)))
        let floor = Shape(path: .rectangle(Rect(origin: .zero, size: size)), fill: Self.ground)
        return Page(size: size, bleed: .zero, safeMargin: .zero, medium: .screen, items: [.shape(floor)] + items)
    }

    private var lead: Words {
        Words(
            de: "Plakat, Beitrag, Karte und Flyer in Ihren Farben, mit den Texten der fertigen Kampagne.",
            en: "Poster, post, card and flyer in your colours, with the texts of the ready-made campaign.")
    }

    /// Every ground with the type and the accent that it bears, and what it is called.
    private func swatches(_ items: inout [Item]) {
        let roles = BrandColors.Role.shown(of: region.brand.colors)
        let (gap, height, y) = (20.0, 140.0, Self.bottom + 56)
        let width = (Self.width - 2 * Self.margin - gap * Double(roles.count - 1)) / Double(roles.count)
        for (number, role) in roles.enumerated() {
            let ground = region.brand.colors[role]
            let x = Self.margin + (width + gap) * Double(number)
            let frame = Self.place(x, y, width, height)
            items.append(
                .shape(
                    Shape(path: .roundedRectangle(frame.outset(by: .px(1)), radius: .px(11)), fill: Self.shade)))
            items.append(.shape(Shape(path: .roundedRectangle(frame, radius: .px(10)), fill: ground.fill)))
            text("Aa", size: 58, weight: 800, color: ground.ink, at: (x + 22, y + 48), &items)
            let dot = Point(x: .px(x + width - 52), y: .px(y + height / 2))
            items.append(.shape(Shape(path: .circle(center: dot, radius: .px(24)), fill: ground.accent)))
            text(role.title[uiLanguage], size: 21, weight: 700, at: (x, y + height + 16), &items)
            text(ground.fill.rgb.hexString, size: 19, color: Self.faint, at: (x, y + height + 46), &items)
        }
    }

    /// - Returns: Where it ends, in pixels.
    @discardableResult
    private func text(
        _ string: String, size: Double, weight: Int = 400, leading: Double = 1.3, color: Color = ink,
        at point: (x: Double, y: Double), _ items: inout [Item]
    ) -> Double {
        let style = TextStyle(
            families: [weight > 700 ? "Inter Display" : "Inter"], weight: weight, size: .px(size), leading: leading,
            color: color)
        let column = Length.px(Self.width - Self.margin - point.x)
        let set = typesetter.set(string, in: language, style: style, width: column)
        let frame = Rect(origin: Point(x: .px(point.x), y: .px(point.y)), size: set.size)
        items.append(
            .text(
                TextBlock(
                    name: "words", role: .paragraph, language: language.bcp47, direction: language.direction,
                    size: .px(size), frame: frame, lines: set.lines(at: frame.origin))))
        return point.y + set.size.height.pixels
    }
}

extension BrandColors.Role {
    /// Those that are told apart: a foot of paper is paper.
    package static func shown(of colors: BrandColors) -> [BrandColors.Role] {
        allCases.filter { $0 != .foot || colors.foot.fill != colors.paper.fill }
    }

    /// What people call it.
    package var title: Words {
        switch self {
        case .surface: Words(de: "Fläche", en: "Surface")
        case .deep: Words(de: "Dunkle Fläche", en: "Dark area")
        case .tint: Words(de: "Heller Ton", en: "Light tint")
        case .accent: Words(de: "Akzent", en: "Accent")
        case .foot: Words(de: "Fuß", en: "Foot")
        case .paper: Words(de: "Papier", en: "Paper")
        }
    }
}
