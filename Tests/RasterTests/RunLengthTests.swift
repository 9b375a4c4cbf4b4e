import Page
import Testing

@testable import Raster

@Suite struct RunLengthTests {
    /// Shapes that lie across strips: an ellipse, a clip, a code of a text's height.
    private let page = PixelText.screen(
        900, 700,
        [
            .rectangle(.px(0, 0, 900, 350), .red),
            .shape(Shape(path: .ellipse(in: .px(100.3, 20.7, 700, 655)), fill: .black)),
            .clipped(
                .circle(center: Point(x: .px(450), y: .px(350)), radius: .px(333.3)),
                [.rectangle(.px(0, 290.5, 900, 100), .red)]),
        ])

    @Test func inStripsAPageLooksTheSame() throws {
        let whole = try Rasteriser().draw(page)
        guard case .runs(let runs) = try Rasteriser().drawing(page) else {
            Issue.record("a page of two colours has too many")
            return
        }
        let strips = try Rasteriser().strips(page)
        // 900 pixels wide, a strip of the picture is 291 rows.
        for rows in [0..<291, 291..<582, 582..<700, 340..<341] {
            #expect(
                try strips.pixels(ofRows: rows) == Array(whole.pixels[rows.lowerBound * 900..<rows.upperBound * 900]))
        }
        let read = try PNGFile.decode(PNGFile.encode(.runs(runs), PNGProperties())).1
        #expect(zip(read.pixels, whole.pixels).allSatisfy { PNGPalette.step($0, $1) <= 8 })
        let part = PixelRect(x: 420, y: 280, width: 90, height: 101)
        for factor in [1, 3] {
            #expect(
                runs.gray(in: part, reducedBy: factor).pixels == read.gray(in: part, reducedBy: factor).pixels)
            #expect(
                try strips.gray(in: part, reducedBy: factor).pixels == whole.gray(in: part, reducedBy: factor).pixels)
        }
        #expect(try strips.gray(in: PixelRect(x: 2000, y: 0, width: 5, height: 5), reducedBy: 1).pixels.isEmpty)
    }

    /// Colours on a grid, far from one another.
    private func colors(_ count: Int, green step: UInt32) -> [UInt32] {
        (0..<UInt32(count)).map { number -> UInt32 in
            let (red, green) = (number % 16 * 16, number / 16 * step)
            return red << 16 | green << 8
        }
    }

    @Test func theRarestJoinTheNearest() throws {
        // The common ones are far from one another, 50 rare ones seven steps beside one.
        let common = colors(250, green: 16)
        let pixels = common + common + common.prefix(50).map { $0 | 7 }
        let bitmap = Bitmap(width: 550, height: 1, pixels: pixels)
        let (info, read) = try PNGFile.decode(PNGFile.encode(bitmap, PNGProperties()))
        #expect(info.paletteCount == 256)
        let steps = zip(pixels, read.pixels).map { PNGPalette.step($0, $1 & 0xFF_FFFF) }
        // Six rare ones have a place of their own.
        #expect(steps.filter { $0 == 0 }.count == 506)
        #expect(steps.filter { $0 == 7 }.count == 44)
    }

    @Test func aRareOneThatNoneIsLikeStays() throws {
        let common = colors(260, green: 8)
        let blue: UInt32 = 0x00_00FF
        let bitmap = Bitmap(width: 521, height: 1, pixels: common + common + [blue])
        let (info, read) = try PNGFile.decode(PNGFile.encode(bitmap, PNGProperties()))
        #expect(info.paletteCount == 256)
        #expect(read[520, 0] == blue)
    }
}
