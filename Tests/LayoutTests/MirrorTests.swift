import Layout
import Model
import Page
import Support
import Testing

/// A right-to-left sheet is the left-to-right one in a mirror; what must not be mirrored is only moved.
struct MirrorTests {
    private static func mirrored(_ rect: Rect, on page: Page) -> Rect {
        Rect(origin: Point(x: page.size.width - rect.maxX, y: rect.minY), size: rect.size)
    }

    private static func near(_ a: Rect, _ b: Rect, _ tolerance: Length = .pt(0.02)) -> Bool {
        a.contains(b, tolerance: tolerance) && b.contains(a, tolerance: tolerance)
    }

    /// How near two lines stand depends on which of their letters meet, and so on the side from which they hang:
    /// heights may differ a little.
    private static func mirrors(_ a: Rect, _ b: Rect, on page: Page) -> Bool {
        let b = mirrored(b, on: page)
        let leeway = page.size.height.points / 50
        return abs((a.minX - b.minX).points) < 0.02 && abs((a.width - b.width).points) < 0.02
            && abs((a.minY - b.minY).points) < leeway && abs((a.height - b.height).points) < leeway
    }

    /// The same Arabic sheet, and one whose Arabic is said to run from left to right.
    private static func pair(_ template: String) throws -> (right: LayoutResult, left: LayoutResult) {
        let stage = try SmallSheet.stage.get()
        let template = try stage.template(template)
        var right = try stage.subject(template, languages: ["ar"], region: "augsburg")
        // Latin words within Arabic would be set in another order when the base direction changes.
        let values = right.localizations[0].values
        func arabic(_ text: PlaceholderText) throws -> PlaceholderText {
            try PlaceholderText(text.filled(values).filter { !$0.isASCII || $0 == " " }, allowed: [])
        }
        right.localizations[0].texts.entries = try right.localizations[0].texts.entries.mapValues { entry in
            var entry = entry
            switch entry.value {
            case .text(let text): entry.value = .text(try arabic(text))
            case .list(let items): entry.value = .list(try items.map(arabic))
            case .variants(let variants):
                entry.value = .variants(
                    .init(
                        long: try variants.long.map(arabic), medium: try variants.medium.map(arabic),
                        short: try variants.short.map(arabic)))
            }
            return entry
        }
        var left = right
        left.localizations[0].language.script.direction = .leftToRight
        let layoutEngine = try Stage.layoutEngine()
        return (layoutEngine.layOut(template, right), layoutEngine.layOut(template, left))
    }

    @Test(arguments: ["poster-a3", "flyer-a5", "post-square"])
    func theWholeTreeIsMirrored(template: String) throws {
        let (right, left) = try Self.pair(template)
        #expect(right.document.direction == .rightToLeft && left.document.direction == .leftToRight)
        #expect(right.findings == left.findings)
        for (page, other) in zip(right.document.pages, left.document.pages) {
            #expect(page.textBlocks.map(\.name) == other.textBlocks.map(\.name))
            for (a, b) in zip(page.textBlocks, other.textBlocks) {
                #expect(Self.mirrors(a.frame, b.frame, on: page), "\(a.name)")
                #expect(
                    abs((a.size - b.size).points) < a.size.points / 50 && a.lines.map(\.text) == b.lines.map(\.text),
                    "\(a.name)")
            }
            #expect(page.textBlocks.map(\.link?.address) == other.textBlocks.map(\.link?.address))
            for (a, b) in zip(page.codes, other.codes) {
                #expect(Self.near(a.field, Self.mirrored(b.field, on: page)))
                #expect(a.symbol == b.symbol)
            }
            let (crests, others) = (Self.pictures(page), Self.pictures(other))
            #expect(crests.map(\.data) == others.map(\.data))
            for (a, b) in zip(crests, others) { #expect(Self.near(a.frame, Self.mirrored(b.frame, on: page))) }
        }
    }

    private static func pictures(_ page: Page) -> [Picture] {
        page.allItems.compactMap { if case .picture(let picture) = $0 { picture } else { nil } }
    }

    /// Ink, too: each word stands as far from the right edge as it stood from the left one.
    @Test func wordsAreMovedAndNotMirrored() throws {
        let pages = """
            - rows:
                - columns:
                    - { text: one, style: a, size: 2fr }
                    - { text: two, style: a, size: 1fr, align: end }
                  gap: 3mm
                - { text: three, style: a, align: center }
                - { text: street, style: a }
              padding: [4mm, 5mm, 6mm, 7mm]
              gap: 2mm
            """
        var sheet = try SmallSheet(
            pages, styles: "a: { sizes: [6pt, 14pt], lines: 1 }",
            texts: ["one": "أهلاً", "two": "مدينة", "three": "سلام"],
            language: "ar")
        let right = try sheet.page()
        sheet.subject.localizations[0].language.script.direction = .leftToRight
        let left = try sheet.page()
        let meter = InkMeter()
        #expect(right.textBlocks.count == 4)
        for (a, b) in zip(right.textBlocks, left.textBlocks) {
            #expect(
                a.lines.flatMap(\.runs).flatMap(\.glyphs).map(\.id)
                    == b.lines.flatMap(\.runs).flatMap(\.glyphs).map(\.id))
            let (ink, other) = (try #require(meter.lines(of: a).first), try #require(meter.lines(of: b).first))
            // Lines begin at the pen, and a letter's side bearings are not mirrored.
            #expect(Self.near(ink, Self.mirrored(other, on: right), a.size * 0.06), "\(a.name)")
        }
    }

    @Test func paddingAndDistributionAreLogical() throws {
        let pages = """
            - columns:
                - { shape: rectangle, color: ink, size: 10mm, height: 10mm }
                - { shape: rectangle, color: accent, size: 20mm, height: 10mm }
              padding: [1mm, 2mm, 3mm, 4mm]
              gap: 5mm
              align: start
            """
        func frames(_ language: String) throws -> [Rect] {
            try SmallSheet(pages, language: language).page().items.compactMap {
                guard case .shape(let shape) = $0, case .move(let a) = shape.path.elements[0],
                    case .line(let b) = shape.path.elements[2]
                else { return nil }
                return Rect(x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y)
            }
        }
        func mm(_ x: Double, _ width: Double) -> Rect { Rect(x: .mm(x), y: .mm(1), width: .mm(width), height: .mm(10)) }
        let (german, arabic) = (try frames("de"), try frames("ar"))
        #expect(german.count == 2 && arabic.count == 2)
        for (frame, wanted) in zip(german + arabic, [mm(4, 10), mm(19, 20), mm(86, 10), mm(61, 20)]) {
            #expect(Self.near(frame, wanted), "\(frame) instead of \(wanted)")
        }
    }
}
