internal import Page

extension Preflight {
    /// What a PDF holds; its codes stay unread, since that takes a renderer.
    static func verifyPDF(_ bytes: [UInt8], path: String) throws(PreflightFault) -> VerifiedFile {
        let document = try PDFDocument(bytes, path: path)
        let inspection = PDFInspection(document)
        let boxes = inspection.pageBoxes.first
        let colors =
            inspection.contents.spaces.sorted() + [inspection.condition.map { "OutputIntent " + $0 }].compactMap { $0 }
        return VerifiedFile(
            path: path, type: .pdf, width: boxes.map { millimetres($0.trim.width.millimetres) } ?? 0,
            height: boxes.map { millimetres($0.trim.height.millimetres) } ?? 0, unit: .mm,
            fonts: inspection.contents.fonts.map(\.plainName).sorted(), boxes: boxes?.named ?? [:], colors: colors,
            findings: inspection.findings)
    }

    /// To a hundredth: points in the file are rounded, sheets are not.
    private static func millimetres(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
