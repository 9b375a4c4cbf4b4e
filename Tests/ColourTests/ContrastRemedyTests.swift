import Colour
import Page
import Testing

struct ContrastRemedyTests {
    @Test func grayIsTheLumaOfTelevision() {
        #expect(Contrast.gray(RGB(hex: 0xFF0000)).hex == 0x4C4C4C)
        #expect(Contrast.gray(RGB(hex: 0x00FF00)).hex == 0x969696)
        #expect(Contrast.gray(.white).hex == 0xFFFFFF && Contrast.gray(.black).hex == 0)
    }

    /// What is proposed is enough, in colour and in grey, whatever the two colours are; and what is enough stays as it
    /// is.
    @Test func theProposalIsEnough() {
        let steps: [Double] = [0, 0.25, 0.5, 0.75, 1]
        var colors: [RGB] = []
        for red in steps {
            for green in steps {
                for blue in steps { colors.append(RGB(hex: RGB(red: red, green: green, blue: blue).hex)) }
            }
        }
        for color in colors {
            for background in colors {
                let better = Contrast.better(than: color, on: background, ratio: 4.5, grayRatio: 3)
                // Black or white always stand out by 4.5.
                #expect(Contrast.ratio(better, background) >= 4.5, "\(color.hexString) on \(background.hexString)")
                if Contrast.ratio(color, background) >= 4.5,
                    Contrast.ratio(Contrast.gray(color), Contrast.gray(background)) >= 3
                {
                    #expect(better.hex == color.hex)
                }
            }
        }
    }
}
