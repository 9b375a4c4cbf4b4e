internal import CCairo

extension PNGFile {
    /// A bitmap as a PNG file with what shows through, written by cairo: no time, no text, the same bytes each time.
    package static func encodeWithAlpha(_ bitmap: consuming Bitmap) throws(PNGFault) -> [UInt8] {
        var sink = PNGSink()
        let (width, height) = (bitmap.width, bitmap.height)
        bitmap.premultiply()
        let status = bitmap.pixels.withUnsafeMutableBytes { pixels -> cairo_status_t in
            let surface = cairo_image_surface_create_for_data(
                pixels.bindMemory(to: UInt8.self).baseAddress, CAIRO_FORMAT_ARGB32, Int32(width), Int32(height),
                Int32(width * 4))
            defer { cairo_surface_destroy(surface) }
            let status = withUnsafeMutablePointer(to: &sink) { sink in
                cairo_surface_write_to_png_stream(
                    surface,
                    { closure, bytes, length in
                        guard let sink = closure?.assumingMemoryBound(to: PNGSink.self) else {
                            return CAIRO_STATUS_WRITE_ERROR
                        }
                        sink.pointee.bytes += UnsafeBufferPointer(start: bytes, count: Int(length))
                        return CAIRO_STATUS_SUCCESS
                    }, sink)
            }
            cairo_surface_finish(surface)
            return status
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .unwritable(String(cString: cairo_status_to_string(status)))
        }
        return sink.bytes
    }

    private struct PNGSink {
        var bytes: [UInt8] = []
    }
}
