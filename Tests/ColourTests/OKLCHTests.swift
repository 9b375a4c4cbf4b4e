import Colour
import Page
import Testing

struct OKLCHTests {
    /// The corners of sRGB, as CSS Color 4 gives them.
    @Test(
        arguments: [
            (0xFF0000, 0.628, 0.258, 29.2), (0x00FF00, 0.866, 0.295, 142.5), (0x0000FF, 0.452, 0.313, 264.1),
            (0xFFFF00, 0.968, 0.211, 109.8),
        ] as [(UInt32, Double, Double, Double)])
    func theCornersOfSRGB(hex: UInt32, lightness: Double, chroma: Double, hue: Double) {
        let color = OKLCH(RGB(hex: hex))
        #expect(abs(color.lightness - lightness) < 0.001)
        #expect(abs(color.chroma - chroma) < 0.001)
        #expect(abs(color.hue - hue) < 0.1)
    }

    @Test func greysHaveNoChroma() {
        #expect(OKLCH(.black).lightness < 0.001)
        #expect(abs(OKLCH(.white).lightness - 1) < 0.001)
        #expect(OKLCH(RGB(hex: 0x808080)).chroma < 0.001)
    }

    /// There and back, to the byte.
    @Test func everyColourComesBack() {
        for red in stride(from: UInt32(0), through: 255, by: 15) {
            for green in stride(from: UInt32(0), through: 255, by: 15) {
                for blue in stride(from: UInt32(0), through: 255, by: 15) {
                    let hex = red << 16 | green << 8 | blue
                    #expect(OKLCH(RGB(hex: hex)).rgb.hex == hex)
                }
            }
        }
    }

    /// What no screen shows gives up strength, never its hue and its lightness.
    @Test func whatIsTooStrongKeepsItsHue() {
        for hue in stride(from: 0.0, to: 360, by: 15) {
            for lightness in [0.2, 0.5, 0.8, 0.95] {
                let shown = OKLCH(OKLCH(lightness: lightness, chroma: 0.4, hue: hue).rgb)
                #expect(abs(shown.lightness - lightness) < 0.01, "\(lightness) \(hue)")
                let turn = abs(shown.hue - hue)
                // Eight bits leave little of the hue in what is nearly grey.
                #expect(shown.chroma < 0.03 || min(turn, 360 - turn) < 3, "\(lightness) \(hue) \(shown.hue)")
            }
        }
    }

    @Test func distances() {
        #expect(abs(OKLCH(.black).distance(to: OKLCH(.white)) - 1) < 0.001)
        #expect(OKLCH(RGB(hex: 0xFF0000)).distance(to: OKLCH(RGB(hex: 0xFF0000))) == 0)
        #expect(OKLCH(RGB(hex: 0xC8102E)).distance(to: OKLCH(RGB(hex: 0xC9112F))) < 0.02)
    }
}
