internal import CQPDF

/// Flate compression by way of qpdf, which has it inside but offers it for whole files only.
enum Deflate {
    static func stream(_ bytes: [UInt8]) -> [UInt8]? {
        let objects = PDFObjects()
        objects.set("/Data", of: objects.catalog, to: .reference(objects.addStream([:], bytes)))
        guard let file = try? objects.write(), let reader = PDFReader(file) else { return nil }
        return reader.rawStream("/Data")
    }
}
