internal import CCairo
internal import CRSVG
internal import Page

/// An SVG as a drawing in the file's own inks: paths of plain colour, drawn by librsvg and cairo and taken over
/// operator by operator.
struct SVGDrawing {
    let size: Size
    let content: ContentStream

    /// - Parameter size: The frame in which the whole drawing goes; its proportions are kept.
    init(_ data: [UInt8], size: Size, inks: InkSpace) throws(PictureFault) {
        guard let file = Self.pdf(of: data, size: size), let reader = PDFReader(file),
            let content = reader.pageContent()
        else { throw .unreadable }
        let translator = DrawingTranslator(reader: reader, inks: inks)
        self.size = size
        self.content = try translator.translate(content)
    }

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
