import Foundation
import Layout
import Model
import Page
import Print
import Support
import Testing

@testable import Raster

/// What the knife and the eye find: artwork that goes on beyond the cut, and no line where two areas meet.
struct CutTests {
    private static let designs: [Template] = {
        guard let stage = try? SmallSheet.stage.get() else { return [] }
        // Those that only differ in size are cut as the one that they are like.
        return stage.designs.filter { $0.model == nil }
    }()

    private func pages(_ template: Template, _ language: String) throws -> [Page] {
        let stage = try SmallSheet.stage.get()
        let codes = template.multilingual ? stage.codes(for: template)[0] : [language]
        let subject = try stage.subject(template, languages: codes, region: "augsburg")
        return try Stage.layoutEngine().layOut(template, subject).document.pages.map { page in
            // Letters, modules and rules are fine lines themselves.
            var bare = page
            bare.items = page.items.filter {
                if case .shape(let shape) = $0 {
                    shape.path.hull.map { $0.size.shortSide > .mm(1) } ?? false
                } else if case .clipped = $0 {
                    true
                } else {
                    false
                }
            }
            return bare
        }
    }

    /// Each design in German or in Arabic, by turns: what a family draws from the left, another draws from the right.
    private static let inOneDirection = designs.enumerated().map { ($1, $0 % 2 == 0 ? "de" : "ar") }

    @Test func thereAreDesignsOfAllFamilies() {
        #expect(Set(Self.designs.filter { $0.bleed > .zero }.map(\.family)) == ["kacheln", "rahmen", "bild"])
        #expect(Self.designs.count { $0.bleed > .zero } > 14)
    }

    /// Cut a millimetre off in any direction, a sheet shows at its edges what it would have shown anyway.
    @Test(arguments: inOneDirection.filter { $0.0.bleed > .zero })
    func aMillimetreOffNothingForeignShows(template: Template, language: String) throws {
        for (number, page) in try pages(template, language).enumerated() {
            for side in try CutEdges(page).sides where !side.foreign.isEmpty {
                let places = side.foreign.map { String(format: "%.1f", $0.millimetres) }.joined(separator: ", ")
                Issue.record("\(language) page \(number + 1) \(side.name): other colours at \(places) mm")
            }
        }
    }

    @Test func anotherColourBeyondTheCutIsFound() throws {
        let template = try SmallSheet.stage.get().template("flyer-dl-single", family: "rahmen")
        var page = try pages(template, "de")[0]
        #expect(try CutEdges(page).sides.allSatisfy(\.foreign.isEmpty))
        // As wide as half of a tile, and no colour of the motif's.
        page.items.append(
            .shape(
                Shape(
                    path: .rectangle(Rect(x: .mm(-3), y: .mm(100), width: .mm(3), height: .mm(2.8))),
                    fill: .black)))
        let left = try #require(try CutEdges(page).sides.first { $0.name == "left" })
        #expect(left.foreign.count > 20)
    }

    /// At the sheet's own resolution and in previews.
    @Test(arguments: inOneDirection)
    func noLineShowsBetweenAreas(template: Template, language: String) throws {
        for (number, page) in try pages(template, language).enumerated() {
            for resolution in [page.resolution, 101] {
                let bitmap = try Rasteriser().draw(page, resolution: resolution)
                let lines = Hairlines(bitmap)
                #expect(
                    lines.longest < Hairlines.seen,
                    """
                    \(language) page \(number + 1) at \(resolution) dpi: \(lines.longest) dots at \(lines.place)
                    """)
            }
        }
    }

    /// As poppler draws the file, in whole dots and softly, and Ghostscript.
    @Test(arguments: ["kacheln", "rahmen", "bild"], ["flyer-dl", "table-tent"])
    func noLineShowsInTheFile(family: String, name: String) throws {
        let template = try SmallSheet.stage.get().template(name, family: family)
        let document = Document(
            title: "", author: "", language: "de", direction: .leftToRight, date: 0, pages: try pages(template, "de"))
        let folder = try TemporaryFolder()
        let file = folder.path + "/sheet.pdf"
        try Data(PDFFile.write(document, .plain)).write(to: URL(fileURLWithPath: file))
        for page in 1...document.pages.count {
            for (tool, arguments) in [
                ("pdftoppm", ["-png", "-singlefile", "-r", "113", "-f", "\(page)", file, folder.path + "/drawn"]),
                ("pdftocairo", ["-png", "-singlefile", "-r", "113", "-f", "\(page)", file, folder.path + "/drawn"]),
                (
                    "gs",
                    [
                        "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=png16m", "-r113", "-dGraphicsAlphaBits=4",
                        "-dFirstPage=\(page)", "-dLastPage=\(page)", "-o", folder.path + "/drawn.png", file,
                    ]
                ),
            ] {
                let process = Process()
                process.executableURL = URL(fileURLWithPath: "/usr/bin/" + tool)
                process.arguments = arguments
                try process.run()
                process.waitUntilExit()
                let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/drawn.png")))
                let lines = Hairlines(try PNGFile.decode(bytes).1)
                #expect(lines.longest < Hairlines.seen, "\(tool) page \(page): \(lines.longest) dots at \(lines.place)")
            }
        }
    }
}
