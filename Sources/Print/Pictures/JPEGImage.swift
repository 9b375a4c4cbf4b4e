internal import Formats

/// A JPEG, which PDF takes as it is; only its head is read.
struct JPEGImage {
    let data: [UInt8]
    let width: Int
    let height: Int
    /// 1 is grey, 3 colour.
    let components: Int

    init(_ data: [UInt8]) throws(PictureFault) {
        guard let head = JPEGHead(data) else { throw .unreadable }
        (width, height, components) = (head.width, head.height, head.components)
        guard width <= PictureFault.pixelLimit / height else { throw .tooLarge(width: width, height: height) }
        // Baseline, extended or progressive: what DCTDecode knows.
        guard (0xC0...0xC2).contains(head.frame), head.precision == 8, components == 1 || components == 3 else {
            throw .unsupportedJPEG
        }
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
}
