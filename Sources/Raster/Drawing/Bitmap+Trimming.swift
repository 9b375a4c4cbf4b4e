internal import CCairo

/// What of a picture is worth showing, and on which ground it stands.
extension Bitmap {
    /// The part in which anything is seen; nil where nothing is.
    package var visiblePart: PixelRect? { part { $0 >> 24 > 8 } }

    /// The light colour that lies all around a part, `0xRRGGBB`; nil where something shows through there, where it is
    /// no light one, or more than one.
    package func ground(of part: PixelRect) -> UInt32? {
        let part = part.intersection(bounds)
        guard part.width > 2, part.height > 2 else { return nil }
        var edge: [UInt32] = []
        for x in part.x..<part.x + part.width {
            edge += [pixels[part.y * width + x], pixels[(part.y + part.height - 1) * width + x]]
        }
        for y in part.y..<part.y + part.height {
            edge += [pixels[y * width + part.x], pixels[y * width + part.x + part.width - 1]]
        }
        guard edge.allSatisfy({ $0 >> 24 > 247 }) else { return nil }
        let ground = [16, 8, 0].reduce(UInt32(0)) { color, shift in
            let values = edge.map { $0 >> shift & 0xFF }.sorted()
            return color | values[values.count / 2] << shift
        }
        let isLight = [16, 8, 0].allSatisfy { ground >> $0 & 0xFF >= 200 }
        // A little dust is no picture.
        let others = edge.count { Self.distance($0, ground) > Self.tolerance }
        return isLight && others * 50 <= edge.count ? ground : nil
    }

    /// The part of a part that is not its ground; nil where all of it is.
    package func figure(in part: PixelRect, on ground: UInt32) -> PixelRect? {
        self.part(of: part) { $0 >> 24 > 8 && Self.distance($0, ground) > 2 * Self.tolerance }
    }

    /// Whether all is opaque along the edges of a part, in more colours than one: a photo, and no drawing in a box.
    package func isPhoto(_ part: PixelRect) -> Bool {
        let part = part.intersection(bounds)
        guard part.width > 2, part.height > 2 else { return false }
        let first = pixels[part.y * width + part.x]
        var others = 0
        for x in part.x..<part.x + part.width {
            for y in [part.y, part.y + part.height - 1] {
                let pixel = pixels[y * width + x]
                guard pixel >> 24 > 247 else { return false }
                if Self.distance(pixel, first) > 2 * Self.tolerance { others += 1 }
            }
        }
        for y in part.y..<part.y + part.height {
            for x in [part.x, part.x + part.width - 1] where pixels[y * width + x] >> 24 <= 247 { return false }
        }
        return others * 10 > part.width
    }

    /// How far a channel may be off by what a JPEG does to it.
    private static let tolerance: UInt32 = 20

    private static func distance(_ a: UInt32, _ b: UInt32) -> UInt32 {
        [16, 8, 0].reduce(UInt32(0)) { most, shift in
            let (x, y) = (a >> shift & 0xFF, b >> shift & 0xFF)
            return max(most, x > y ? x - y : y - x)
        }
    }

    private func part(of part: PixelRect? = nil, _ isSeen: (UInt32) -> Bool) -> PixelRect? {
        let area = (part ?? bounds).intersection(bounds)
        var (left, top, right, bottom) = (Int.max, Int.max, -1, -1)
        for y in area.y..<area.y + area.height {
            for x in area.x..<area.x + area.width where isSeen(pixels[y * width + x]) {
                (left, right, top, bottom) = (min(left, x), max(right, x), min(top, y), y)
            }
        }
        guard right >= 0 else { return nil }
        return PixelRect(x: left, y: top, width: right - left + 1, height: bottom - top + 1)
    }

    /// A part in a size of its own, with what shows through; on a field of its own where it stands on one.
    ///
    /// - Parameters:
    ///   - size: Of the part, without the field's margin.
    ///   - field: The colour of a calm field with round corners, `0xRRGGBB`; nil for none.
    package consuming func cut(
        to part: PixelRect, size: (width: Int, height: Int), field: UInt32?
    ) throws(RasterFault) -> Bitmap {
        let part = part.intersection(bounds)
        let margin = field == nil ? 0 : max(1, (min(size.width, size.height) * 8 + 50) / 100)
        let (outerWidth, outerHeight) = (size.width + 2 * margin, size.height + 2 * margin)
        guard Bitmap.isDrawable(width: outerWidth, height: outerHeight), part.width > 0, part.height > 0 else {
            throw .size(width: Double(outerWidth), height: Double(outerHeight))
        }
        premultiply()
        var status = CAIRO_STATUS_SUCCESS
        let (width, height) = (self.width, self.height)
        let drawn = pixels.withUnsafeMutableBytes { source in
            [UInt32](unsafeUninitializedCapacity: outerWidth * outerHeight) { target, count in
                target.initialize(repeating: 0)
                let from = cairo_image_surface_create_for_data(
                    source.bindMemory(to: UInt8.self).baseAddress, CAIRO_FORMAT_ARGB32, Int32(width), Int32(height),
                    Int32(width * 4))
                defer { cairo_surface_destroy(from) }
                let to = cairo_image_surface_create_for_data(
                    UnsafeMutableRawBufferPointer(target).bindMemory(to: UInt8.self).baseAddress, CAIRO_FORMAT_ARGB32,
                    Int32(outerWidth), Int32(outerHeight), Int32(outerWidth * 4))
                defer { cairo_surface_destroy(to) }
                let context = cairo_create(to)
                if let field { Self.fill(context, outerWidth, outerHeight, radius: margin, field) }
                cairo_translate(context, Double(margin), Double(margin))
                cairo_rectangle(context, 0, 0, Double(size.width), Double(size.height))
                cairo_clip(context)
                cairo_scale(
                    context, Double(size.width) / Double(part.width), Double(size.height) / Double(part.height))
                cairo_set_source_surface(context, from, -Double(part.x), -Double(part.y))
                cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD)
                cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD)
                cairo_paint(context)
                status = cairo_status(context)
                cairo_destroy(context)
                cairo_surface_finish(to)
                cairo_surface_finish(from)
                count = outerWidth * outerHeight
            }
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .cairo(status: status.rawValue, words: String(cString: cairo_status_to_string(status)))
        }
        var result = Bitmap(width: outerWidth, height: outerHeight, pixels: drawn)
        result.unpremultiply()
        return result
    }

    private static func fill(_ context: OpaquePointer?, _ width: Int, _ height: Int, radius: Int, _ color: UInt32) {
        let (w, h, r) = (Double(width), Double(height), Double(radius))
        cairo_new_path(context)
        cairo_arc(context, w - r, r, r, -.pi / 2, 0)
        cairo_arc(context, w - r, h - r, r, 0, .pi / 2)
        cairo_arc(context, r, h - r, r, .pi / 2, .pi)
        cairo_arc(context, r, r, r, .pi, .pi * 1.5)
        cairo_close_path(context)
        cairo_set_source_rgb(
            context, Double(color >> 16 & 0xFF) / 255, Double(color >> 8 & 0xFF) / 255, Double(color & 0xFF) / 255)
        cairo_fill(context)
    }

    /// Brings pixels that cairo drew into those of a file.
    mutating func unpremultiply() {
        for index in pixels.indices {
            let pixel = pixels[index]
            let alpha = pixel >> 24
            if alpha == 255 { continue }
            if alpha == 0 {
                pixels[index] = 0
                continue
            }
            func whole(_ shift: UInt32) -> UInt32 {
                min(255, ((pixel >> shift & 0xFF) * 255 + alpha / 2) / alpha) << shift
            }
            pixels[index] = alpha << 24 | whole(16) | whole(8) | whole(0)
        }
    }
}
