import Model
import Page
import Testing

/// What becomes of a town's own colours, and how it is told.
struct BrandColorsTests {
    private func colors(_ own: UInt32...) -> BrandColors {
        let colors = own.map { Color(rgb: RGB(hex: $0)) }
        return BrandColors(town: colors[0], Array(colors.dropFirst()))
    }

    private func hex(_ ground: BrandColors.Ground) -> [String] {
        [ground.fill, ground.ink, ground.accent].map(\.rgb.hexString)
    }

    @Test func aDarkGreenIsADarkSurfaceWithWhiteText() {
        let green = colors(0x0B5D3B)
        #expect(hex(green.surface) == ["#0B5D3B", "#FFFFFF", "#95DEB5"])
        // On paper, the town's colour is the ink.
        #expect(hex(green.paper) == ["#FFFFFF", "#0B5D3B", "#0B5D3B"])
        #expect(green.foot == green.paper)
        #expect(
            green.explanation
                == Words(
                    de:
                        """
                        Ihr Grün (#0B5D3B) ist die Fläche, die Schrift darauf weiß. Auf weißem Papier steht die \
                        Schrift in Ihrem Grün. Der Akzent ist ein heller Ton der Fläche (#95DEB5).
                        """,
                    en:
                        """
                        Your green (#0B5D3B) is the surface, the text on it white. On white paper the text is in your \
                        green. The accent is a light tint of the surface (#95DEB5).
                        """))
    }

    @Test func aBrightRedKeepsItsGround() {
        let red = colors(0xE30613)
        #expect(red.surface.fill.rgb.hexString == "#E30613")
        #expect(red.surface.ink == .white)
        // It would not do for small type on paper.
        #expect(red.paper.ink.rgb.hexString == "#231715")
        #expect(red.paper.accent.rgb.hexString == "#E30613")
    }

    @Test func aPaleYellowHasADeepFoot() {
        let yellow = colors(0xFFF3B0)
        #expect(hex(yellow.surface) == ["#FFF3B0", "#1D1B10", "#807221"])
        #expect(hex(yellow.foot) == ["#362E00", "#FFFFFF", "#FFF3B0"])
        #expect(yellow.explanation.de.contains("Die Fläche hebt sich von weißem Papier kaum ab"))
        // A strong yellow stands out from white by its strength.
        let strong = colors(0xFBDA16)
        #expect(strong.foot == strong.paper)
    }

    @Test func aSecondColourIsTheAccentOrTheFootOrTheInk() {
        #expect(colors(0x0B5D3B, 0xC8102E).accent.fill.rgb.hexString == "#C8102E")
        #expect(colors(0xFFFFFF, 0xE30613).foot.fill.rgb.hexString == "#E30613")
        let blue = colors(0xFBDA16, 0x003D8F)
        #expect(hex(blue.surface) == ["#FBDA16", "#003D8F", "#003D8F"])
        #expect(
            blue.explanation.de
                == """
                Ihr Gelb (#FBDA16) ist die Fläche, die Schrift darauf in Ihrem dunklen Blau (#003D8F), das auch der \
                Akzent ist.
                """)
        #expect(
            colors(0x000000, 0xFFCC00, 0xE30613).explanation.en
                == """
                Your black (#000000) is the surface, the text on it white. On white paper the text is in your black. \
                Your yellow (#FFCC00) is the accent. Your red (#E30613) appears in the pattern.
                """)
    }

    /// One that bears neither white nor dark text well gives way as little as it must, and one is told.
    @Test func aMiddlingOneGivesWay() {
        let green = colors(0x009640)
        #expect(green.surface.fill.rgb.hexString == "#008839")
        #expect(green.surface.ink == .white)
        #expect(green.explanation.de.hasPrefix("Ihr Grün ist die Fläche, ein wenig dunkler (#008839 statt #009640)"))
    }

    /// What is taken as it is keeps its inks; what is derived leaves them to the press's profile.
    @Test func ownInksStayWithTheirColour() {
        let own = Color(
            rgb: RGB(hex: 0xC8102E), cmyk: CMYK(cyan: 0, magenta: 1, yellow: 0.8, black: 0.1), spot: "HKS 14")
        let colors = BrandColors(town: own)
        #expect(colors.surface.fill == own)
        #expect(colors.tint.fill.cmyk == nil && colors.deep.fill.cmyk == nil)
        #expect(colors.paper.fill.cmyk == .paper)
    }

    /// Letters in a dark ink print from the black plate alone, so that they are sharp; areas have the hue.
    @Test func darkInkIsSoGreyThatLettersAreBlack() {
        for hue: UInt32 in [0xFBDA16, 0x8AD2FA, 0x62D2A8, 0xFF8A5C, 0xD8B4E2] {
            let ink = colors(hue).surface.ink.rgb
            let (most, least) = (max(ink.red, ink.green, ink.blue), min(ink.red, ink.green, ink.blue))
            #expect(most <= 0.2 && most - least <= 0.08, "\(ink.hexString)")
        }
    }

    @Test func swatchesAreTakenAsTheyAre() {
        func color(_ hex: UInt32) -> Color { Color(rgb: RGB(hex: hex)) }
        let colors = BrandColors(surface: color(0x0B5D3B), ink: color(0x0B5D40), accent: color(0x95DEB5))
        #expect(hex(colors.surface) == ["#0B5D3B", "#0B5D40", "#95DEB5"])
        #expect(colors.own.isEmpty)
        // White on green would be white on paper.
        let white = BrandColors(surface: color(0x0B5D3B), ink: .white, accent: color(0x95DEB5))
        #expect(hex(white.paper) == ["#FFFFFF", "#0B5D3B", "#95DEB5"])
    }
}
