import Page
import Testing

@testable import Raster

@Suite struct GrayTests {
    private let bitmap = Bitmap(
        width: 4, height: 2, pixels: [0xFF_FFFF, 0, 0xFF_0000, 0x00_FF00, 0x00_00FF, 0x80_8080, 0xFB_DA16, 0])

    @Test func brightness() {
        let gray = bitmap.gray(in: bitmap.bounds)
        #expect(gray.pixels == [255, 0, 76, 149, 28, 128, 205, 0])
        #expect((gray.width, gray.height) == (4, 2))
    }

    @Test func reduced() {
        let gray = bitmap.gray(in: bitmap.bounds, reducedBy: 2)
        #expect(gray.pixels == [102, 107])
        #expect((gray.width, gray.height) == (2, 1))
    }

    @Test func partsOutsideAreCutOff() {
        let gray = bitmap.gray(in: PixelRect(x: 2, y: 1, width: 100, height: 100))
        #expect(gray.pixels == [205, 0])
        #expect(bitmap.gray(in: PixelRect(x: 9, y: 9, width: 2, height: 2)).pixels == [])
        #expect(bitmap.gray(in: bitmap.bounds, reducedBy: 5).pixels == [])
    }

    @Test func largeColors() throws {
        let page = PixelText.screen(
            30, 10,
            [
                .rectangle(.px(0, 0, 30, 10), .yellow), .rectangle(.px(0, 0, 5, 10), .black),
                .rectangle(.px(29, 9, 1, 1), .red),
            ])
        var colors = ColorAreas()
        try Rasteriser().draw(page).forEachRow { colors.add($0) }
        #expect(colors.large == [RGB(hex: 0xFBDA16), .black])
    }

    /// More colours than are kept: those of a fifth and of a hundredth of the picture are still found.
    @Test func largeColorsInNoise() {
        var colors = ColorAreas()
        var next: UInt32 = 0
        for _ in 0..<1000 {
            let row = (0..<1000).map { column -> UInt32 in
                next += 17
                return column < 200 ? 0x11_2233 : column < 210 ? 0x44_5566 : next & 0xFF_FFFF
            }
            row.withUnsafeBufferPointer { colors.add($0) }
        }
        #expect(colors.large == [RGB(hex: 0x11_2233), RGB(hex: 0x44_5566)])
    }
}
