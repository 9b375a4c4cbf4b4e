import Foundation
import PDF
import Testing

/// Files of unknown hands, made here object by object.
struct PDFDocumentTests {
    /// A file of these objects, numbered from 1; the first is the catalog. qpdf finds them without a table.
    private static func file(_ objects: [String]) -> [UInt8] {
        var text = "%PDF-1.6\n"
        for (index, object) in objects.enumerated() { text += "\(index + 1) 0 obj\n\(object)\nendobj\n" }
        return Array((text + "trailer\n<< /Root 1 0 R >>\n").utf8)
    }

    private static let catalog = "<< /Type /Catalog /Pages 2 0 R >>"
    private static let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 200] >>"

    @Test func whatAPageInherits() throws {
        let document = try PDFDocument(
            Self.file([
                Self.catalog,
                "<< /Type /Pages /Kids [3 0 R] /Count 2 /MediaBox [0 0 100 200] /Rotate 90 >>",
                "<< /Type /Pages /Kids [4 0 R 5 0 R] /Count 2 /Rotate 180 >>",
                "<< /Type /Page >>", "<< /Type /Page /MediaBox [0 0 5 5] >>",
            ]))
        let pages = document.pages
        #expect(pages.map { $0["/MediaBox"]?.items?.compactMap(\.number) } == [[0, 0, 100, 200], [0, 0, 5, 5]])
        #expect(pages.map { $0["/Rotate"]?.number } == [180, 180])
    }

    /// By recursion, as qpdf looks for pages, this ends the program.
    @Test func aTreeWithoutEnd() throws {
        let nodes = (0..<20_000).map { "<< /Type /Pages /Kids [\($0 + 3) 0 R] /Count 1 >>" }
        let document = try PDFDocument(Self.file([Self.catalog] + nodes + [Self.page]))
        #expect(document.pages.isEmpty)
        #expect(document.problems.contains("the page tree is more than 64 nodes deep"))
    }

    /// Copied each time, as qpdf does, this takes minutes.
    @Test(.timeLimit(.minutes(5))) func onePageTenThousandTimes() throws {
        let kids = String(repeating: "3 0 R ", count: 10_000)
        let document = try PDFDocument(
            Self.file([Self.catalog, "<< /Type /Pages /Kids [\(kids)] /Count 10000 >>", Self.page]))
        #expect(document.pages.count == 1)
        #expect(document.problems.contains("object 3 stands in the page tree more than once"))
    }

    @Test func aTreeThatLeadsBack() throws {
        let document = try PDFDocument(
            Self.file([Self.catalog, "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>", Self.page]))
        #expect(document.pages.count == 1)
        #expect(document.problems.contains("object 2 stands in the page tree more than once"))
    }

    @Test func asManyPagesAsAreRead() throws {
        let kids = String(repeating: "<< /Type /Page >> ", count: 5001)
        let document = try PDFDocument(
            Self.file([Self.catalog, "<< /Type /Pages /Kids [\(kids)] /Count 5001 >>"]))
        #expect(document.pages.count == 5000)
        #expect(document.problems.contains("more than 5000 pages; the others were not read"))
    }

    @Test func aStreamIsReadWithinBounds() throws {
        let content = String(repeating: "0 g\n", count: 1000)
        let document = try PDFDocument(
            Self.file([
                Self.catalog, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /MediaBox [0 0 9 9] /Contents [4 0 R 4 0 R] >>",
                "<< /Length \(content.utf8.count) >>\nstream\n\(content)endstream",
            ]))
        let page = try #require(document.pages.first)
        #expect(page.content(limit: 10_000).bytes.count == 8002)
        #expect(page.content(limit: 10_000).isWhole)
        #expect(page.content(limit: 5000).bytes.count == 4001)
        #expect(!page.content(limit: 5000).isWhole)
        var names: [String] = []
        let isSound = ContentReader.read(Array("1 0 0 rg q BT (a) Tj".utf8)) { name, operands in
            names.append(operands + "|" + name)
            return name != "BT"
        }
        #expect(isSound)
        #expect(names == ["1 0 0|rg", "|q", "|BT"])
    }

    @Test(arguments: ["", "%PDF-1.4", "no PDF at all"])
    func whatIsNoPDF(_ text: String) {
        #expect(throws: PDFDocument.Fault.self) { try PDFDocument(Array(text.utf8)) }
    }
}
