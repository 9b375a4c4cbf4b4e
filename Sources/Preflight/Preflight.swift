internal import Findings
internal import Formats
internal import PDF
internal import Page

/// Reads finished files back.
package enum Preflight {
    /// What a PNG, JPEG or PDF file holds.
    ///
    /// - Parameters:
    ///   - bytes: The file's, read within bounds. A PDF's pages are not drawn: that takes a file.
    ///   - path: By which the result and a fault call the file.
    /// - Throws: `PreflightFault` where the file is none of them, or broken.
    package static func verify(_ bytes: [UInt8], path: String) throws(PreflightFault) -> VerifiedFile {
        switch PictureFormat(recognising: bytes) {
        case .png: return try verifyPNG(bytes, path: path)
        case .jpeg: return try verifyJPEG(bytes, path: path)
        case .svg, nil: break
        }
        if isPDF(bytes) { return try verifyPDF(bytes, path: path) }
        throw .unknownType(path: path)
    }
}

extension Preflight {
    /// Whether a file is a PDF.
    ///
    /// - Parameter start: Its first kilobyte, in which the header may stand anywhere; see ISO 32000-1, annex H.3.
    package static func isPDF(_ start: some Collection<UInt8>) -> Bool {
        start.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil
    }

    /// What a PDF holds, of which only what is asked for is read; and what is seen on its pages, drawn by Ghostscript.
    ///
    /// Files of others are read in a process of its own: qpdf knows no bounds.
    ///
    /// - Parameter ghostscript: The program's name; where there is none, a note says what was not looked at.
    package static func verifyPDF(
        at path: String, ghostscript: String = "gs"
    ) throws(PreflightFault) -> VerifiedFile {
        do throws(PDFDocument.Fault) {
            let inspection = PDFInspection(try PDFDocument(path: path))
            return verified(inspection, DrawnPages(inspection, path: path, Ghostscript(program: ghostscript)), path)
        } catch {
            throw fault(error, path)
        }
    }

    static func verifyPDF(_ bytes: [UInt8], path: String) throws(PreflightFault) -> VerifiedFile {
        do throws(PDFDocument.Fault) { return verified(PDFInspection(try PDFDocument(bytes)), nil, path) } catch {
            throw fault(error, path)
        }
    }

    private static func fault(_ fault: PDFDocument.Fault, _ path: String) -> PreflightFault {
        fault.isLocked ? .locked(path: path) : .unreadable(path: path, words: fault.words)
    }

    private static func verified(_ inspection: PDFInspection, _ drawn: DrawnPages?, _ path: String) -> VerifiedFile {
        let boxes = inspection.boxes.first
        let colors =
            inspection.spaces.sorted()
            + [inspection.intent?.condition.map { "OutputIntent " + $0 }]
            .compactMap { $0 }
        return VerifiedFile(
            path: path, type: .pdf, width: boxes.map { millimetres($0.trim.width.millimetres) } ?? 0,
            height: boxes.map { millimetres($0.trim.height.millimetres) } ?? 0, unit: .mm,
            codes: drawn?.codes ?? [], fonts: inspection.fonts.map(\.plainName).sorted(), boxes: boxes?.named ?? [:],
            colors: colors, standards: inspection.claims.all,
            findings: inspection.findings(reached: drawn?.reached ?? [:]) + (drawn?.findings ?? []))
    }

    /// To a hundredth: points in the file are rounded, sheets are not.
    private static func millimetres(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
