internal import Formats
internal import Page
internal import Raster

extension Preflight {
    /// Posts for platforms that want JPEG. The format's own resolution is left out: on a screen nobody obeys it.
    static func verifyJPEG(_ bytes: [UInt8], path: String) throws(PreflightFault) -> VerifiedFile {
        let bitmap: Bitmap
        do {
            bitmap = try JPEGFile.decode(bytes)
        } catch {
            throw .unreadable(path: path, words: error.description)
        }
        guard let head = JPEGHead(bytes) else { throw .unreadable(path: path, words: "no frame header") }
        var scan = PictureScan(width: bitmap.width, height: bitmap.height)
        bitmap.forEachRow { scan.add($0) }
        return VerifiedFile(
            path: path, type: .jpeg, width: Double(head.width), height: Double(head.height), unit: .px,
            codes: scan.codes, colors: scan.colors.large.map { $0.hexString })
    }
}
