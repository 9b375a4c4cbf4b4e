/// A JPEG, which PDF takes as it is; only its frame header is read.
struct JPEGImage {
    let data: [UInt8]
    let width: Int
    let height: Int
    /// 1 is grey, 3 colour.
    let components: Int

    init(_ data: [UInt8]) throws(PictureFault) {
        guard let header = Self.frameHeader(of: data) else { throw .unreadable }
        func number(_ place: Int) -> Int { Int(data[place]) << 8 | Int(data[place + 1]) }
        // The header: length (2 bytes), precision, height (2), width (2), components.
        let precision = data[header + 2]
        (height, width, components) = (number(header + 3), number(header + 5), Int(data[header + 7]))
        guard width > 0, height > 0 else { throw .unreadable }
        guard width <= PictureFault.pixelLimit / height else { throw .tooLarge(width: width, height: height) }
        guard precision == 8, components == 1 || components == 3 else { throw .unsupportedJPEG }
        self.data = data
    }

    func add(to objects: PDFObjects, sRGB: PDFReference) -> PDFReference {
        objects.addStream(
            [
                "/Type": "/XObject", "/Subtype": "/Image", "/Width": .integer(width), "/Height": .integer(height),
                "/BitsPerComponent": 8,
                "/ColorSpace": components == 1 ? "/DeviceGray" : ["/ICCBased", .reference(sRGB)],
            ], data, filter: "/DCTDecode")
    }

    /// Where the frame header's length stands. See ITU-T T.81, B.2.2.
    private static func frameHeader(of data: [UInt8]) -> Int? {
        guard data.starts(with: [0xFF, 0xD8]) else { return nil }
        var place = 2
        while place + 10 < data.count {
            guard data[place] == 0xFF else { return nil }
            let marker = data[place + 1]
            switch marker {
            // A fill byte.
            case 0xFF: place += 1
            // Every start of frame that DCTDecode knows: baseline, extended, progressive.
            case 0xC0, 0xC1, 0xC2: return place + 2
            case 0x01, 0xD0...0xD8: place += 2
            // Data before any frame.
            case 0xD9, 0xDA: return nil
            default: place += 2 + max(2, Int(data[place + 2]) << 8 | Int(data[place + 3]))
            }
        }
        return nil
    }
}
