internal import CCairo

/// Pixels of the sRGB space, held in rows from the top.
package struct Bitmap: PixelSource, Sendable {
    /// In pixels, like `height`.
    package let width: Int
    package let height: Int
    /// `0xAARRGGBB` each, not premultiplied; `width * height` of them. A drawn page's upper byte means nothing.
    var pixels: [UInt32]

    /// The most pixels that are drawn or read: an A1 at 300 dpi has 70 million.
    package static let largestCount = 200_000_000
    /// The most pixels of another's picture that are held at once; larger ones are read smaller.
    package static let largestRead = 32_000_000
    /// The longest side that is drawn or read, in pixels; cairo's own bound is 32,767.
    static let largestSide = 32_000

    static func isDrawable(width: Int, height: Int) -> Bool {
        (1...largestSide).contains(width) && (1...largestSide).contains(height) && width * height <= largestCount
    }

    /// The colour of a pixel, `0xRRGGBB`; nil outside.
    package subscript(x: Int, y: Int) -> UInt32? {
        guard (0..<width).contains(x), (0..<height).contains(y) else { return nil }
        return pixels[y * width + x] & 0xFF_FFFF
    }

    /// The brightness of a part of the picture; what lies outside the picture is cut off.
    ///
    /// - Parameter factor: Each side of a square of pixels that becomes one grey by its mean; 1 keeps all pixels.
    package func gray(in rect: PixelRect, reducedBy factor: Int = 1) -> GrayRows {
        let rect = rect.intersection(bounds)
        var gray = GrayRows(width: rect.width, height: rect.height, reducedBy: factor)
        guard rect.width > 0, rect.height > 0 else { return gray }
        pixels.withUnsafeBufferPointer { pixels in
            for y in rect.y..<rect.y + rect.height {
                let start = y * width + rect.x
                gray.add(UnsafeBufferPointer(rebasing: pixels[start..<start + rect.width]))
            }
        }
        return gray
    }

    /// Gives each row to who reads pictures row by row.
    package func forEachRow(_ take: (UnsafeBufferPointer<UInt32>) -> Void) {
        pixels.withUnsafeBufferPointer { pixels in
            for y in 0..<height { take(UnsafeBufferPointer(rebasing: pixels[y * width..<(y + 1) * width])) }
        }
    }

    /// Lets a conversion of colours work on the pixels, `0xAARRGGBB` each.
    package mutating func convert(_ conversion: (inout [UInt32]) -> Void) {
        let count = pixels.count
        conversion(&pixels)
        precondition(pixels.count == count)
    }

    /// A part drawn in another size, opaque.
    func resampled(
        x: Double, y: Double, width: Double, height: Double, to size: (width: Int, height: Int)
    ) throws(RasterFault) -> Bitmap {
        guard Bitmap.isDrawable(width: size.width, height: size.height), width > 0, height > 0 else {
            throw .size(width: Double(size.width), height: Double(size.height))
        }
        var status = CAIRO_STATUS_SUCCESS
        let drawn = pixels.withUnsafeBytes { source in
            [UInt32](unsafeUninitializedCapacity: size.width * size.height) { target, count in
                let from = cairo_image_surface_create_for_data(
                    // Drawn from alone: cairo writes nothing here.
                    UnsafeMutablePointer(mutating: source.bindMemory(to: UInt8.self).baseAddress),
                    CAIRO_FORMAT_RGB24, Int32(self.width),
                    Int32(self.height),
                    Int32(self.width * 4))
                defer { cairo_surface_destroy(from) }
                let to = cairo_image_surface_create_for_data(
                    UnsafeMutableRawBufferPointer(target).bindMemory(to: UInt8.self).baseAddress, CAIRO_FORMAT_RGB24,
                    Int32(size.width), Int32(size.height), Int32(size.width * 4))
                defer { cairo_surface_destroy(to) }
                let context = cairo_create(to)
                cairo_scale(context, Double(size.width) / width, Double(size.height) / height)
                cairo_set_source_surface(context, from, -x, -y)
                cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD)
                cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD)
                cairo_set_operator(context, CAIRO_OPERATOR_SOURCE)
                cairo_paint(context)
                status = cairo_status(context)
                cairo_destroy(context)
                cairo_surface_finish(to)
                cairo_surface_finish(from)
                count = status == CAIRO_STATUS_SUCCESS ? size.width * size.height : 0
            }
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .cairo(status: status.rawValue, words: String(cString: cairo_status_to_string(status)))
        }
        return Bitmap(width: size.width, height: size.height, pixels: drawn)
    }

    func turned(_ orientation: Orientation) -> Bitmap {
        guard orientation != .upright else { return self }
        let (width, height) = orientation.isSideways ? (self.height, self.width) : (self.width, self.height)
        var turned = [UInt32]()
        turned.reserveCapacity(pixels.count)
        for y in 0..<height {
            for x in 0..<width {
                let place = orientation.stored(x, y, width: self.width, height: self.height)
                turned.append(pixels[place.y * self.width + place.x])
            }
        }
        return Bitmap(width: width, height: height, pixels: turned)
    }
}
