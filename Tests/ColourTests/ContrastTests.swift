import Colour
import Page
import Testing

@Suite struct ContrastTests {
    @Test(arguments: [
        (RGB.black, RGB.white, 21.0), (RGB.white, RGB.black, 21.0), (RGB.white, RGB.white, 1.0),
        // Integreat's yellow, with its ink and with white on it.
        (RGB(hex: 0xFBDA16), RGB(hex: 0x1D1B20), 12.3), (RGB(hex: 0xFBDA16), RGB.white, 1.4),
        // The greys that WCAG's readers know by heart.
        (RGB(hex: 0x767676), RGB.white, 4.5), (RGB(hex: 0x949494), RGB.white, 3.0),
    ])
    func ratio(a: RGB, b: RGB, expected: Double) {
        #expect(abs(Contrast.ratio(a, b) - expected) < 0.05)
    }

    @Test func grayIsTheLumaOfTelevision() {
        #expect(Contrast.gray(RGB(hex: 0xFF0000)).hex == 0x4C4C4C)
        #expect(Contrast.gray(RGB(hex: 0x00FF00)).hex == 0x969696)
        #expect(Contrast.gray(.white).hex == 0xFFFFFF && Contrast.gray(.black).hex == 0)
    }
}
