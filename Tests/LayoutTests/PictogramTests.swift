import Layout
import Loading
import Model
import Page
import Support
import Testing
import Workspace

/// Signs stand in the colours of their ground, turn with the reader, and fall away where nobody chose one.
struct PictogramTests {
    private static let library = Result { try PictogramLibrary(Repository.workspace) }

    private func shapes(_ node: String, language: String = "de", _ change: (inout SheetSigns) -> Void = { _ in }) throws
        -> [Shape]
    {
        var sheet = try SmallSheet("- rows: [\(node), { space: 1mm }]\n  fill: surface", language: language)
        sheet.subject.signs = SheetSigns(known: try Self.library.get().pictograms)
        change(&sheet.subject.signs)
        return try sheet.page().allItems.dropFirst().compactMap {
            if case .shape(let shape) = $0 { shape } else { nil }
        }
    }

    /// Each within its grid, of a body, one accent at most and holes; with a title for who does not see it.
    @Test func allOfTheHouseAreSound() throws {
        let library = try Self.library.get()
        #expect(library.findings == [])
        #expect(library.pictograms.count >= 30)
        for (name, sign) in library.pictograms {
            #expect(!sign.title.isEmpty, "\(name)")
            #expect(sign.parts.contains { $0.role == .body }, "\(name)")
            let points = sign.parts.flatMap { $0.path.rings.joined() }
            let grid = -0.01...Pictogram.grid + 0.01
            #expect(points.allSatisfy { grid.contains($0.x.points) && grid.contains($0.y.points) }, "\(name)")
        }
    }

    @Test func itStandsInASquareInTheColoursOfItsGround() throws {
        let shapes = try shapes("{ pictogram: languages, width: 50mm, height: 20mm }")
        let colors = try SmallSheet.stage.get().region("augsburg").brand.colors
        let known = [colors.surface.ink, colors.surface.accent, colors.surface.fill]
        #expect(Set(shapes.map(\.fill)).isSubset(of: Set(known)))
        #expect(shapes.first?.fill == colors.surface.ink)
        let hull = shapes.compactMap(\.path.hull)
        // The square lies in the middle of its box.
        #expect(hull.allSatisfy { $0.minX >= .mm(15) && $0.maxX <= .mm(35) && $0.maxY <= .mm(20) })
    }

    /// A bus drives with the reader; a clock goes round the same way everywhere.
    @Test func whatHasADirectionTurns() throws {
        let signs = try Self.library.get().pictograms
        let turning = try #require(signs.values.filter(\.isMirrored).map(\.name).sorted().first)
        let steady = try #require(signs["clock"])
        #expect(!steady.isMirrored)
        func widths(_ name: String, _ language: String) throws -> [[Double]] {
            try shapes("{ pictogram: \(name), width: 24mm, height: 24mm }", language: language).map { shape in
                let box = try #require(shape.path.hull)
                // From the middle of its square, which lies at the sheet's start.
                let middle = language == "de" ? 12.0 : 88
                return [box.minX.millimetres - middle, box.maxX.millimetres - middle].map {
                    ($0 * 1000).rounded() / 1000
                }
            }
        }
        #expect(try widths("clock", "ar") == widths("clock", "de"))
        #expect(try widths(turning, "ar") == widths(turning, "de").map { [0 - $0[1], 0 - $0[0]] })
    }

    @Test func theSheetsAndTheItemsSignsAreShown() throws {
        let phone = try shapes("{ pictogram: phone, width: 20mm, height: 20mm }")
        let own = "{ pictogram: sign, width: 20mm, height: 20mm }"
        #expect(try shapes(own) == [])
        #expect(try shapes(own) { $0.own = "phone" } == phone)
        #expect(try shapes("{ pictogram: sign, otherwise: phone, width: 20mm, height: 20mm }") == phone)
        let list = "{ each: steps, across: 1, cell: { pictogram: item, width: 20mm, height: 20mm } }"
        #expect(try shapes(list) { $0.items = ["steps": ["phone"]] }.map(\.fill) == phone.map(\.fill))
    }
}
