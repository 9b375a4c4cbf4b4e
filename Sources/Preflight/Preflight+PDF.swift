internal import PDF
internal import Page

extension Preflight {
    /// Whether a file is a PDF.
    ///
    /// - Parameter start: Its first kilobyte, in which the header may stand anywhere; see ISO 32000-1, annex H.3.
    package static func isPDF(_ start: some Collection<UInt8>) -> Bool {
        start.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil
    }

    /// What a PDF holds, of which only what is asked for is read; its codes stay unread, since that takes a renderer.
    ///
    /// Files of others are tried in a process of their own first: qpdf knows no bounds.
    package static func verifyPDF(at path: String) throws(PreflightFault) -> VerifiedFile {
        do throws(PDFDocument.Fault) { return verify(try PDFDocument(path: path), path: path) } catch {
            throw .unreadable(path: path, words: error.words)
        }
    }

    /// For a process of its own: why a file cannot be read, in qpdf's words; empty where it can.
    package static func trial(ofPDF path: String) -> [UInt8] {
        do throws(PDFDocument.Fault) { _ = verify(try PDFDocument(path: path), path: path) } catch {
            return Array(error.words.utf8)
        }
        return []
    }

    static func verifyPDF(_ bytes: [UInt8], path: String) throws(PreflightFault) -> VerifiedFile {
        do throws(PDFDocument.Fault) { return verify(try PDFDocument(bytes), path: path) } catch {
            throw .unreadable(path: path, words: error.words)
        }
    }

    private static func verify(_ document: PDFDocument, path: String) -> VerifiedFile {
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
