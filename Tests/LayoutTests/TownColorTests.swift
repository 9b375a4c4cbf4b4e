import Colour
import Layout
import Model
import Page
import Support
import Testing

/// Any town's colours do, in every family, in colour and on a black-and-white copy.
struct TownColorTests {
    @Test func thereAreTownsEnough() {
        #expect(TownArms.all.count >= 40)
        #expect(Set(TownArms.all.map(\.town)).count == TownArms.all.count)
        #expect(Set(TownArms.all.flatMap(\.tinctures)) == Set(TownArms.Tincture.allCases))
    }

    /// On each ground, and on each accent of a ground, type is read and what is to catch the eye is seen.
    @Test(arguments: TownArms.all)
    func everyGroundBearsWhatStandsOnIt(arms: TownArms) {
        for palette in arms.palettes {
            let colors = BrandColors(town: palette[0], Array(palette.dropFirst()))
            for role in BrandColors.Role.allCases {
                let ground = colors[role]
                let names = "\(palette.map(\.rgb.hexString)) \(role)"
                #expect(Contrast.isReadable(ground.ink.rgb, on: ground.fill.rgb), "\(names)")
                #expect(Contrast.ratio(ground.accent.rgb, ground.fill.rgb) >= Contrast.leastOfShapes, "\(names)")
                let accent = colors.ground(ground.accent)
                #expect(Contrast.isReadable(accent.ink.rgb, on: accent.fill.rgb), "\(names): on its accent")
            }
            #expect(colors == BrandColors(town: palette[0], Array(palette.dropFirst())))
        }
    }

    /// What is derived has the hue of one of the town's own.
    @Test(arguments: TownArms.all)
    func everyHueIsTheTowns(arms: TownArms) {
        for palette in arms.palettes {
            let colors = BrandColors(town: palette[0], Array(palette.dropFirst()))
            let own = palette.map { OKLCH($0.rgb) }.filter { $0.chroma > 0.02 }.map(\.hue)
            for role in BrandColors.Role.allCases {
                let color = OKLCH(colors[role].fill.rgb)
                // Bytes leave little of the hue in what is nearly grey.
                guard color.chroma > 0.04 else { continue }
                #expect(
                    own.contains { min(abs($0 - color.hue), 360 - abs($0 - color.hue)) < 4 },
                    "\(palette.map(\.rgb.hexString)) \(role) \(colors[role].fill.rgb.hexString)")
            }
        }
    }

    /// No design gives a text a colour of its own, save black on paper.
    @Test func designsLeaveTheInkToTheGround() throws {
        let inks: Set = [TemplatePaint(.ink), TemplatePaint(.black)]
        let found = try SmallSheet.stage.get().designs.flatMap { template in
            template.nodes().compactMap { node -> String? in
                guard case .text(let text) = node.content, !inks.contains(text.color) else { return nil }
                return "\(template.family) \(template.name): \(text.source)"
            }
        }
        #expect(found == [])
    }

    /// Sheets really laid out and inspected: every design in the colours of several towns, in German and in Arabic.
    @Test func noSheetHasAFindingAboutItsColours() throws {
        let stage = try SmallSheet.stage.get()
        let codes: Set = ["contrast", "contrast-in-gray", "text-on-picture", "code-contrast"]
        let towns = TownArms.all
        var found: [String] = []
        var tried: Set<String> = []
        for (number, template) in stage.designs.filter({ $0.model == nil }).enumerated() {
            for round in 0..<3 {
                let arms = towns[(number * 3 + round * 17) % towns.count]
                let palettes = arms.palettes
                let palette = palettes[(number + round * 7) % palettes.count]
                let languages = template.multilingual ? stage.codes(for: template)[0] : [round == 1 ? "ar" : "de"]
                var subject = try stage.subject(template, languages: languages, region: stage.regions[round].slug)
                subject.region.brand.colors = BrandColors(town: palette[0], Array(palette.dropFirst()))
                tried.insert(arms.town)
                found += try Stage.layoutEngine().layOut(template, subject).findings.filter { codes.contains($0.code) }
                    .map { "\(template.family) \(template.name) \(palette.map(\.rgb.hexString)): \($0.message.de)" }
            }
        }
        #expect(found == [])
        #expect(tried.count >= 40)
    }
}
