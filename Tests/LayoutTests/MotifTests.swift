import Model
import Page
import Raster
import Support
import Testing

@testable import Layout

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

    /// Towns of one name, the shortest and the longest names, and some between, with their places. GeoNames (CC BY
    /// 4.0).
    private static let towns: [(name: String, longitude: Double, latitude: Double)] = [
        ("Winsen", 10.21161, 53.35777),
        ("Winsen", 9.9096, 52.68251),
        ("Wickede", 7.61636, 51.53365),
        ("Wickede", 7.86587, 51.4964),
        ("Wetter", 7.39277, 51.38747),
        ("Wetter", 8.72366, 50.90254),
        ("Weingarten", 8.52678, 49.05457),
        ("Weingarten", 9.63863, 47.81009),
        ("Ulm", 9.99155, 48.39841),
        ("Rot", 8.63444, 49.26389),
        ("Hof", 11.91261, 50.31297),
        ("Elz", 8.03333, 50.41667),
        ("Eil", 7.07967, 50.89362),
        ("Aue", 12.70657, 50.59034),
        ("Zons", 6.84468, 51.12364),
        ("Zell", 8.06301, 48.69235),
        ("Universitäts- und Hansestadt Greifswald", 13.40244, 54.08905),
        ("Isernhagen Farster Bauerschaft", 9.84179, 52.47093),
        ("Heppenheim an der Bergstrasse", 8.63206, 49.64145),
        ("Sankt Georgen im Schwarzwald", 8.33513, 48.12716),
        ("Hirschberg an der Bergstraße", 8.65693, 49.5071),
        ("Bad Königshofen im Grabfeld", 10.46887, 50.30082),
        ("Schwarzenbach an der Saale", 11.93504, 50.22279),
        ("Neustadt an der Weinstraße", 8.13886, 49.35009),
        ("Zwönitz", 12.80999, 50.63027),
        ("Velen", 6.98807, 51.89447),
        ("Schöneiche", 13.69226, 52.47286),
        ("Petershagen", 13.78748, 52.52078),
        ("Müggelheim", 13.66403, 52.41137),
        ("Bad Laasphe", 8.42502, 50.93139),
        ("Hermsdorf", 13.30587, 52.61421),
        ("Furtwangen", 8.20715, 48.05156),
    ]

    /// What is seen of it in a band, on a cover and in a frame differs from town to town, also between towns of one
    /// name.
    @Test func eachTownHasItsOwn() throws {
        var region = try SmallSheet.stage.get().region("augsburg")
        var bands: Set<[Motif.Tile]> = []
        var frames: Set<[Motif.Tile]> = []
        for town in Self.towns {
            region.nameWithoutPrefix = town.name
            region.location = Region.Coordinate(longitude: town.longitude, latitude: town.latitude)
            let motif = Motif(region: region)
            bands.insert((1...10).map { motif.tile(row: 1, column: $0, colors: 4) })
            frames.insert(
                (1...6).map { motif.tile(row: 1, column: $0, colors: 3) }
                    + (1...6).map { motif.tile(row: $0, column: 1, colors: 3) })
        }
        #expect(bands.count == Self.towns.count && frames.count == Self.towns.count)
    }

    /// A frame has tiles at its edges alone, and each half is the other's mirror image.
    @Test(arguments: ["de", "ar"])
    func aFrameIsItsOwnMirrorImage(language: String) throws {
        let sheet = try SmallSheet(
            "- rows: [{ pattern: motif, tiles: 10, frame: 1, colors: [black, paper], size: 100mm }]",
            head: "kind: post\nsize: [100mm, 100mm]\nresolution: 144", language: language)
        let bitmap = try Rasteriser().draw(sheet.page(), resolution: 144)
        let side = bitmap.width
        var (light, different) = (0, 0)
        for y in stride(from: 1, to: side, by: 3) {
            for x in stride(from: 1, to: side, by: 3) {
                let here = bitmap[x, y]
                let isInside = min(x, y, side - 1 - x, side - 1 - y) > side / 10 + 1
                if isInside { #expect(here == 0x000000) }
                light += here == 0xFFFFFF ? 1 : 0
                // Tiles begin on whole dots, so that an edge may lie a pixel further on the other side: what lies
                // within counts.
                func isWithin(_ x: Int, _ y: Int) -> Bool {
                    (-2...2).allSatisfy { bitmap[x + $0, y] == bitmap[x, y] && bitmap[x, y + $0] == bitmap[x, y] }
                }
                for (x2, y2) in [(side - 1 - x, y), (x, side - 1 - y)] where isWithin(x, y) && isWithin(x2, y2) {
                    if bitmap[x2, y2] != here { different += 1 }
                }
            }
        }
        #expect(light > 100 && different == 0, "\(different)")
    }

    @Test func aFigureIsSeenOnItsGround() throws {
        for slug in try SmallSheet.stage.get().regions.map(\.slug) {
            let tiles = try Self.tiles(slug)
            #expect(
                tiles.allSatisfy {
                    $0.background != $0.ink && (0..<4).contains($0.background) && (0..<4).contains($0.ink)
                })
            #expect(Set(tiles.map(\.figure)).count >= 4 && Set(tiles.map(\.turns)).count == 4)
        }
    }

    @Test func aRegionWithoutANameOrAPlaceStillHasAMotif() throws {
        var region = try SmallSheet.stage.get().region("augsburg")
        region.nameWithoutPrefix = ""
        region.location = nil
        #expect(Set((0..<9).map { Motif(region: region).tile(row: $0, column: 0, colors: 2) }).count > 1)
    }

    /// Tiles begin and end on whole dots, and nothing is painted over another's edge: no line shows, however the sheet
    /// is drawn; and no sliver of another colour is left beside them.
    @Test(arguments: ["de", "ar"], [96.0, 300])
    func tilesMeetWithoutASeam(language: String, resolution: Double) throws {
        // 33.3 mm are no whole number of dots, nor of tiles.
        let pages = "- rows: [{ pattern: motif, tiles: 2, colors: [black, paper, accent], size: 33.3mm, bleed: true }]"
        let sheet = try SmallSheet(
            pages, head: "kind: post\nsize: [100mm, 100mm]\nresolution: \(Int(resolution))\nbleed: 3mm",
            language: language)
        let page = try sheet.page()
        let area = page.items.compactMap { if case .clipped(let path, _) = $0 { Self.bounds(path) } else { nil } }.first
        #expect(area.map { abs(($0.minX + .mm(3)).points) < 0.01 && abs(($0.minY + .mm(3)).points) < 0.01 } == true)
        let own = Set(
            [RGB.black, .white, try SmallSheet.stage.get().region("augsburg").brand.colors.accent.fill.rgb].map(\.hex))
        // Between the areas' edges there is no colour but the three, save where a figure's own edge is soft.
        let bitmap = try Rasteriser().draw(page, resolution: resolution)
        let bottom = Int(Length.mm(33.3).dots(at: resolution)) - 1
        let side = Int((Length.mm(33.3) / 2).dots(at: resolution).rounded())
        for column in stride(from: side, to: bitmap.width - side / 2, by: side) {
            let foreign = (0..<bottom).count { !own.contains(bitmap[column, $0] ?? 0) }
            #expect(foreign < bottom / 10, "\(foreign) dots of column \(column)")
        }
        for resolution in [resolution, 71, 133] {
            let lines = Hairlines(try Rasteriser().draw(page, resolution: resolution, bleed: true))
            // Where a curve leaves a tile's side, what is between them is thin for a while.
            let tile = (Length.mm(33.3) / 2).dots(at: resolution)
            #expect(Double(lines.longest) < tile * 0.4, "\(lines.longest) dots at \(lines.place), \(resolution) dpi")
        }
    }

    /// What is cut off a tile at the edge is what it would have gone on as: a rectangle as wide as the figure there.
    @Test func aFigureGoesOnBeyondTheEdge() {
        let square = Rect(x: .zero, y: .zero, width: .pt(10), height: .pt(10))
        let out = Edges(top: .zero, left: .pt(3), bottom: .pt(3), right: .zero)
        let stair = TileFigure.stair.path(in: square, turns: 0).reaching(beyond: square, by: out)
        for (x, y, isInside) in [
            (-2.0, 9.0, true), (-2, 0.5, true), (-2, -0.5, false), (5, 12, true), (-2, 12, true), (12, 12, false),
            (5, 4, false), (4, 5, true),
        ] {
            #expect(stair.rings.encloses(Point(x: .pt(x), y: .pt(y))) == isInside, "\(x) \(y)")
        }
        // The arch stands on its side with its feet alone.
        let arch = TileFigure.arch.path(in: square, turns: 0).reaching(beyond: square, by: out)
        #expect(arch.rings.encloses(Point(x: .pt(2), y: .pt(12))) && !arch.rings.encloses(Point(x: .pt(1), y: .pt(12))))
        // Ground and figure together fill each square, and what lies outside of it at an edge that goes on.
        for figure in TileFigure.allCases {
            for turns in 0..<4 {
                let both = [
                    figure.background(in: square, turns: turns), figure.path(in: square, turns: turns),
                ].map { $0.reaching(beyond: square, by: out).rings }
                for place in 0..<600 {
                    let point = Point(
                        x: .pt(Double(place % 25) / 2 - 2.77), y: .pt(Double(place / 25) / 2 + 0.13))
                    guard point.x < .pt(10), point.y < .pt(13), point.x > .zero || point.y < .pt(10) else { continue }
                    #expect(both.contains { $0.encloses(point) }, "\(figure) \(turns): \(point)")
                }
            }
        }
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
