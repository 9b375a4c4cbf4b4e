internal import CCairo
internal import CRSVG
internal import Formats

/// An SVG as librsvg has read it, to be measured and drawn with what shows through. Nothing outside of it is loaded.
package final class VectorPicture {
    private let handle: UnsafeMutablePointer<RsvgHandle>
    /// The size that it has by itself, in pixels of CSS.
    package let width: Double
    package let height: Double

    /// A part of the drawing, in its own pixels.
    package struct Window: Hashable, Sendable {
        package var x: Double
        package var y: Double
        package var width: Double
        package var height: Double

        package init(x: Double, y: Double, width: Double, height: Double) {
            (self.x, self.y, self.width, self.height) = (x, y, width, height)
        }

        package func intersection(_ other: Window) -> Window {
            let (left, top) = (max(x, other.x), max(y, other.y))
            return Window(
                x: left, y: top, width: min(x + width, other.x + other.width) - left,
                height: min(y + height, other.y + other.height) - top)
        }

        /// Whether anything lies in it.
        package var isReal: Bool {
            [x, y, width, height].allSatisfy { $0.isFinite && abs($0) < 1e6 } && width > 1e-3 && height > 1e-3
        }
    }

    /// - Throws: `RasterFault.picture` with librsvg's words.
    package init(_ bytes: [UInt8]) throws(RasterFault) {
        var error: UnsafeMutablePointer<GError>?
        guard let handle = rsvg_handle_new_from_data(bytes, UInt(bytes.count), &error) else {
            throw .picture(.svg, words: Self.take(error))
        }
        self.handle = handle
        var (width, height) = (0.0, 0.0)
        if rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) == 0 || width <= 0 || height <= 0 {
            var (hasWidth, hasHeight, hasBox) = (gboolean(0), gboolean(0), gboolean(0))
            var (w, h, box) = (RsvgLength(), RsvgLength(), RsvgRectangle())
            rsvg_handle_get_intrinsic_dimensions(handle, &hasWidth, &w, &hasHeight, &h, &hasBox, &box)
            // One that names no size at all fills what it is given.
            (width, height) = hasBox != 0 && box.width > 0 && box.height > 0 ? (box.width, box.height) : (1000, 1000)
        }
        (self.width, self.height) = (width, height)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(handle)) }

    /// The whole page.
    package var page: Window { Window(x: 0, y: 0, width: width, height: height) }

    /// What is drawn on, also beyond the page; nil where nothing is.
    package var ink: Window? {
        var viewport = RsvgRectangle(x: 0, y: 0, width: width, height: height)
        var rect = RsvgRectangle()
        guard rsvg_handle_get_geometry_for_layer(handle, nil, &viewport, &rect, nil, nil) != 0 else { return nil }
        let window = Window(x: rect.x, y: rect.y, width: rect.width, height: rect.height)
        return window.isReal ? window : nil
    }

    /// Pixels of a part, with each one's alpha.
    package func draw(_ window: Window, width: Int, height: Int) throws(RasterFault) -> Bitmap {
        guard Bitmap.isDrawable(width: width, height: height), window.isReal else {
            throw .size(width: Double(width), height: Double(height))
        }
        var fault: RasterFault?
        let pixels = [UInt32](unsafeUninitializedCapacity: width * height) { pixels, count in
            pixels.initialize(repeating: 0)
            let surface = cairo_image_surface_create_for_data(
                UnsafeMutableRawBufferPointer(pixels).bindMemory(to: UInt8.self).baseAddress, CAIRO_FORMAT_ARGB32,
                Int32(width), Int32(height), Int32(width * 4))
            defer { cairo_surface_destroy(surface) }
            let context = cairo_create(surface)
            defer { cairo_destroy(context) }
            cairo_scale(context, Double(width) / window.width, Double(height) / window.height)
            cairo_translate(context, -window.x, -window.y)
            do throws(RasterFault) { try render(context) } catch { fault = error }
            cairo_surface_finish(surface)
            count = width * height
        }
        if let fault { throw fault }
        var bitmap = Bitmap(width: width, height: height, pixels: pixels)
        bitmap.unpremultiply()
        return bitmap
    }

    /// The drawing with its texts as outlines, as an SVG of cairo's.
    package func outlined() throws(RasterFault) -> [UInt8] {
        var sink = Sink()
        var fault: RasterFault?
        withUnsafeMutablePointer(to: &sink) { sink in
            let surface = cairo_svg_surface_create_for_stream(
                { closure, bytes, length in
                    guard let sink = closure?.assumingMemoryBound(to: Sink.self) else {
                        return CAIRO_STATUS_WRITE_ERROR
                    }
                    sink.pointee.bytes += UnsafeBufferPointer(start: bytes, count: Int(length))
                    return CAIRO_STATUS_SUCCESS
                }, sink, width, height)
            defer { cairo_surface_destroy(surface) }
            let context = cairo_create(surface)
            defer { cairo_destroy(context) }
            do throws(RasterFault) { try render(context) } catch { fault = error }
            cairo_surface_finish(surface)
            let status = cairo_surface_status(surface)
            if fault == nil, status != CAIRO_STATUS_SUCCESS {
                fault = .cairo(status: status.rawValue, words: String(cString: cairo_status_to_string(status)))
            }
        }
        if let fault { throw fault }
        return sink.bytes
    }

    /// Whether texts in a family are drawn with a font of it, and with no other that stands in.
    package static func hasFonts(of family: String) -> Bool {
        guard let pattern = FcPatternCreate(), let properties = FcObjectSetCreate() else { return false }
        defer {
            FcPatternDestroy(pattern)
            FcObjectSetDestroy(properties)
        }
        guard FcPatternAddString(pattern, FC_FAMILY, family) != 0, let list = FcFontList(nil, pattern, properties)
        else { return false }
        defer { FcFontSetDestroy(list) }
        return list.pointee.nfont > 0
    }

    private struct Sink {
        var bytes: [UInt8] = []
    }

    private func render(_ context: OpaquePointer?) throws(RasterFault) {
        var viewport = RsvgRectangle(x: 0, y: 0, width: width, height: height)
        var error: UnsafeMutablePointer<GError>?
        guard rsvg_handle_render_document(handle, context, &viewport, &error) != 0 else {
            throw .picture(.svg, words: Self.take(error))
        }
        let status = cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .cairo(status: status.rawValue, words: String(cString: cairo_status_to_string(status)))
        }
    }

    /// An error's words, without their line feeds; the error is freed.
    private static func take(_ error: UnsafeMutablePointer<GError>?) -> String {
        guard let error else { return "no reason given" }
        defer { g_error_free(error) }
        return String(cString: error.pointee.message).split(separator: "\n").joined(separator: " ")
    }
}
