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
        return VerifiedFile(
            path: path, type: .jpeg, width: Double(bitmap.width), height: Double(bitmap.height), unit: .px,
            codes: CodeSearch.codes(in: bitmap), colors: bitmap.largeColors.map { $0.hexString })
    }
}
