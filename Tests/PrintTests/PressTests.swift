import Colour
import Foundation
import Page
import Print
import Testing

/// What lands on the plates, as Ghostscript separates them.
@Suite struct PressTests {
    @Test(arguments: [Samples.german, Samples.arabic, Samples.chinese].indices)
    func textRulesAndCodesAreBlackInkAlone(index: Int) throws {
        let plates = try Plates(of: Samples.flyer([Samples.german, Samples.arabic, Samples.chinese][index]), page: 2)
        #expect(plates.most("Cyan") == 0)
        #expect(plates.most("Magenta") == 0)
        #expect(plates.most("Yellow") == 0)
        #expect(plates.most("Black") == 1)
        // A code of 4 cm and twelve lines cover more than a hundredth of the sheet and less than a tenth.
        #expect((0.01..<0.1).contains(plates.covered("Black")))
    }

    @Test func blackTextLeavesTheYellowBelowItWhole() throws {
        let plates = try Plates(of: Samples.flyer(Samples.german), page: 1)
        // The headline's ink is a dark neutral of the screen: black ink, printed over the yellow.
        let headline = plates.pixels(in: Rect(x: .mm(12), y: .mm(33), width: .mm(100), height: .mm(9)))
        #expect(headline.contains { $0.black > 0.98 })
        #expect(headline.allSatisfy { abs($0.yellow - 0.95) < 0.02 && abs($0.magenta - 0.12) < 0.02 && $0.cyan == 0 })
    }

    @Test func noSpotTakesMoreThanThreeHundredPercent() throws {
        let size = Size(width: .mm(60), height: .mm(40))
        // Dark and saturated colours of the screen ask a press for the most ink.
        let colors: [UInt32] = [0x000001, 0x050A2A, 0x1A0000, 0x0A1A05, 0x000040, 0x200020, 0x1D1B20, 0x101010]
        let items = colors.enumerated().map { index, hex in
            Item.shape(
                Shape(
                    path: .rectangle(Rect(x: .mm(5 + 6 * Double(index)), y: .mm(5), width: .mm(6), height: .mm(30))),
                    fill: Color(rgb: RGB(hex: hex))))
        }
        let page = Page(size: size, bleed: .mm(3), safeMargin: .mm(3), medium: .paper(resolution: 300), items: items)
        let document = Document(
            title: "Ink", author: "", language: "de", direction: .leftToRight, date: 0, pages: [page])
        let plates = try Plates(of: document, page: 1)
        #expect(plates.heaviest > 2.5)
        // One step of 255 on each of four plates is rounding.
        #expect(plates.heaviest <= 3 + 4 / 255)
    }

    @Test func aSpotInkHasItsOwnPlate() throws {
        let gold = Color(
            rgb: RGB(hex: 0xB08D57), cmyk: CMYK(cyan: 0.2, magenta: 0.4, yellow: 0.7, black: 0.1),
            spot: "Pantone Gold 871 C")
        let page = Page(
            size: Size(width: .mm(40), height: .mm(40)), bleed: .zero, safeMargin: .zero,
            medium: .paper(resolution: 300),
            items: [
                .shape(
                    Shape(path: .rectangle(Rect(x: .mm(10), y: .mm(10), width: .mm(20), height: .mm(20))), fill: gold))
            ])
        let document = Document(
            title: "Spot", author: "", language: "de", direction: .leftToRight, date: 0, pages: [page])
        let plates = try Plates(of: document, page: 1)
        #expect(abs(plates.covered("Pantone Gold 871 C") - 0.25) < 0.01)
        #expect(plates.most("Black") == 0)
    }

    @Test func aMixtureOverTheLimitIsRefused() {
        let heavy = CMYK(cyan: 0.9, magenta: 0.9, yellow: 0.9, black: 0.9)
        let rule = Shape(path: .rectangle(.zero), fill: Color(rgb: .black, cmyk: heavy))
        let document = Samples.flyer(Samples.german, extra: [.shape(rule)])
        #expect(throws: PrintFault([.tooMuchInk(heavy)])) { try PDFFile.write(document, .pdfX4(Samples.profile)) }
    }
}
