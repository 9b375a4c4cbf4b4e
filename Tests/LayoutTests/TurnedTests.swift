import Layout
import Model
import Page
import Raster
import Support
import Testing

/// What stands on its head is the same, seen from the other side.
struct TurnedTests {
    @Test(arguments: ["de", "ar"])
    func aTurnedHalfIsTheOthersImage(language: String) throws {
        let face =
            """
            { rows: [{ text: claim, style: a }, { image: crest, height: 10mm }, { shape: quarter, color: ink, \
            size: 8mm, width: 8mm }], padding: 5mm, fill: surface
            """
        let sheet = try SmallSheet(
            "- rows:\n    - \(face), size: 50mm, turned: true }\n    - \(face), size: 50mm }",
            styles: "a: { sizes: [10pt, 14pt] }", language: language)
        let page = try sheet.page()
        let bitmap = try Rasteriser().draw(page, resolution: 144)
        let (width, height) = (bitmap.width, bitmap.height)
        var (sum, count, dark) = (0, 0, 0)
        for y in 0..<height / 2 {
            for x in 0..<width {
                guard let here = bitmap[x, y], let there = bitmap[width - 1 - x, height - 1 - y] else { continue }
                sum += abs(Int(here >> 8 & 0xFF) - Int(there >> 8 & 0xFF))
                dark += here & 0xFF00 < 0x8000 ? 1 : 0
                count += 1
            }
        }
        #expect(dark > count / 100)
        #expect(Double(sum) / Double(count) < 1, "\(Double(sum) / Double(count)) in the mean")
        let blocks = page.textBlocks
        #expect(blocks.count == 2 && blocks[0].text == blocks[1].text)
        #expect(
            blocks[0].lines.flatMap(\.runs).allSatisfy(\.isUpsideDown)
                && !blocks[1].lines.flatMap(\.runs).contains(where: \.isUpsideDown))
    }

    @Test func turnedTwiceIsUpright() throws {
        let page = try SmallSheet("- rows: [{ text: claim, style: a }, { image: crest, height: 10mm }]\n  padding: 5mm")
            .page()
        let center = Point(x: .mm(12), y: .mm(34))
        let twice = page.items.map { $0.turned(about: center).turned(about: center) }
        for (item, other) in zip(page.items, twice) {
            if case .text(let a) = item, case .text(let b) = other {
                #expect(a.text == b.text && abs((a.frame.minX - b.frame.minX).points) < 0.001)
                #expect(a.lines.flatMap(\.runs).map(\.isUpsideDown) == b.lines.flatMap(\.runs).map(\.isUpsideDown))
            }
        }
        #expect(!twice.isEmpty)
    }

    /// Two readable faces, and the fold between them.
    @Test func aTableTentHasTwoFaces() throws {
        let stage = try SmallSheet.stage.get()
        for family in ["kacheln", "rahmen", "bild"] {
            let template = try stage.template("table-tent", family: family)
            let subject = try stage.subject(template, languages: ["ar"], region: "augsburg")
            let page = try Stage.layoutEngine().layOut(template, subject).document.pages[0]
            #expect(page.crossFolds == [.mm(148.5)])
            let (far, near) = (
                page.textBlocks.filter { $0.frame.maxY < .mm(148.5) },
                page.textBlocks.filter { $0.frame.minY > .mm(148.5) }
            )
            #expect(far.count + near.count == page.textBlocks.count && far.map(\.text) == near.map(\.text))
            #expect(far.allSatisfy { $0.lines.flatMap(\.runs).allSatisfy(\.isUpsideDown) })
            #expect(page.codes.count == 2)
        }
    }

    @Test func textOnAFoldFromSideToSideIsAnError() throws {
        let sheet = try SmallSheet(
            "- rows: [{ text: claim, style: a, size: 1fr, anchor: center }]\n  padding: 10mm",
            styles: "a: { sizes: [10pt, 14pt] }",
            head: "kind: post\nsize: [100mm, 100mm]\nresolution: 300\nsafe: 5mm\nfolds-across: [[50mm]]")
        #expect(try sheet.layOut().findings.map(\.code) == ["text-across-fold"])
    }
}
