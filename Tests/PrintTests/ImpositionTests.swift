import Page
import Testing

@testable import Print

/// Pieces on the office printer's paper.
@Suite struct ImpositionTests {
    struct Case: Sendable {
        let width: Double
        let height: Double
        let format: OfficePaper
        let columns: Int
        let rows: Int
        let isRotated: Bool
    }

    @Test(arguments: [
        Case(width: 148, height: 210, format: .a4, columns: 1, rows: 2, isRotated: true),
        Case(width: 148, height: 210, format: .a3, columns: 2, rows: 2, isRotated: false),
        Case(width: 105, height: 148, format: .a4, columns: 2, rows: 2, isRotated: false),
        Case(width: 85, height: 55, format: .a4, columns: 2, rows: 5, isRotated: false),
        Case(width: 297, height: 210, format: .a4, columns: 1, rows: 1, isRotated: true),
        Case(width: 297, height: 210, format: .a3, columns: 1, rows: 2, isRotated: false),
    ])
    func asManyAsFit(_ it: Case) throws {
        let imposition = try #require(Imposition(Size(width: .mm(it.width), height: .mm(it.height)), on: it.format))
        #expect([imposition.columns, imposition.rows] == [it.columns, it.rows])
        #expect(imposition.isRotated == it.isRotated)
        let sheet = Rect(origin: .zero, size: it.format.size)
        let places = imposition.places(bleed: .mm(3), isBack: false)
        #expect(places.count == it.columns * it.rows)
        for (index, place) in places.enumerated() {
            #expect(sheet.contains(place.cell) && sheet.contains(place.seen) && place.seen.contains(place.cell))
            for other in places[..<index] { #expect(!place.seen.inset(by: Edges(.pt(0.01))).intersects(other.seen)) }
        }
    }

    @Test func whatIsLargerThanTheSheetIsRefused() {
        #expect(!OfficePaper.a4.holds(Size(width: .mm(297), height: .mm(420))))
        let page = Page(
            size: Size(width: .mm(297), height: .mm(420)), bleed: .zero, safeMargin: .zero,
            medium: .paper(resolution: 300), items: [])
        let document = Document(title: "", author: "", language: "de", direction: .leftToRight, date: 0, pages: [page])
        #expect(throws: PrintFault([.tooLargeForSheet(.a4)])) { try PDFFile.write(document, .office(.a4)) }
    }

    /// A square on the front and one on the back that lie behind each other when a piece is turned like a page must lie
    /// behind each other when the sheet is turned along its long edge.
    @Test(arguments: [
        (Size(width: .mm(148), height: .mm(210)), OfficePaper.a4), (Size(width: .mm(148), height: .mm(210)), .a3),
        (Size(width: .mm(85), height: .mm(55)), .a4), (Size(width: .mm(297), height: .mm(210)), .a4),
    ])
    func frontAndBackLieBehindEachOther(_ size: Size, _ format: OfficePaper) throws {
        let mark = Rect(x: .mm(20), y: .mm(12), width: .mm(12), height: .mm(8))
        let behind = Rect(x: size.width - mark.maxX, y: mark.minY, width: mark.width, height: mark.height)
        let pages = [mark, behind].map { mark in
            Page(
                size: size, bleed: .mm(3), safeMargin: .mm(3), medium: .paper(resolution: 300),
                items: [.shape(Shape(path: .rectangle(mark), fill: .black))])
        }
        let document = Document(title: "", author: "", language: "de", direction: .leftToRight, date: 0, pages: pages)
        let scratch = try Scratch()
        let file = try scratch.write(PDFFile.write(document, .office(format)))
        #expect(try Tool.run("qpdf", "--check", file).errors == "")
        // Four pixels a millimetre.
        let (width, height) = (
            Int(format.size.width.millimetres.rounded()) * 4, Int(format.size.height.millimetres.rounded()) * 4
        )
        _ = try Tool.run(
            "pdftoppm", "-scale-to-x", "\(width)", "-scale-to-y", "\(height)", "-gray", "-aa", "no", file,
            scratch.path + "/side")
        let (front, back) = (GrayPicture(try scratch.read("side-1.pgm")), GrayPicture(try scratch.read("side-2.pgm")))
        #expect([front.width, front.height, back.width, back.height] == [width, height, width, height])
        var (ink, apart) = (0, 0)
        for row in 0..<height {
            for column in 0..<width {
                let here = front.pixels[row * width + column] < 128
                let there = back.pixels[(row + 1) * width - 1 - column] < 128
                ink += here ? 1 : 0
                apart += here != there ? 1 : 0
            }
        }
        let copies = try #require(Imposition(size, on: format)).places(bleed: .zero, isBack: false).count
        #expect(ink > copies * (12 * 4 - 1) * (8 * 4 - 1))
        // An edge may fall on either side of a pixel.
        #expect(apart < ink / 8)
    }

    @Test func everyCopyHasAReadableCodeAndTheTextIsThere() throws {
        let scratch = try Scratch()
        let file = try scratch.write(PDFFile.write(Samples.flyer(Samples.arabic), .office(.a3)))
        _ = try Tool.run(
            "pdftoppm", "-r", "150", "-f", "2", "-l", "2", "-singlefile", "-png", file, scratch.path + "/back")
        let codes = try Tool.run("zbarimg", "-q", "--raw", "--nodbus", scratch.path + "/back.png").output
        #expect(codes == String(repeating: "https://integreat.app/augsburg/ar\n", count: 4))
        let information = try Tool.run("pdfinfo", file).output
        #expect(information.contains("Pages:           2") && information.contains("841.89 x 1190.55 pts (A3)"))
        #expect(!information.contains("PDF/X"))
    }

    @Test func cutMarksEndBeforeThePieces() throws {
        let imposition = try #require(Imposition(Size(width: .mm(85), height: .mm(55)), on: .a4))
        let marks = imposition.marks(bleed: .mm(3))
        // Three cuts from above and below, six from each side.
        #expect(marks.count == 2 * 3 + 2 * 6)
        for (start, end) in marks {
            let line = Rect(origin: start, size: .zero).union(Rect(origin: end, size: .zero))
            let clear = imposition.block.outset(by: .mm(3))
            #expect(!line.outset(by: .pt(0.1)).intersects(clear))
        }
    }
}
