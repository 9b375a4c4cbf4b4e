import Page
import Testing

struct ColorTests {
    @Test(arguments: [0x000000, 0x00000A, 0x1D1B20, 0x4B6EDA, 0xFBDA16, 0xFFFFFF])
    func hexRoundTrips(hex: UInt32) {
        #expect(RGB(hex: hex).hex == hex)
    }

    @Test func hexAsItIsWritten() {
        #expect(RGB(hex: 0x00000A).hexString == "#00000A")
        #expect(RGB(hex: 0xFBDA16).hexString == "#FBDA16")
        #expect(RGB.black.hexString == "#000000" && RGB.white.hexString == "#FFFFFF")
    }

    @Test func componentsStayInTheirBounds() {
        let rgb = RGB(red: -1, green: 0.5, blue: 2)
        #expect([rgb.red, rgb.green, rgb.blue] == [0, 0.5, 1])
        let cmyk = CMYK(cyan: -0.1, magenta: 0.25, yellow: 1.1, black: 1)
        #expect([cmyk.cyan, cmyk.magenta, cmyk.yellow, cmyk.black] == [0, 0.25, 1, 1])
    }

    @Test func ink() {
        #expect(CMYK.keyBlack.totalInk == 1)
        #expect(CMYK.paper.totalInk == 0)
        #expect(CMYK(cyan: 1, magenta: 1, yellow: 0.75, black: 0.25).totalInk == 3)
    }

    @Test func textBlackIsBlackInkAlone() {
        #expect(Color.black == Color(rgb: RGB(hex: 0), cmyk: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1)))
        #expect(Color.white == Color(rgb: RGB(hex: 0xFFFFFF), cmyk: .paper, spot: nil))
    }
}
