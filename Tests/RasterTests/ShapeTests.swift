import Page
import Raster
import Testing

@Suite struct ShapeTests {
    @Test func rectangle() throws {
        #expect(try PixelText.draw(4, 2, [.rectangle(.px(0, 0, 2, 2), .red)]) == "RRWW\nRRWW")
    }

    @Test func laterItemsLieAbove() throws {
        let items: [Item] = [.rectangle(.px(0, 0, 4, 2), .yellow), .rectangle(.px(1, 0, 2, 1), .blue)]
        #expect(try PixelText.draw(4, 2, items) == "YBBY\nYYYY")
    }

    @Test func neighboursMeetWithoutASeam() throws {
        let items: [Item] = [.rectangle(.px(0, 0, 1.4, 2), .red), .rectangle(.px(1.4, 0, 2.6, 2), .blue)]
        #expect(try PixelText.draw(4, 2, items) == "RBBB\nRBBB")
    }

    @Test func aHairlineIsNeverLost() throws {
        #expect(try PixelText.draw(4, 2, [.rectangle(.px(1.2, 0, 0.1, 2), .black)]) == "WKWW\nWKWW")
    }

    @Test func circle() throws {
        let circle = Shape(path: .circle(center: Point(x: .px(4), y: .px(4)), radius: .px(4)), fill: .green)
        let rows = [
            "W......W", "..GGGG..", ".GGGGGG.", ".GGGGGG.", ".GGGGGG.", ".GGGGGG.", "..GGGG..", "W......W",
        ]
        #expect(try PixelText.draw(8, 8, [.shape(circle)]) == rows.joined(separator: "\n"))
    }

    @Test func clip() throws {
        let clipped = Item.clipped(
            .rectangle(.px(1, 0, 2, 1)), [.rectangle(.px(0, 0, 4, 2), .red), .rectangle(.px(2, 0, 4, 2), .blue)])
        #expect(try PixelText.draw(4, 2, [clipped, .rectangle(.px(0, 1, 1, 1), .green)]) == "WRBW\nGWWW")
    }

    @Test func bleedIsDrawnWhenAskedFor() throws {
        let items: [Item] = [.rectangle(.px(-1, -1, 4, 3), .red), .rectangle(.px(0, 0, 2, 1), .blue)]
        #expect(try PixelText.draw(2, 1, items, bleed: 1) == "BB")
        #expect(try PixelText.draw(2, 1, items, bleed: 1, withBleed: true) == "RRRR\nRBBR\nRRRR")
    }

    @Test(arguments: [0xFBDA16, 0x1D1B20, 0x4B6EDA, 0x010203, 0xFEFDFC, 0x7F8081] as [UInt32])
    func colorsAreExact(hex: UInt32) throws {
        let page = PixelText.screen(3, 3, [.rectangle(.px(-1, -1, 5, 5), Color(rgb: RGB(hex: hex)))])
        let bitmap = try Rasteriser().draw(page)
        #expect((0..<9).map { bitmap[$0 % 3, $0 / 3] } == Array(repeating: hex, count: 9))
    }
}
