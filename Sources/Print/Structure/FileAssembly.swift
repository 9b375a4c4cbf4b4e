internal import Colour
internal import Page

/// One file being put together: fonts and pictures first, then the pages that name them, then what the file says of
/// itself.
final class FileAssembly {
    private let document: Document
    private let options: PrintOptions
    private let separation: ColorSeparation
    private let batch: PrintBatch
    private let objects = PDFObjects()
    private let sRGB: PDFReference
    private var fonts: [FontFace: EmbeddedFont] = [:]
    private let pictures: PlacedPictures
    private(set) var violations: [PrintViolation] = []

    init(_ document: Document, _ options: PrintOptions, separation: ColorSeparation, batch: PrintBatch) {
        self.document = document
        self.options = options
        self.separation = separation
        self.batch = batch
        sRGB = objects.addStream(["/N": 3], batch.deflated(SRGBProfile.bytes))
        pictures = PlacedPictures(document, separation: separation, sRGB: sRGB, batch: batch, into: objects)
        violations += pictures.violations
        embedFonts()
    }

    /// Every face once, with all that the pages show of it.
    private func embedFonts() {
        var usages: [FontUsage] = []
        var places: [FontFace: Int] = [:]
        for (line, run) in document.lines.flatMap({ line in line.drawn.map { (line, $0) } }) {
            do throws(PrintViolation) {
                if places[run.face] == nil {
                    places[run.face] = -1
                    usages.append(
                        FontUsage(program: try batch.program(run.face), isTagged: options.standard == .accessible))
                    places[run.face] = usages.count - 1
                }
                if let place = places[run.face], place >= 0 { usages[place].add(run, in: line) }
            } catch {
                violations.append(error)
            }
        }
        for (number, usage) in usages.enumerated() {
            do throws(PrintViolation) {
                fonts[usage.program.face] = try EmbeddedFont(
                    resource: "/F\(number + 1)", usage: usage, batch: batch)
            } catch {
                violations.append(error)
            }
        }
    }

    func write() throws(PrintFault) -> [UInt8] {
        let fontResources = Dictionary(
            uniqueKeysWithValues: fonts.values.sorted { $0.resource < $1.resource }.map {
                ($0.resource, PDFValue.reference($0.add(to: objects)))
            })
        var contents: [[UInt8]] = []
        var pages: [PDFReference] = []
        var counts: [[Int]] = []
        for page in document.pages {
            let drawn = draw(page)
            let stream = drawn.stream
            contents.append(stream.bytes)
            counts.append(drawn.marks.counts)
            if let sheet = options.sheet, let imposition = Imposition(page.size, on: sheet) {
                let isBack = contents.count.isMultiple(of: 2)
                addSheet(of: page, imposition, isBack: isBack, stream, resources(stream, fontResources))
            } else {
                pages.append(add(page, stream, resources(stream, fontResources)))
            }
        }
        if options.standard == .accessible {
            StructureTree(document, counts: counts).write(
                to: objects, pages: pages, geometries: document.pages.map(geometry))
            Outline.write(document, to: objects, pages: pages)
        }
        describe(Metadata(document, options.standard, contents: contents))
        return try objects.write(version: options.standard == .accessible ? "1.7" : "1.6")
    }

    private func geometry(_ page: Page) -> PageGeometry { PageGeometry(page, options) }

    private func draw(_ page: Page) -> PageContentWriter {
        var writer = PageContentWriter(
            geometry: geometry(page), separation: separation, fonts: fonts, pictures: pictures,
            direction: document.direction,
            isForPress: options.standard == .pdfX4, isTagged: options.standard == .accessible,
            bleeds: options.standard == .pdfX4 || options.sheet != nil)
        writer.draw(page)
        if options.standard == .pdfX4, options.marks { writer.drawMarks(of: page) }
        return writer
    }

    private func resources(_ stream: ContentStream, _ fontResources: [String: PDFValue]) -> PDFValue {
        var resources: [String: PDFValue] = [
            "/Font": .dictionary(fontResources), "/XObject": .dictionary(pictures.resources),
            "/ColorSpace": .dictionary(colorSpaces(stream)),
        ]
        if options.standard == .pdfX4 {
            resources["/ExtGState"] = [
                (ContentStream.overprint): ["/Type": "/ExtGState", "/OP": true, "/op": true, "/OPM": 1],
                (ContentStream.knockout): ["/Type": "/ExtGState", "/OP": false, "/op": false, "/OPM": 0],
            ]
        }
        return .dictionary(resources)
    }

    private func add(_ page: Page, _ stream: ContentStream, _ resources: PDFValue) -> PDFReference {
        let geometry = geometry(page)
        var entries: [String: PDFValue] = [
            "/Type": "/Page", "/MediaBox": geometry.mediaBox, "/TrimBox": geometry.box(page.trimBox),
            "/BleedBox": geometry.box(options.standard == .pdfX4 ? page.bleedBox : page.trimBox),
            "/Resources": resources, "/Contents": .reference(objects.addStream([:], stream.bytes)),
        ]
        entries["/Group"] = group(of: page)
        return objects.addPage(.dictionary(entries))
    }

    /// Where something shows through, it is blended in the space of the output. See ISO 15930-7, 6.4.3.
    private func group(of page: Page) -> PDFValue? {
        guard page.pictures.contains(where: { pictures[$0]?.isTransparent == true }) else { return nil }
        return [
            "/Type": "/Group", "/S": "/Transparency", "/CS": options.standard == .pdfX4 ? "/DeviceCMYK" : "/DeviceRGB",
        ]
    }

    /// A sheet with as many copies of a page as it holds; the page is stored once.
    private func addSheet(
        of page: Page, _ imposition: Imposition, isBack: Bool, _ stream: ContentStream, _ resources: PDFValue
    ) {
        let geometry = geometry(page)
        let form = objects.addStream(
            ["/Type": "/XObject", "/Subtype": "/Form", "/BBox": geometry.box(page.bleedBox), "/Resources": resources],
            stream.bytes)
        var entries: [String: PDFValue] = [
            "/Type": "/Page",
            "/MediaBox": .numbers(0, 0, imposition.sheet.width.points, imposition.sheet.height.points),
            "/Resources": ["/XObject": ["/Piece": .reference(form)], "/ColorSpace": .dictionary(colorSpaces(stream))],
            "/Contents": .reference(
                objects.addStream([:], imposition.stream(bleed: page.bleed, isBack: isBack, piece: "/Piece"))),
        ]
        entries["/Group"] = group(of: page)
        _ = objects.addPage(.dictionary(entries))
    }

    private func colorSpaces(_ stream: ContentStream) -> [String: PDFValue] {
        switch options.standard {
        case .pdfX4: break
        // On a screen, plain RGB means sRGB. See ISO 32000-1, 8.6.5.6.
        case .plain: return ["/DefaultRGB": ["/ICCBased", .reference(sRGB)]]
        // The output intent says so.
        case .accessible: return [:]
        }
        var spaces: [String: PDFValue] = [:]
        for (number, ink) in stream.spots.enumerated() {
            guard case .spot(let name, let alternate) = ink else { continue }
            spaces["/S\(number + 1)"] = [
                "/Separation", .name("/" + name), "/DeviceCMYK",
                [
                    "/FunctionType": 2, "/Domain": .numbers(0, 1), "/N": 1, "/C0": .numbers(0, 0, 0, 0),
                    "/C1": .numbers(alternate.cyan, alternate.magenta, alternate.yellow, alternate.black),
                ],
            ]
        }
        return spaces
    }

    private func describe(_ metadata: Metadata) {
        let catalog = objects.catalog
        objects.set("/Lang", of: catalog, to: .text(document.language))
        // No /Direction: with /R2L, Chromium's reader takes the parts of every address on the sheet in reverse.
        objects.set("/ViewerPreferences", of: catalog, to: ["/DisplayDocTitle": true])
        objects.set(
            "/Metadata", of: catalog,
            to: .reference(objects.addStream(["/Type": "/Metadata", "/Subtype": "/XML"], metadata.xmp)))
        objects.setTrailer("/Info", to: .reference(objects.add(metadata.info)))
        if options.standard == .accessible {
            let intent: PDFValue = [
                "/Type": "/OutputIntent", "/S": "/GTS_PDFA1", "/OutputConditionIdentifier": .text(SRGBProfile.name),
                "/Info": .text(SRGBProfile.name), "/DestOutputProfile": .reference(sRGB),
            ]
            objects.set("/OutputIntents", of: catalog, to: [intent])
        }
        guard options.standard == .pdfX4, let profile = options.profile else { return }
        let destination = objects.addStream(["/N": 4, "/Alternate": "/DeviceCMYK"], batch.deflated(profile.bytes))
        let intent: PDFValue = [
            "/Type": "/OutputIntent", "/S": "/GTS_PDFX", "/OutputConditionIdentifier": .text(profile.condition),
            "/OutputCondition": .text(profile.name), "/Info": .text(profile.name),
            "/RegistryName": .text("http://www.color.org"), "/DestOutputProfile": .reference(destination),
        ]
        objects.set("/OutputIntents", of: catalog, to: [.reference(objects.add(intent))])
    }
}
