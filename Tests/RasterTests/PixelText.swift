import Page
import Raster

/// A small picture as letters, one a pixel.
enum PixelText {
    private static let letters: [UInt32: Character] = [
        0xFF_FFFF: "W", 0x00_0000: "K", 0xFF_0000: "R", 0x00_FF00: "G", 0x00_00FF: "B", 0xFB_DA16: "Y",
    ]

    /// Rows of letters; a colour without a letter is a dot.
    static func text(_ bitmap: Bitmap) -> String {
        (0..<bitmap.height).map { y in
            String((0..<bitmap.width).map { x in bitmap[x, y].flatMap { letters[$0] } ?? "." })
        }.joined(separator: "\n")
    }

    /// A page on a screen whose pixels are asked for.
    static func draw(_ width: Double, _ height: Double, _ items: [Item], bleed: Double = 0, withBleed: Bool = false)
        throws -> String
    {
        let page = screen(width, height, items, bleed: bleed)
        return text(try Rasteriser().draw(page, bleed: withBleed))
    }

    static func screen(_ width: Double, _ height: Double, _ items: [Item], bleed: Double = 0) -> Page {
        Page(
            size: Size(width: .px(width), height: .px(height)), bleed: .px(bleed), safeMargin: .zero, medium: .screen,
            items: items)
    }
}

extension Rect {
    static func px(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
        Rect(x: .px(x), y: .px(y), width: .px(width), height: .px(height))
    }
}

extension Color {
    static let red = Color(rgb: RGB(hex: 0xFF0000))
    static let green = Color(rgb: RGB(hex: 0x00FF00))
    static let blue = Color(rgb: RGB(hex: 0x0000FF))
    static let yellow = Color(rgb: RGB(hex: 0xFBDA16))
}

extension Item {
    static func rectangle(_ rect: Rect, _ color: Color) -> Item {
        .shape(Shape(path: .rectangle(rect), fill: color))
    }
}
