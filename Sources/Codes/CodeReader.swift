internal import CZBar

/// Reads QR codes from grey pixels with zbar.
package enum CodeReader {
    /// The payloads found, as `codes` finds them.
    package static func read(gray: [UInt8], width: Int, height: Int, density: Int = 1) -> [String] {
        codes(gray: gray, width: width, height: height, density: density).map(\.code.payload)
    }

    /// The codes found, each once, in the reader's order.
    ///
    /// - Parameters:
    ///   - gray: Row after row, one byte a pixel, 0 is black; `width * height` of them, else nothing is read.
    ///   - density: Every how many-th line is looked at; finder patterns must be some lines tall. 1 looks at all.
    package static func codes(gray: [UInt8], width: Int, height: Int, density: Int = 1) -> [FoundCode] {
        guard width > 0, height > 0, gray.count == width * height else { return [] }
        guard let scanner = zbar_image_scanner_create() else { return [] }
        defer { zbar_image_scanner_destroy(scanner) }
        zbar_image_scanner_request_dbus(scanner, 0)
        zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
        zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1)
        // The bytes as they are: zbar's guess takes UTF-8 for Big5 or Shift JIS.
        zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_BINARY, 1)
        zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_X_DENSITY, Int32(clamping: density))
        zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_Y_DENSITY, Int32(clamping: density))
        return gray.withUnsafeBytes { bytes in
            guard let image = zbar_image_create() else { return [] }
            defer { zbar_image_destroy(image) }
            zbar_image_set_format(image, grayFormat)
            zbar_image_set_size(image, UInt32(width), UInt32(height))
            // No clean-up handler: the bytes stay ours and outlive the image.
            zbar_image_set_data(image, bytes.baseAddress, UInt(bytes.count), nil)
            guard zbar_scan_image(scanner, image) > 0 else { return [] }
            return codes(in: image)
        }
    }

    /// The four letters `Y800`, by which zbar knows a byte of grey a pixel.
    private static let grayFormat = "Y800".utf8.reversed().reduce(UInt(0)) { $0 << 8 | UInt($1) }

    private static func codes(in image: OpaquePointer) -> [FoundCode] {
        var found: [FoundCode] = []
        var symbol = zbar_image_first_symbol(image)
        while let current = symbol {
            if let data = zbar_symbol_get_data(current) {
                let count = Int(zbar_symbol_get_data_length(current))
                let code = data.withMemoryRebound(to: UInt8.self, capacity: count) {
                    ReadCode(UnsafeBufferPointer(start: $0, count: count))
                }
                let corners = (0..<zbar_symbol_get_loc_size(current)).map {
                    PixelPoint(x: Int(zbar_symbol_get_loc_x(current, $0)), y: Int(zbar_symbol_get_loc_y(current, $0)))
                }
                if !found.contains(where: { $0.code == code }) { found.append(FoundCode(code: code, corners: corners)) }
            }
            symbol = zbar_symbol_next(current)
        }
        return found
    }
}

/// A code that was found, and where.
package struct FoundCode: Hashable, Sendable {
    package let code: ReadCode
    /// In pixels of the picture: from the corner between the three finder patterns round by the lower left one, as the
    /// code itself is turned. zbar's, to a pixel or two.
    package let corners: [PixelPoint]
}

package struct PixelPoint: Hashable, Sendable {
    package var x: Int
    package var y: Int

    package init(x: Int, y: Int) { (self.x, self.y) = (x, y) }
}

/// What stands in a code.
package struct ReadCode: Hashable, Sendable {
    package let payload: String
    /// Else its bytes are taken as Latin-1, as the standard says (ISO/IEC 18004, 7.3.2); most phones guess.
    package let isUTF8: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let text = String(validating: bytes, as: UTF8.self) {
            (payload, isUTF8) = (text, true)
        } else {
            // Latin-1's bytes are Unicode's first 256 scalars.
            payload = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
            isUTF8 = false
        }
    }
}
