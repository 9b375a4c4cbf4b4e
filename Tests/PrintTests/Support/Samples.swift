import CQREncode
import Colour
import Formats
import Foundation
import Page

/// Flyers of two pages as a layout would give them.
enum Samples {
    static let profile: PressProfile = {
        let path = repository + "/Assets/Profiles/FOGRA39.icc"
        return try! PressProfile(icc: [UInt8](try! Data(contentsOf: URL(fileURLWithPath: path))))
    }()

    static let repository = String(#filePath.prefix(#filePath.count - "/Tests/PrintTests/Support/Samples.swift".count))

    static let yellow = Color(rgb: RGB(hex: 0xFBDA16), cmyk: CMYK(cyan: 0, magenta: 0.12, yellow: 0.95, black: 0))
    static let ink = Color(rgb: RGB(hex: 0x1D1B20))
    static let blue = Color(rgb: RGB(hex: 0x4B6EDA))

    /// A language's line: pieces in visual order, and what it says in reading order.
    struct Line: Sendable {
        let language: String
        let pieces: [(String, FontFace, Direction)]
        let text: String
    }

    static let german = Line(
        language: "de", pieces: [("Größe & Straße – schön, daß Du da bist!", Shaper.Sample.latin, .leftToRight)],
        text: "Größe & Straße – schön, daß Du da bist!")
    static let arabic = Line(
        language: "ar", pieces: [("أهلاً بكم في المدينة لا إله", Shaper.Sample.arabic, .rightToLeft)],
        text: "أهلاً بكم في المدينة لا إله")
    static let arabicWithLatin = Line(
        language: "ar",
        pieces: [
            (" الآن", Shaper.Sample.arabic, .rightToLeft),
            ("integreat.app", Shaper.Sample.latin, .leftToRight),
            ("افتح الآن هذا التطبيق ", Shaper.Sample.arabic, .rightToLeft),
        ], text: "افتح الآن هذا التطبيق integreat.app الآن")
    static let arabicWithNumber = Line(
        language: "ar",
        pieces: [
            (" هنا.", Shaper.Sample.arabic, .rightToLeft),
            ("0821 3240", Shaper.Sample.latin, .leftToRight),
            ("الهاتف مجاناً: ", Shaper.Sample.arabic, .rightToLeft),
        ], text: "الهاتف مجاناً: 0821 3240 هنا.")
    static let arabicWithColon = Line(
        language: "ar",
        pieces: [
            (": كل ما يهمكم", Shaper.Sample.arabic, .rightToLeft),
            ("Integreat", Shaper.Sample.latin, .leftToRight),
            ("تطبيق ", Shaper.Sample.arabic, .rightToLeft),
        ], text: "تطبيق Integreat: كل ما يهمكم")
    /// Most letters of a page decide whether poppler reads it from the right.
    static let arabicWithAddress = Line(
        language: "ar",
        pieces: [
            ("stadt.example/ar", Shaper.Sample.latin, .leftToRight),
            ("أو عبر المتصفح من أي مكان: ", Shaper.Sample.arabic, .rightToLeft),
        ], text: "أو عبر المتصفح من أي مكان: stadt.example/ar")
    static let persian = Line(
        language: "fa", pieces: [("به شهر ما خوش آمدید، می‌خواهیم", Shaper.Sample.arabic, .rightToLeft)],
        text: "به شهر ما خوش آمدید، می‌خواهیم")
    static let tigrinya = Line(
        language: "ti", pieces: [("እንቋዕ ብደሓን መጻእኩም", Shaper.Sample.ethiopic, .leftToRight)], text: "እንቋዕ ብደሓን መጻእኩም")
    static let chinese = Line(
        language: "zh-CN", pieces: [("欢迎来到奥格斯堡，一切信息都在这里。", Shaper.Sample.chinese, .leftToRight)],
        text: "欢迎来到奥格斯堡，一切信息都在这里。")
    static let thai = Line(
        language: "th", pieces: [("ยินดีต้อนรับทุกท่าน ที่นี่", Shaper.Sample.thai, .leftToRight)],
        text: "ยินดีต้อนรับทุกท่าน ที่นี่")
    static let hindi = Line(
        language: "hi",
        pieces: [
            (
                """
                स्वागत है, हिन्दी में जानकारी
                """, Shaper.Sample.devanagari, .leftToRight
            )
        ], text: "स्वागत है, हिन्दी में जानकारी"
    )
    static let urdu = Line(
        language: "ur", pieces: [("خوش آمدید پاکستان", Shaper.Sample.nastaliq, .rightToLeft)], text: "خوش آمدید پاکستان"
    )

    static let lines = [
        german, arabic, arabicWithLatin, arabicWithNumber, arabicWithColon, arabicWithAddress, persian, tigrinya,
        chinese, thai, hindi, urdu,
    ]

    static func symbol(_ payload: String) -> CodeSymbol {
        let code = QRcode_encodeString(payload, 0, QR_ECLEVEL_M, QR_MODE_8, 1)!
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        let modules = (0..<side * side).map { code.pointee.data[$0] & 1 == 1 }
        return CodeSymbol(side: side, modules: modules, payload: payload, correction: .medium)
    }

    /// An A5 flyer: a page with a headline on yellow and a crest, a page with text and a code.
    static func flyer(_ line: Line, extra: [Item] = []) -> Document {
        let size = Size(width: .mm(148), height: .mm(210))
        func page(_ items: [Item]) -> Page {
            Page(size: size, bleed: .mm(3), safeMargin: .mm(5), medium: .paper(resolution: 300), items: items)
        }
        let full = Rect(origin: .zero, size: size).outset(by: .mm(3))
        let front = page([
            .shape(Shape(path: .rectangle(full), fill: yellow)),
            .shape(Shape(path: .circle(center: Point(x: .mm(120), y: .mm(150)), radius: .mm(22)), fill: blue)),
            .text(text(line, "headline", .pt(18), y: .mm(40), color: ink)),
            .picture(
                Picture(
                    format: .svg, data: Array(crest.utf8),
                    frame: Rect(x: .mm(12), y: .mm(160), width: .mm(25), height: .mm(30)))),
        ])
        let back = page(
            (0..<12).map { .text(text(line, "body", .pt(10), y: .mm(20) + .pt(15) * Double($0), color: .black)) } + [
                .shape(
                    Shape(
                        path: .rectangle(Rect(x: .mm(12), y: .mm(95), width: .mm(124), height: .pt(0.5))),
                        fill: .black)),
                .code(
                    PlacedCode(
                        symbol: symbol("https://integreat.app/augsburg/\(line.language)"),
                        field: Rect(x: .mm(54), y: .mm(120), width: .mm(40), height: .mm(40)), dark: ink, light: .white,
                        alternative: "QR")),
            ] + extra)
        return Document(
            title: "Willkommen <\(line.language)> & mehr", author: "Stadt Augsburg", language: line.language,
            direction: line.pieces[0].2, date: 1_796_083_200, pages: [front, back])
    }

    static func text(_ line: Line, _ name: String, _ size: Length, y: Length, color: Color) -> TextBlock {
        Shaper.block(
            name, line.pieces, text: line.text, language: line.language, size: size, at: Point(x: .mm(12), y: y),
            color: color)
    }

    static let crest = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 120"><defs><clipPath id="c"><path d="M5 5h90v60a45 \
        50 0 0 1-90 0z"/></clipPath></defs>
        <g clip-path="url(#c)"><rect width="100" height="120" fill="#ffffff"/><path d="M0 0h50v120H0z" \
        fill="#d40000"/><circle cx="50" cy="50" r="20" fill="#000" stroke="#FBDA16" stroke-width="3"/></g></svg>
        """
}
