import Codes
import Colour
import Formats
import Layout
import Model
import Page
import Preflight
import Print
import Raster
import Workspace

/// Lays sheets out, draws them, reads their codes back and writes them. One a worker: it holds fonts.
final class SheetRenderer {
    private let layoutEngine: LayoutEngine
    private let rasteriser = Rasteriser()
    private let profile: PressProfile
    private let batch = PrintBatch()
    private let marks: Bool
    private let sheet: OfficePaper?
    private let photoRenderer: PhotoRenderer

    init(_ resources: SharedResources, _ photoRenderer: PhotoRenderer, marks: Bool = false, sheet: OfficePaper? = nil)
        throws
    {
        self.marks = marks
        self.sheet = sheet
        self.photoRenderer = photoRenderer
        layoutEngine = LayoutEngine(typesetter: try resources.typesetter())
        profile = try resources.pressProfile()
    }

    /// All that is wrong with a sheet; nothing is drawn.
    func check(_ job: SheetJob) -> [Finding] {
        (photoFindings(job) + layoutEngine.layOut(job.template, job.subject).findings).map { $0.scoped(job.scope) }
    }

    /// What is wrong with the photo that a sheet would show.
    private func photoFindings(_ job: SheetJob) -> [Finding] { job.photo?.findings ?? [] }

    /// Makes a sheet's files; one with an error is not made.
    func make(_ job: SheetJob) -> MadeFile.Made {
        var findings = photoFindings(job).map { $0.scoped(job.scope) }
        // A photo that may not be shown or can't be read is not rendered.
        if findings.contains(where: { $0.severity == .error }) { return .init(files: [], findings: findings) }
        let subject = job.subject
        // That there is no crest may have been the machine's fault.
        let isLasting = subject.crest != nil || subject.region.brand.crest == nil
        let laidOut = layoutEngine.layOut(job.template, subject, rendering: photoRenderer.render)
        findings += laidOut.findings.map { $0.scoped(job.scope) }
        guard laidOut.isSound else { return .init(files: [], findings: findings, isLasting: isLasting) }
        do {
            let files = try draw(laidOut, job, &findings)
            if findings.contains(where: { $0.severity == .error }) {
                return .init(files: [], findings: findings, isLasting: isLasting)
            }
            return .init(
                files: files.map { file in
                    var file = file
                    file.artifact?.findings = findings
                    return file
                }, findings: [], isLasting: isLasting)
        } catch {
            return .init(files: [], findings: findings + [undrawable(error, job)], isLasting: false)
        }
    }

    /// How long the texts of a sheet may get in a language; see `LayoutEngine.capacities`.
    func capacities(_ template: Template, _ subject: Subject, language: String, sample: String) -> [String: Int] {
        layoutEngine.capacities(template, subject, language: language, sample: sample)
    }

    /// In pixels: on a screen one still reads the smallest type of a poster.
    private static let previewSide = 1000.0
    /// Fine enough for large flat areas and letters.
    private static let previewQuality = 82

    /// A page that is drawn only where it is shown, and what the campaign's texts on it are called.
    struct LaidOutPage {
        var keys: [String]
        var draw: () throws -> DrawnPage
    }

    /// A page in the smaller of two formats.
    struct DrawnPage {
        var bytes: [UInt8]
        var format: PictureFormat
        var width: Int
        var height: Int
    }

    /// All pages of a sheet, as they are, whatever is wrong with them.
    func previews(_ template: Template, _ subject: Subject) -> [LaidOutPage] {
        let laidOut = layoutEngine.layOut(template, subject, rendering: photoRenderer.render)
        return zip(laidOut.document.pages, laidOut.keys).map { page, keys in
            LaidOutPage(keys: keys) { [rasteriser] in
                let bitmap = try rasteriser.draw(page, resolution: Self.previewSide / (page.size.longSide / .pt(72)))
                let png = try PNGFile.encode(bitmap, PNGProperties(title: laidOut.document.title))
                let jpeg = try JPEGFile.encode(bitmap, quality: Self.previewQuality)
                let isFlat = png.count <= jpeg.count
                return DrawnPage(
                    bytes: isFlat ? png : jpeg, format: isFlat ? .png : .jpeg, width: bitmap.width,
                    height: bitmap.height)
            }
        }
    }

    func layOut(_ job: SheetJob) -> Document {
        layoutEngine.layOut(job.template, job.subject, rendering: photoRenderer.render).document
    }

    /// The file for the print shop alone, in memory.
    func printFile(_ document: Document) throws -> [UInt8] {
        try PDFFile.write(document, .pdfX4(profile, marks: marks), batch: batch)
    }

    /// The accessible twin alone, in memory.
    ///
    /// - Parameter document: Unfolded.
    func webFile(_ document: Document) throws -> [UInt8] { try PDFFile.write(document, .accessible, batch: batch) }

    private func draw(_ laidOut: LayoutResult, _ job: SheetJob, _ findings: inout [Finding]) throws -> [MadeFile] {
        let document = laidOut.document
        switch job.template.kind {
        case .poster:
            var picture = try picture(document, 0, job, OutputTree.posterPicture(job.sheet), &findings)
            if let made = picture.artifact {
                picture.artifact?.thumbnail = .init(thumbnailOf: job.sheet, width: made.width, height: made.height)
            }
            let pdf = try pdf(document, job, OutputTree.posterPDF(job.sheet))
            return [picture, pdf, try web(document, job), try thumbnail(document, job)]
        case .flyer, .card, .letter:
            // Its codes are read from the page as the press would draw it.
            for page in document.pages { try readBack(page, rasteriser.strips(page), job, &findings) }
            var files = [try pdf(document, job, OutputTree.printPDF(job.sheet)), try web(document, job)]
            if job.template.kind == .letter { files.append(text(laidOut.plainText, job)) }
            if let sheet, job.template.kind != .letter, fits(job, on: sheet, &findings) {
                files.append(try pdf(document, job, on: sheet))
            }
            for index in document.pages.indices { files.append(try preview(document, index, job)) }
            return files
        case .post:
            let picture = try picture(document, 0, job, OutputTree.postPicture(job.sheet), &findings)
            guard let limit = job.jpegLimit else { return [picture] }
            return [picture, try jpeg(document.pages[0], job, limit, &findings)]
        }
    }

    private func text(_ text: String, _ job: SheetJob) -> MadeFile {
        let path = OutputTree.printText(job.sheet)
        return MadeFile(
            path: path, bytes: Array(text.utf8),
            artifact: Artifact(
                path: path, kind: .text, purpose: .text, format: .text, material: job.sheet.material,
                region: job.sheet.region, language: job.sheet.language, placement: job.sheet.placement, sha256: ""))
    }

    private func picture(
        _ document: Document, _ index: Int, _ job: SheetJob, _ path: String, _ findings: inout [Finding]
    ) throws -> MadeFile {
        let page = document.pages[index]
        let bitmap = try rasteriser.drawing(page)
        let codes = try readBack(page, bitmap, job, &findings)
        var resolution: Double?
        if case .paper(let dots) = page.medium { resolution = dots }
        let bytes = try PNGFile.encode(
            bitmap, PNGProperties(resolution: resolution, title: document.title, author: document.author))
        return MadeFile(
            path: path, bytes: bytes,
            artifact: artifact(job, path, .screen, .png, bitmap, codes: codes))
    }

    private func jpeg(_ page: Page, _ job: SheetJob, _ limit: Int, _ findings: inout [Finding]) throws -> MadeFile {
        let bytes = try JPEGFile.encode(rasteriser.draw(page), fitting: limit).bytes
        // What compression did to the code is seen in the file alone.
        let bitmap = try JPEGFile.decode(bytes)
        let codes = try readBack(page, bitmap, job, &findings)
        let path = OutputTree.postJPEG(job.sheet)
        return MadeFile(
            path: path, bytes: bytes,
            artifact: artifact(job, path, .screen, .jpeg, bitmap, codes: codes))
    }

    /// Pages of print are looked at on a screen at half the press's resolution.
    private static let previewResolution = 150.0

    private func preview(_ document: Document, _ index: Int, _ job: SheetJob) throws -> MadeFile {
        let bitmap = try rasteriser.drawing(document.pages[index], resolution: Self.previewResolution)
        let path = OutputTree.printPreview(job.sheet, page: index + 1)
        let bytes = try PNGFile.encode(
            bitmap, PNGProperties(resolution: Self.previewResolution, title: document.title, author: document.author))
        var artifact = artifact(
            job, path, .preview, .png, bitmap, codes: document.pages[index].codes.map(\.symbol.payload))
        artifact.page = index + 1
        return MadeFile(path: path, bytes: bytes, artifact: artifact)
    }

    private func thumbnail(_ document: Document, _ job: SheetJob) throws -> MadeFile {
        let page = document.pages[0]
        let resolution = Artifact.Picture.thumbnailSide / (page.size.longSide / .pt(72))
        let bitmap = try rasteriser.draw(page, resolution: resolution)
        return MadeFile(
            path: OutputTree.thumbnail(job.sheet),
            bytes: try PNGFile.encode(bitmap, PNGProperties(title: document.title)))
    }

    private func pdf(_ document: Document, _ job: SheetJob, _ path: String) throws -> MadeFile {
        let bytes = try PDFFile.write(document, .pdfX4(profile, marks: marks), batch: batch)
        return MadeFile(
            path: path, bytes: bytes, artifact: artifact(job, path, .print, document, document.pages[0].size))
    }

    /// The accessible twin, of the same pages.
    private func web(_ document: Document, _ job: SheetJob) throws -> MadeFile {
        let path = OutputTree.webPDF(job.sheet)
        var twin = document.unfolded
        for page in twin.pages.indices {
            twin.pages[page].items = try twin.pages[page].items.map { item in
                guard case .picture(var picture) = item, picture.format == .jpeg else { return item }
                picture.data = try photoRenderer.light(picture.data)
                return .picture(picture)
            }
        }
        return MadeFile(
            path: path, bytes: try webFile(twin), artifact: artifact(job, path, .web, twin, twin.pages[0].size))
    }

    private func fits(_ job: SheetJob, on sheet: OfficePaper, _ findings: inout [Finding]) -> Bool {
        if sheet.holds(job.template.size) { return true }
        findings.append(
            Finding(
                TooLargeForSheet(material: job.template.title, paper: sheet.rawValue),
                at: SourcePlace(file: job.template.file), scope: job.scope))
        return false
    }

    /// The same piece for the office printer.
    private func pdf(_ document: Document, _ job: SheetJob, on sheet: OfficePaper) throws -> MadeFile {
        let path = OutputTree.officePDF(job.sheet, on: sheet)
        var artifact = artifact(job, path, .office, document, sheet.size)
        artifact.paper = sheet.rawValue
        return MadeFile(
            path: path, bytes: try PDFFile.write(document, .office(sheet), batch: batch), artifact: artifact)
    }

    /// What the codes of a page say in its own pixels; one that does not read is an error.
    @discardableResult
    private func readBack(
        _ page: Page, _ bitmap: some PixelSource, _ job: SheetJob, _ findings: inout [Finding]
    ) throws -> [String] {
        let checks = try CodeCheck.check(page, in: bitmap)
        findings += checks.compactMap(\.finding).map { $0.scoped(job.scope) }
        return checks.flatMap(\.read)
    }

    private func artifact(
        _ job: SheetJob, _ path: String, _ purpose: Artifact.Purpose, _ format: Artifact.Format,
        _ bitmap: some PixelSource,
        codes: [String]
    ) -> Artifact {
        artifact(job, path, purpose, format, Double(bitmap.width), Double(bitmap.height), .pixels, codes)
    }

    private func artifact(
        _ job: SheetJob, _ path: String, _ purpose: Artifact.Purpose, _ document: Document, _ size: Size
    ) -> Artifact {
        artifact(
            job, path, purpose, .pdf, size.width.wholeMillimetres, size.height.wholeMillimetres, .millimetres,
            document.pages.flatMap(\.codes).map(\.symbol.payload))
    }

    private func artifact(
        _ job: SheetJob, _ path: String, _ purpose: Artifact.Purpose, _ format: Artifact.Format, _ width: Double,
        _ height: Double, _ unit: Artifact.Unit, _ codes: [String]
    ) -> Artifact {
        Artifact(
            path: path, kind: Artifact.Kind(job.template.kind), purpose: purpose, format: format,
            material: job.sheet.material, region: job.sheet.region, language: job.sheet.language,
            placement: job.sheet.placement, post: job.sheet.post, width: width, height: height, unit: unit, sha256: "",
            codes: codes,
            photo: job.photo?.record)
    }

    private func undrawable(_ error: any Error, _ job: SheetJob) -> Finding {
        let words: Words =
            switch error {
            case let fault as PrintFault: fault.words
            default:
                Words(de: "Das Blatt lässt sich nicht zeichnen: \(error)", en: "The sheet cannot be drawn: \(error)")
            }
        return Finding(NotDrawable(reason: words), at: SourcePlace(file: job.template.file), scope: job.scope)
    }
}

extension Length {
    /// To a thousandth: 297 mm are 297, not 296.99999999999994.
    fileprivate var wholeMillimetres: Double { (millimetres * 1000).rounded() / 1000 }
}
