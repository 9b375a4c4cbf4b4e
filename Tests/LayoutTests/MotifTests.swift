@testable import Layout
import Model
import Page
import Raster
import Support
import Testing

/// The region's own pattern: the same town always the same tiles, another town others, and no line between two.
struct MotifTests {
    private static func tiles(_ slug: String) throws -> [Motif.Tile] {
        let motif = Motif(region: try SmallSheet.stage.get().region(slug))
        return (0..<12).flatMap { row in (0..<12).map { motif.tile(row: row, column: $0, colors: 4) } }
    }

    @Test func aRegionsTilesAreItsOwn() throws {
        let slugs = try SmallSheet.stage.get().regions.map(\.slug)
        #expect(slugs.count >= 4)
        let all = try slugs.map { try Self.tiles($0) }
        #expect(try slugs.map { try Self.tiles($0) } == all)
        #expect(Set(all).count == slugs.count)
        for (a, slug) in zip(all, slugs) {
            for (b, other) in zip(all, slugs) where slug != other {
                let same = zip(a, b).count { $0 == $1 }
                #expect(same < a.count / 4, "\(slug) and \(other) share \(same) of \(a.count) tiles")
            }
        }
    }

    @Test func aFigureIsSeenOnItsGround() throws {
        for slug in try SmallSheet.stage.get().regions.map(\.slug) {
            let tiles = try Self.tiles(slug)
            #expect(tiles.allSatisfy { $0.ground != $0.ink && (0..<4).contains($0.ground) && (0..<4).contains($0.ink) })
            #expect(Set(tiles.map(\.figure)).count >= 4 && Set(tiles.map(\.turns)).count == 4)
        }
    }

    @Test func aRegionWithoutANameOrAPlaceStillHasAMotif() throws {
        var region = try SmallSheet.stage.get().region("augsburg")
        region.nameWithoutPrefix = ""
        region.location = nil
        #expect(Set((0..<9).map { Motif(region: region).tile(row: $0, column: 0, colors: 2) }).count > 1)
    }

    /// Figures are drawn over grounds that meet on whole pixels: between two tiles there is no colour but the four.
    @Test(arguments: ["de", "ar"], [96.0, 300])
    func tilesMeetWithoutASeam(language: String, resolution: Double) throws {
        let pages = "- rows: [{ pattern: motif, tiles: 2, colors: [black, paper], size: 33.3mm, bleed: true }]"
        var sheet = try SmallSheet(pages, head: "kind: post\nsize: [100mm, 100mm]\nresolution: \(Int(resolution))\nbleed: 3mm", language: language)
        sheet.template.medium = .paper(resolution: resolution)
        let page = try sheet.page()
        var grounds: [Rect] = []
        var area: Rect?
        for case .clipped(let path, let items) in page.items {
            area = Self.bounds(path)
            for case .shape(let shape) in items.dropFirst() where shape.path.elements.count == 5 {
                grounds.append(try #require(Self.bounds(shape.path)))
            }
        }
        // Edges that meet are equal, to the last bit that matters on paper.
        let edges = Set(grounds.flatMap { [$0.minX, $0.maxX] }.map { ($0.dots(at: resolution) * 1000).rounded() / 1000 })
        #expect(edges.allSatisfy { $0 == $0.rounded() }, "\(edges.sorted())")
        #expect(area.map { abs(($0.minX + .mm(3)).points) < 0.01 && abs(($0.minY + .mm(3)).points) < 0.01 } == true)
        // The grounds alone, black on white: one that began within a pixel would leave a grey line.
        var bare = page
        bare.items = page.items.map { item in
            guard case .clipped(let path, let items) = item else { return item }
            return .clipped(path, items.filter { if case .shape(let shape) = $0 { shape.path.elements.count == 5 } else { false } })
        }
        let bitmap = try Rasteriser().draw(bare, resolution: resolution)
        let (right, bottom) = (bitmap.width - 1, Int(Length.mm(33.3).dots(at: resolution)) - 1)
        let colors = Set(stride(from: 0, to: bottom, by: 11).flatMap { y in (0..<right).compactMap { bitmap[$0, y] } })
        #expect(colors == [0x000000, 0xFFFFFF])
    }

    private static func bounds(_ path: Path) -> Rect? {
        let points = path.elements.compactMap { element -> Point? in
            switch element {
            case .move(let point), .line(let point), .curve(let point, _, _): point
            case .close: nil
            }
        }
        guard let first = points.first else { return nil }
        return points.dropFirst().reduce(Rect(origin: first, size: .zero)) { $0.union(Rect(origin: $1, size: .zero)) }
    }
}
