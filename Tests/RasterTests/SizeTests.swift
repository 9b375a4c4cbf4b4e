import Page
import Raster
import Testing

@Suite struct SizeTests {
    private func page(_ width: Length, _ height: Length, _ medium: Page.Medium, bleed: Length = .zero) -> Page {
        Page(size: Size(width: width, height: height), bleed: bleed, safeMargin: .zero, medium: medium, items: [])
    }

    @Test func pixelsOfPagesInUse() throws {
        let poster = try PixelGrid(page(.mm(297), .mm(420), .paper(resolution: 300)), resolution: 300)
        #expect((poster.width, poster.height) == (3508, 4961))
        let post = try PixelGrid(page(.px(1080), .px(1080), .screen), resolution: 96)
        #expect((post.width, post.height) == (1080, 1080))
        let flyer = try PixelGrid(
            page(.mm(148), .mm(210), .paper(resolution: 300), bleed: .mm(3)), resolution: 300, bleed: true)
        #expect((flyer.width, flyer.height) == (1819, 2551))
    }

    /// An A3 is 3507.87 pixels wide: the surface reaches the last column, the last row, all the same.
    @Test func surfacesReachTheEdge() throws {
        var sheet = page(.mm(297), .mm(420), .paper(resolution: 72))
        sheet.items = [
            .shape(Shape(path: .roundedRectangle(Rect(origin: .zero, size: sheet.size), radius: .mm(3)), fill: .yellow))
        ]
        let bitmap = try Rasteriser().draw(sheet, resolution: 50)
        #expect((bitmap.width, bitmap.height) == (585, 827))
        #expect(bitmap[584, 400] == 0xFBDA16)
        #expect(bitmap[300, 826] == 0xFBDA16)
    }

    @Test func sizesThatAreRefused() {
        let sheet = page(.mm(841), .mm(1189), .paper(resolution: 300))
        #expect(throws: RasterFault.size(width: 19866, height: 28087)) {
            try Rasteriser().draw(sheet, resolution: 600)
        }
        #expect(throws: RasterFault.size(width: 0, height: 0)) { try Rasteriser().draw(sheet, resolution: 0) }
        #expect(throws: RasterFault.size(width: -.infinity, height: -.infinity)) {
            try Rasteriser().draw(sheet, resolution: -.infinity)
        }
        #expect(throws: RasterFault.size(width: 40000, height: 1)) {
            try Rasteriser().draw(page(.px(40000), .px(1), .screen))
        }
    }

    @Test func brokenCoordinatesDoNotHang() throws {
        let far = Length(points: 1e300)
        let items: [Item] = [
            .rectangle(Rect(x: -far, y: -far, width: far, height: far), .red),
            .rectangle(Rect(x: Length(points: .nan), y: .zero, width: .px(1), height: .px(1)), .red),
        ]
        #expect(try PixelText.draw(2, 1, items).count == 2)
    }
}
