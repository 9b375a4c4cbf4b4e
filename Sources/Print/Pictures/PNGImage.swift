internal import CCairo
internal import Formats

/// A PNG's pixels, read by cairo.
struct PNGImage {
    let width: Int
    let height: Int
    /// Three bytes a pixel, row after row.
    let rgb: [UInt8]
    /// One byte a pixel; nil where all are opaque.
    let alpha: [UInt8]?

    /// Each pixel takes twelve bytes while it is taken apart; photos come as JPEG, which PDF takes as it is.
    private static let pixelLimit = 16_000_000

    init(_ data: [UInt8]) throws(PictureFault) {
        // The size is looked at before anything is allocated.
        guard let head = PNGHead(data) else { throw .unreadable }
        let (width, height) = (head.width, head.height)
        guard width <= Self.pixelLimit / height else { throw .tooLarge(width: width, height: height) }
        guard let pixels = Self.decode(data, width: width, height: height) else { throw .unreadable }

        var rgb = [UInt8](repeating: 0, count: width * height * 3)
        var alpha = [UInt8](repeating: 255, count: width * height)
        var isOpaque = true
        for (place, pixel) in pixels.enumerated() {
            let opacity = pixel >> 24
            if opacity != 255 { isOpaque = false }
            alpha[place] = UInt8(opacity)
            // cairo's colours are multiplied by their opacity.
            func channel(_ shift: UInt32) -> UInt8 {
                let value = pixel >> shift & 0xFF
                return opacity == 255
                    ? UInt8(value) : opacity == 0 ? 0 : UInt8(min(255, (value * 255 + opacity / 2) / opacity))
            }
            rgb[place * 3] = channel(16)
            rgb[place * 3 + 1] = channel(8)
            rgb[place * 3 + 2] = channel(0)
        }
        self.width = width
        self.height = height
        self.rgb = rgb
        self.alpha = isOpaque ? nil : alpha
    }

    func add(to objects: PDFObjects, sRGB: PDFReference) -> PDFReference {
        var dictionary: [String: PDFValue] = [
            "/Type": "/XObject", "/Subtype": "/Image", "/Width": .integer(width), "/Height": .integer(height),
            "/BitsPerComponent": 8, "/ColorSpace": ["/ICCBased", .reference(sRGB)],
        ]
        if let alpha {
            let mask = objects.addStream(
                [
                    "/Type": "/XObject", "/Subtype": "/Image", "/Width": .integer(width), "/Height": .integer(height),
                    "/BitsPerComponent": 8, "/ColorSpace": "/DeviceGray",
                ], alpha)
            dictionary["/SMask"] = .reference(mask)
        }
        return objects.addStream(dictionary, rgb)
    }

    /// Pixels as `0xAARRGGBB`; nil where cairo cannot read them.
    private static func decode(_ data: [UInt8], width: Int, height: Int) -> [UInt32]? {
        var source = Source(rest: data[...])
        let surface = withUnsafeMutablePointer(to: &source) { source in
            cairo_image_surface_create_from_png_stream(
                { closure, target, length in
                    guard let source = closure?.assumingMemoryBound(to: Source.self), let target,
                        source.pointee.rest.count >= length
                    else { return CAIRO_STATUS_READ_ERROR }
                    for offset in 0..<Int(length) { target[offset] = source.pointee.rest.removeFirst() }
                    return CAIRO_STATUS_SUCCESS
                }, source)
        }
        defer { cairo_surface_destroy(surface) }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            Int(cairo_image_surface_get_width(surface)) == width,
            Int(cairo_image_surface_get_height(surface)) == height
        else { return nil }
        let format = cairo_image_surface_get_format(surface)
        guard format == CAIRO_FORMAT_ARGB32 || format == CAIRO_FORMAT_RGB24 else { return nil }
        cairo_surface_flush(surface)
        guard let bytes = cairo_image_surface_get_data(surface) else { return nil }
        let stride = Int(cairo_image_surface_get_stride(surface))
        var pixels: [UInt32] = []
        pixels.reserveCapacity(width * height)
        for row in 0..<height {
            UnsafeRawPointer(bytes + row * stride).withMemoryRebound(to: UInt32.self, capacity: width) { line in
                for column in 0..<width {
                    pixels.append(format == CAIRO_FORMAT_RGB24 ? line[column] | 0xFF00_0000 : line[column])
                }
            }
        }
        return pixels
    }

    private struct Source {
        var rest: ArraySlice<UInt8>
    }
}
