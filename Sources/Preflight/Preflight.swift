internal import Codes
internal import Findings
internal import Formats
internal import PDF
internal import Page
internal import Raster

/// Reads finished files back.
package enum Preflight {
    /// What a PNG, JPEG or PDF file holds.
    ///
    /// - Parameters:
    ///   - bytes: The file's, read within bounds.
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

    /// What a PDF holds, of which only what is asked for is read; its codes stay unread, since that takes a renderer.
    ///
    /// Files of others are read in a process of its own: qpdf knows no bounds.
    package static func verifyPDF(at path: String) throws(PreflightFault) -> VerifiedFile {
        do throws(PDFDocument.Fault) { return verify(try PDFDocument(path: path), path: path) } catch {
            throw fault(error, path)
        }
    }

    static func verifyPDF(_ bytes: [UInt8], path: String) throws(PreflightFault) -> VerifiedFile {
        do throws(PDFDocument.Fault) { return verify(try PDFDocument(bytes), path: path) } catch {
            throw fault(error, path)
        }
    }

    private static func fault(_ fault: PDFDocument.Fault, _ path: String) -> PreflightFault {
        fault.isLocked ? .locked(path: path) : .unreadable(path: path, words: fault.words)
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

extension Preflight {
    /// Below this, in dots per inch, a print looks coarse at arm's length.
    static let leastResolution = 150.0

    static func verifyPNG(_ bytes: [UInt8], path: String) throws(PreflightFault) -> VerifiedFile {
        var scan = PictureScan(width: 0, height: 0)
        let info: PNGInfo
        do {
            info = try PNGFile.scan(bytes) {
                scan = PictureScan(width: $0.width, height: $0.height)
            } row: {
                scan.add($0)
            }
        } catch {
            throw .unreadable(path: path, words: error.description)
        }
        let codes = scan.codes
        return VerifiedFile(
            path: path, type: .png, width: Double(info.width), height: Double(info.height), unit: .px,
            resolution: info.resolution, codes: codes.map(\.payload),
            colors: scan.colors.large.map { $0.hexString }, findings: findings(info) + findings(codes))
    }

    private static func findings(_ info: PNGInfo) -> [Finding] {
        var findings: [Finding] = []
        if let resolution = info.resolution, resolution < leastResolution {
            findings.append(Finding(ResolutionLow(resolution: Int(resolution))))
        }
        if !info.isSRGB { findings.append(Finding(ColorSpaceUnknown())) }
        return findings
    }

    private static func findings(_ codes: [ReadCode]) -> [Finding] {
        codes.filter { !$0.isUTF8 }.map { Finding(CodeNotUTF8(payload: $0.payload)) }
    }
}

extension Preflight {
    /// Posts for platforms that want JPEG. The format's own resolution is left out: on a screen nobody obeys it.
    static func verifyJPEG(_ bytes: [UInt8], path: String) throws(PreflightFault) -> VerifiedFile {
        guard let head = JPEGHead(bytes) else { throw .unreadable(path: path, words: "no frame header") }
        let bitmap: Bitmap
        do {
            bitmap = head.isInks ? try JPEGFile.proof(bytes) : try JPEGFile.decode(bytes)
        } catch {
            throw .unreadable(path: path, words: error.description)
        }
        var scan = PictureScan(width: bitmap.width, height: bitmap.height)
        bitmap.forEachRow { scan.add($0) }
        let codes = scan.codes
        return VerifiedFile(
            path: path, type: .jpeg, width: Double(head.width), height: Double(head.height), unit: .px,
            codes: codes.map(\.payload),
            // What colours the inks have, only their printing condition knows.
            colors: head.isInks ? [] : scan.colors.large.map { $0.hexString },
            findings: (head.isInks ? [Finding(PictureInInks())] : []) + findings(codes))
    }
}
