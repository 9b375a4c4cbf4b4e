internal import CCairo

extension Bitmap {
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
        var source = pixels
        var status = CAIRO_STATUS_SUCCESS
        let drawn = source.withUnsafeMutableBytes { source in
            [UInt32](unsafeUninitializedCapacity: size.width * size.height) { target, count in
                let from = cairo_image_surface_create_for_data(
                    source.bindMemory(to: UInt8.self).baseAddress, CAIRO_FORMAT_RGB24, Int32(self.width),
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
