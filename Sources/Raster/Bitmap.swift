internal import CCairo
package import Page

/// Pixels of the sRGB space, held in rows from the top.
package struct Bitmap: Sendable {
    package let width: Int
    package let height: Int
    /// `0xAARRGGBB` each, not premultiplied; `width * height` of them. A drawn page's upper byte means nothing.
    var pixels: [UInt32]

    /// The most pixels that are drawn or read: an A1 at 300 dpi has 70 million.
    package static let largestCount = 200_000_000
    /// The longest side that is drawn or read, in pixels; cairo's own bound is 32,767.
    static let largestSide = 32_000

    static func isDrawable(width: Int, height: Int) -> Bool {
        (1...largestSide).contains(width) && (1...largestSide).contains(height) && width * height <= largestCount
    }

    package var bounds: PixelRect { PixelRect(x: 0, y: 0, width: width, height: height) }

    /// The colour of a pixel, `0xRRGGBB`; nil outside.
    package subscript(x: Int, y: Int) -> UInt32? {
        guard (0..<width).contains(x), (0..<height).contains(y) else { return nil }
        return pixels[y * width + x] & 0xFF_FFFF
    }

    /// Colours that fill at least a two-hundredth of the picture, the largest first, 16 at most.
    package var largeColors: [RGB] {
        var areas: [UInt32: Int] = [:]
        pixels.withUnsafeBufferPointer { pixels in
            var start = 0
            for position in pixels.indices {
                let color = pixels[position] & 0xFF_FFFF
                if position + 1 == pixels.count || pixels[position + 1] & 0xFF_FFFF != color {
                    areas[color, default: 0] += position + 1 - start
                    start = position + 1
                }
            }
        }
        return areas.filter { $0.value * 200 >= pixels.count }
            .sorted { ($0.value, $1.key) > ($1.value, $0.key) }
            .prefix(16).map { RGB(hex: $0.key) }
    }

    /// The brightness of a part of the picture, row after row, 0 is black; what lies outside the picture is cut off.
    ///
    /// - Parameter factor: Each side of a square of pixels that becomes one grey by its mean; 1 keeps all pixels.
    package func gray(in rect: PixelRect, reducedBy factor: Int = 1) -> (pixels: [UInt8], width: Int, height: Int) {
        let rect = rect.intersection(bounds)
        let factor = max(1, factor)
        let (columns, rows) = (rect.width / factor, rect.height / factor)
        guard columns > 0, rows > 0 else { return ([], 0, 0) }
        let gray = [UInt8](unsafeUninitializedCapacity: columns * rows) { gray, count in
            count = columns * rows
            if factor == 1 { return copy(rect, into: gray) }
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: columns * factor) { sums in
                for row in 0..<rows {
                    sum(lines: factor, fromX: rect.x, y: rect.y + row * factor, into: sums)
                    let line = UnsafeMutableBufferPointer(rebasing: gray[row * columns..<(row + 1) * columns])
                    Self.mean(of: sums, factor: factor, into: line)
                }
            }
        }
        return (gray, columns, rows)
    }

    private func copy(_ rect: PixelRect, into gray: UnsafeMutableBufferPointer<UInt8>) {
        pixels.withUnsafeBufferPointer { pixels in
            for row in 0..<rect.height {
                let (source, target) = ((rect.y + row) * width + rect.x, row * rect.width)
                for column in 0..<rect.width {
                    gray[target &+ column] = UInt8(truncatingIfNeeded: Self.brightness(pixels[source &+ column]))
                }
            }
        }
    }

    /// Adds up the brightness of lines, column by column.
    private func sum(lines: Int, fromX x: Int, y: Int, into sums: UnsafeMutableBufferPointer<UInt32>) {
        pixels.withUnsafeBufferPointer { pixels in
            sums.update(repeating: 0)
            for line in 0..<lines {
                let start = (y + line) * width + x
                for column in sums.indices { sums[column] &+= Self.brightness(pixels[start &+ column]) }
            }
        }
    }

    private static func mean(
        of sums: UnsafeMutableBufferPointer<UInt32>, factor: Int, into line: UnsafeMutableBufferPointer<UInt8>
    ) {
        let area = UInt32(factor * factor)
        var source = 0
        for column in line.indices {
            var sum: UInt32 = 0
            for _ in 0..<factor {
                sum &+= sums[source]
                source &+= 1
            }
            line[column] = UInt8(truncatingIfNeeded: sum / area)
        }
    }

    /// The luma of ITU-R BT.601 in 256ths.
    @inline(__always)
    private static func brightness(_ pixel: UInt32) -> UInt32 {
        (77 &* (pixel >> 16 & 0xFF) &+ 150 &* (pixel >> 8 & 0xFF) &+ 29 &* (pixel & 0xFF)) >> 8
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
