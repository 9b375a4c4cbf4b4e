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
    /// Five dots a millimetre.
    private static let resolution = 127.0
    private static let dotsPerMillimetre = 5

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
            // Letters and modules are fine lines themselves.
            var bare = page
            bare.items = page.items.filter {
                if case .shape = $0 { true } else if case .clipped = $0 { true } else { false }
            }
            return bare
        }
    }

    @Test func thereAreDesignsOfBothFamilies() {
        #expect(Set(Self.designs.filter { $0.bleed > .zero }.map(\.family)) == ["kacheln", "rahmen"])
        #expect(Self.designs.count { $0.bleed > .zero } > 14)
    }

    /// Cut a millimetre off in any direction, a sheet shows at its edges what it would have shown anyway.
    @Test(arguments: designs.filter { $0.bleed > .zero }, ["de", "ar"])
    func aMillimetreOffNothingForeignShows(template: Template, language: String) throws {
        for (number, page) in try pages(template, language).enumerated() {
            let bitmap = try Rasteriser().draw(page, resolution: Self.resolution, bleed: true)
            let bleed = Int(page.bleed.millimetres.rounded()) * Self.dotsPerMillimetre
            let (right, bottom) = (bitmap.width - 1 - bleed, bitmap.height - 1 - bleed)
            for (side, length) in [("top", right), ("bottom", right), ("left", bottom), ("right", bottom)] {
                func dot(_ along: Int, outward: Int) -> UInt32? {
                    switch side {
                    case "top": bitmap[along, bleed - outward]
                    case "bottom": bitmap[along, bottom + outward]
                    case "left": bitmap[bleed - outward, along]
                    default: bitmap[right + outward, along]
                    }
                }
                let places = Array((bleed + 1)..<length)
                let foreign = places.count { dot($0, outward: Self.dotsPerMillimetre) != dot($0, outward: 0) }
                // Where a round figure begins at the very edge, it is a little wider a dot further in.
                let sheet = "\(template.family) \(template.name) \(language) page \(number + 1) \(side)"
                #expect(foreign * 8 < places.count, "\(sheet): \(foreign) of \(places.count)")
            }
        }
    }

    /// At the sheet's own resolution and in previews.
    @Test(arguments: designs, ["de", "ar"])
    func noLineShowsBetweenAreas(template: Template, language: String) throws {
        for (number, page) in try pages(template, language).enumerated() {
            for resolution in [page.resolution, 101] {
                let bitmap = try Rasteriser().draw(page, resolution: resolution)
                let lines = Hairlines(bitmap)
                // Where a curve leaves a tile's side, what is between them is thin for a while.
                #expect(
                    lines.longest < 30,
                    """
                    \(template.family) \(template.name) \(language) page \(number + 1) at \(resolution) dpi: \
                    \(lines.longest) dots at \(lines.place)
                    """)
            }
        }
    }

    /// As poppler draws the file, in whole dots and softly, and Ghostscript.
    @Test(arguments: ["kacheln", "rahmen"], ["flyer-dl", "table-tent"])
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
                #expect(lines.longest < 24, "\(tool) page \(page): \(lines.longest) dots at \(lines.place)")
            }
        }
    }
}
