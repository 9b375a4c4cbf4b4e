internal import CCairo
internal import CRSVG
internal import PDF
internal import Page

/// An SVG as a drawing in the file's own inks: paths of plain colour, drawn by librsvg and cairo and taken over
/// operator by operator.
struct SVGDrawing {
    let size: Size
    let content: ContentStream

    /// - Parameter size: The frame in which the whole drawing goes; its proportions are kept.
    init(_ data: [UInt8], size: Size, separation: ColorSeparation) throws(PictureFault) {
        guard let file = Self.pdf(of: data, size: size), let document = try? PDFDocument(file),
            let page = document.pages.first
        else { throw .unreadable }
        let content = page.content(limit: Self.largestContent)
        guard content.isWhole else { throw .unreadable }
        self.size = size
        self.content = try DrawingTranslator(page, separation: separation).translate(content.bytes)
    }

    /// In bytes.
    private static let largestContent = 64 << 20

    func add(to objects: PDFObjects) -> PDFReference {
        objects.addStream(
            [
                "/Type": "/XObject", "/Subtype": "/Form",
                "/BBox": .numbers(0, 0, size.width.points, size.height.points), "/Resources": [:],
            ], content.bytes)
    }

    /// The drawing as cairo's PDF of one page; nil where librsvg cannot read it. Nothing outside the data is loaded.
    private static func pdf(of data: [UInt8], size: Size) -> [UInt8]? {
        guard let handle = rsvg_handle_new_from_data(data, gsize(data.count), nil) else { return nil }
        defer { g_object_unref(handle) }
        var sink = Sink()
        let isDrawn = withUnsafeMutablePointer(to: &sink) { sink in
            let surface = cairo_pdf_surface_create_for_stream(
                { closure, bytes, length in
                    guard let sink = closure?.assumingMemoryBound(to: Sink.self) else {
                        return CAIRO_STATUS_WRITE_ERROR
                    }
                    sink.pointee.bytes += UnsafeBufferPointer(start: bytes, count: Int(length))
                    return CAIRO_STATUS_SUCCESS
                }, sink, size.width.points, size.height.points)
            defer { cairo_surface_destroy(surface) }
            let context = cairo_create(surface)
            defer { cairo_destroy(context) }
            var frame = RsvgRectangle(x: 0, y: 0, width: size.width.points, height: size.height.points)
            guard rsvg_handle_render_document(handle, context, &frame, nil) != 0 else { return false }
            cairo_surface_finish(surface)
            return cairo_status(context) == CAIRO_STATUS_SUCCESS
                && cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS
        }
        return isDrawn ? sink.bytes : nil
    }

    private struct Sink {
        var bytes: [UInt8] = []
    }
}

/// Takes over a page that cairo drew: paths as they are, colours as inks; what a press drawing cannot hold is a fault.
final class DrawingTranslator {
    private let page: PDFPage
    private let separation: ColorSeparation
    private var stream = ContentStream()
    private var fault: PictureFault?

    init(_ page: PDFPage, separation: ColorSeparation) {
        self.page = page
        self.separation = separation
    }

    func translate(_ content: [UInt8]) throws(PictureFault) -> ContentStream {
        let isSound = ContentReader.read(content) { name, operands in
            take(name, operands)
            return fault == nil
        }
        if let fault { throw fault }
        guard isSound else { throw .unreadable }
        return stream
    }

    private func take(_ name: String, _ operands: String) {
        switch name {
        case "rg", "RG", "g", "G":
            let values = operands.split(separator: " ").compactMap { Double($0) }
            guard values.count == (name.lowercased() == "g" ? 1 : 3) else { return refuse(nil) }
            let rgb = RGB(red: values[0], green: values[values.count / 2], blue: values[values.count - 1])
            // Bytes, as an SVG names them, so that equal colours stay equal.
            let ink = separation.color(for: Color(rgb: RGB(hex: rgb.hex)), use: .area)
            if name == name.lowercased() { stream.fill(with: ink) } else { stream.stroke(with: ink) }
        case "q": stream.save()
        case "Q": stream.restore()
        case "gs":
            // cairo names each opacity; only the opaque one is a drawing in plain ink.
            let state = page["/Resources"]?["/ExtGState"]?[operands]
            let isOpaque = ["/ca", "/CA"].allSatisfy { state?[$0]?.number == 1 }
            if !isOpaque { refuse(.transparency) }
        case "m", "l", "c", "v", "y", "h", "re", "W", "W*", "n", "f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "w",
            "J", "j", "M", "d", "i", "ri", "cm":
            stream.raw(operands.isEmpty ? name : operands + " " + name)
        case "cs", "CS", "sc", "SC", "scn", "SCN", "sh": refuse(.gradient)
        case "BI", "ID", "EI": refuse(.image)
        case "Do":
            let object = page["/Resources"]?["/XObject"]?[operands]
            refuse(object?["/Subtype"]?.name == "Image" ? .image : .transparency)
        case "BT", "Tj", "TJ", "Tf", "'", "\"": refuse(.text)
        // Marks of structure carry no ink.
        case "BMC", "BDC", "EMC", "MP", "DP": break
        default: refuse(nil)
        }
    }

    private func refuse(_ part: PictureFault.Part?) {
        fault = part.map { .unsupportedSVG($0) } ?? .unreadable
    }
}
