internal import Formats
internal import Raster

/// Reads finished files back.
package enum Preflight {
    /// What a PNG, JPEG or PDF file holds.
    ///
    /// - Parameters:
    ///   - bytes: The file's, read within bounds.
    ///   - path: By which the result and a fault call the file.
    /// - Throws: `PreflightFault` where the file is none of them, or broken.
    package static func verify(_ bytes: [UInt8], path: String) throws(PreflightFault) -> VerifiedFile {
        switch PictureFormat(recognising: bytes) {
        case .png: return try verifyPNG(bytes, path: path)
        case .jpeg: return try verifyJPEG(bytes, path: path)
        case .svg, nil: break
        }
        if isPDF(bytes) { return try verifyPDF(bytes, path: path) }
        throw .unknownType(path: path)
    }
}
