import Codes
import Foundation
import Page

@testable import Preflight

/// A PDF of another program, made here object by object.
struct MadePDF {
    /// Of each page; they have 100 × 200 points unless they say otherwise.
    var pages: [String]
    /// What they may draw, object 3 + the number of pages.
    var content = ""
    /// From the object after that.
    var others: [String] = []
    /// Of the catalog and the trailer.
    var catalog = ""
    var trailer = ""

    /// A page that draws; its content is object 4, others from 5.
    static func drawing(
        _ resources: String, _ content: String, _ others: [String] = [], page: String = ""
    ) -> MadePDF {
        MadePDF(
            pages: ["/Contents 4 0 R /Resources << \(resources) >> \(page)"], content: content, others: others)
    }

    static func stream(_ content: String, _ entries: String = "") -> String {
        "<< /Length \(content.utf8.count) \(entries) >>\nstream\n\(content)\nendstream"
    }

    var bytes: [UInt8] {
        let kids = pages.indices.map { "\($0 + 3) 0 R" }.joined(separator: " ")
        let objects =
            [
                "<< /Type /Catalog /Pages 2 0 R \(catalog) >>",
                "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) /MediaBox [0 0 100 200] >>",
            ] + pages.map { "<< /Type /Page /Parent 2 0 R \($0) >>" } + [Self.stream(content)] + others
        var text = "%PDF-1.7\n"
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let place = String(text.utf8.count)
            table += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        table += "trailer\n<< /Root 1 0 R /Size \(objects.count + 1) \(trailer) >>\n"
        return Array("\(text)\(table)startxref\n\(start)\n%%EOF\n".utf8)
    }

    func verified() throws -> VerifiedFile { try Preflight.verify(bytes, path: "a.pdf") }

    /// From a file, its pages drawn.
    func drawn(ghostscript: String = "gs") throws -> VerifiedFile {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("litfass-\(UUID()).pdf")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try Preflight.verifyPDF(at: file.path, ghostscript: ghostscript)
    }

    /// A code's dark modules as squares.
    static func modules(_ payload: String, x: Double, y: Double, module: Double) throws -> String {
        let symbol = try CodeMaker.symbol(for: payload, correction: .medium)
        var content = ""
        for row in 0..<symbol.side {
            for column in 0..<symbol.side where symbol.isDark(row: row, column: column) {
                let (left, top) = (x + Double(column) * module, y - Double(row + 1) * module)
                content += "\(left) \(top) \(module) \(module) re "
            }
        }
        return content + "f "
    }
}
