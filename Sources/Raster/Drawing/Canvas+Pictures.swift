internal import CCairo
internal import CRSVG
internal import Formats
internal import Page

extension Canvas {
    /// The largest picture file that is drawn, in bytes.
    private static var largestFile: Int { 64 << 20 }

    func draw(_ picture: Picture) throws(RasterFault) {
        guard picture.frame.width > .zero, picture.frame.height > .zero else { return }
        guard picture.data.count <= Self.largestFile else {
            throw .picture(picture.format, words: "\(picture.data.count) bytes are too many")
        }
        if let clip = picture.clip {
            trace(.rectangle(clip))
            cairo_clip(context)
        }
        if picture.isUpsideDown { turn(about: Point(x: picture.frame.midX, y: picture.frame.midY)) }
        switch picture.format {
        case .png: try draw(picture, decodePNG(picture.data))
        case .jpeg: try draw(picture, decodeJPEG(picture.data))
        case .svg: try drawSVG(picture)
        }
    }

    private func decodePNG(_ data: [UInt8]) throws(RasterFault) -> Bitmap {
        do {
            var bitmap = try PNGFile.decodeWithAlpha(data).1
            bitmap.premultiply()
            return bitmap
        } catch { throw .picture(.png, words: error.description) }
    }

    private func decodeJPEG(_ data: [UInt8]) throws(RasterFault) -> Bitmap {
        do { return try JPEGFile.decode(data) } catch { throw .picture(.jpeg, words: error.description) }
    }

    /// - Parameter bitmap: The picture's pixels, premultiplied.
    private func draw(_ picture: Picture, _ bitmap: Bitmap) throws(RasterFault) {
        var bitmap = bitmap
        let (width, height) = (bitmap.width, bitmap.height)
        let status = bitmap.pixels.withUnsafeMutableBytes { bytes -> cairo_status_t in
            let source = cairo_image_surface_create_for_data(
                bytes.bindMemory(to: UInt8.self).baseAddress, CAIRO_FORMAT_ARGB32, Int32(width), Int32(height),
                Int32(width * 4))
            defer { cairo_surface_destroy(source) }
            let frame = picture.frame
            cairo_save(context)
            cairo_translate(context, frame.minX.points, frame.minY.points)
            cairo_scale(context, frame.width.points / Double(width), frame.height.points / Double(height))
            cairo_set_source_surface(context, source, 0, 0)
            // Edges take no transparent neighbours in.
            cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD)
            cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD)
            cairo_rectangle(context, 0, 0, Double(width), Double(height))
            cairo_fill(context)
            cairo_restore(context)
            // The bytes end here: nothing may hold them any longer.
            cairo_surface_finish(source)
            return cairo_surface_status(source)
        }
        guard status == CAIRO_STATUS_SUCCESS || status == CAIRO_STATUS_SURFACE_FINISHED else {
            throw .cairo(status: status.rawValue, words: String(cString: cairo_status_to_string(status)))
        }
    }

    /// Draws an SVG as vectors. It has no address of its own, so librsvg loads nothing that it names, from a file or a
    /// host.
    private func drawSVG(_ picture: Picture) throws(RasterFault) {
        var error: UnsafeMutablePointer<GError>?
        guard let handle = rsvg_handle_new_from_data(picture.data, UInt(picture.data.count), &error) else {
            throw .picture(.svg, words: Self.take(error))
        }
        defer { g_object_unref(UnsafeMutableRawPointer(handle)) }
        let frame = picture.frame
        var viewport = RsvgRectangle(
            x: frame.minX.points, y: frame.minY.points, width: frame.width.points, height: frame.height.points)
        guard rsvg_handle_render_document(handle, context, &viewport, &error) != 0 else {
            throw .picture(.svg, words: Self.take(error))
        }
    }

    /// An error's words; the error is freed.
    private static func take(_ error: UnsafeMutablePointer<GError>?) -> String {
        guard let error else { return "no reason given" }
        defer { g_error_free(error) }
        return String(cString: error.pointee.message)
    }
}

extension Bitmap {
    /// Brings pixels into the form that cairo draws from.
    mutating func premultiply() {
        for index in pixels.indices {
            let pixel = pixels[index]
            let alpha = pixel >> 24
            if alpha == 255 { continue }
            func times(_ shift: UInt32) -> UInt32 { (((pixel >> shift & 0xFF) * alpha + 127) / 255) << shift }
            pixels[index] = alpha << 24 | times(16) | times(8) | times(0)
        }
    }
}
