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
        if PNGFile.isPNG(bytes) { return try verifyPNG(bytes, path: path) }
        if JPEGFile.isJPEG(bytes) { return try verifyJPEG(bytes, path: path) }
        // A PDF's header may stand anywhere in the first kilobyte. See ISO 32000-1, annex H.3.
        if bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil { return try verifyPDF(bytes, path: path) }
        throw .unknownType(path: path)
    }
}
