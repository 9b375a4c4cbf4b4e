import Layout
import Model
import Page
import Support
import Testing

/// `each`, and sheets that speak many languages.
struct RepetitionTests {
    private static let steps = """
        - each: steps
          across: 2
          gap: 4mm
          row-gap: 6mm
          padding: 10mm
          cell: { columns: [{ text: number, style: a, size: 5mm }, { text: item, style: a, size: 1fr }], gap: 1mm }
        """

    @Test func aListMakesACellForEachItem() throws {
        var sheet = try SmallSheet(Self.steps, styles: "a: { sizes: [6pt, 8pt], lines: 1 }")
        let items = try ["Scannen", "{region}", "Lesen"].map { try PlaceholderText($0, allowed: ["region"]) }
        sheet.say(.list(items), as: "steps")
        let result = try sheet.layOut()
        let blocks = result.document.pages[0].textBlocks
        #expect(result.findings == [])
        #expect(blocks.map(\.text) == ["1", "Scannen", "2", "Augsburg", "3", "Lesen"])
        // Two cells of 38 mm beside each other, the third below the first.
        let starts = blocks.filter { $0.name == "number" }.map { ($0.frame.minX.millimetres * 10).rounded() / 10 }
        #expect(starts == [10, 52, 10])
        let baselines = blocks.map { $0.lines[0].runs[0].origin.y.points.rounded() }
        #expect(baselines[0] == baselines[1] && baselines[0] == baselines[2] && baselines[2] == baselines[3])
        #expect(blocks[4].frame.minY > blocks[0].frame.maxY + .mm(6))
    }

    @Test func rightToLeftTheFirstCellStandsAtTheRight() throws {
        var sheet = try SmallSheet(Self.steps, styles: "a: { sizes: [6pt, 8pt], lines: 1 }", language: "ar")
        sheet.say(.list(try ["مدينة", "سلام"].map { try PlaceholderText($0, allowed: []) }), as: "steps")
        let numbers = try sheet.page().textBlocks.filter { $0.name == "number" }
        #expect(numbers.map(\.text) == ["1", "2"])
        #expect(numbers.map { ($0.frame.maxX.millimetres * 10).rounded() / 10 } == [90, 48])
    }

    @Test func anEmptyListIsNothing() throws {
        var sheet = try SmallSheet(Self.steps)
        sheet.say(.list([]), as: "steps")
        let result = try sheet.layOut()
        #expect(result.document.pages.flatMap(\.items) == [])
    }

    @Test func manyLanguagesOnOneSheet() throws {
        let stage = try SmallSheet.stage.get()
        let template = try stage.template("poster-a3-languages")
        let codes = ["ar", "de", "ti", "zh-CN", "uk", "pes", "tr", "so"]
        let subject = try stage.subject(template, languages: codes, region: "augsburg")
        let result = try Stage.layoutEngine().layOut(template, subject)
        let page = result.document.pages[0]
        #expect(result.findings.filter { $0.severity == .error } == [])
        // The frame is German, whoever speaks first.
        #expect(result.document.direction == .leftToRight)
        #expect(result.document.language == "de-DE" || result.document.language == "de")
        let heads = page.textBlocks.filter { $0.name == "headline.short" }
        #expect(heads.map(\.language) == (try codes.map { try stage.language($0).bcp47 }))
        #expect(Set(heads.map { ($0.size.points * 100).rounded() }).count == 1)
        #expect(page.codes.map(\.symbol.payload) == ["https://integreat.app/augsburg"])
    }
}
