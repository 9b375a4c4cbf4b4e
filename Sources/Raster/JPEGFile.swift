/// JPEG files, through TurboJPEG. See ITU-T T.81.
package enum JPEGFile {
    private static let signature: [UInt8] = [0xFF, 0xD8, 0xFF]
    /// TurboJPEG's scale, from 1 to 100: above the best a file grows and no eye sees more, below the least letters
    /// fray.
    package static let qualities: ClosedRange<Int> = 60...92

    /// Whether bytes begin as a JPEG file does.
    package static func isJPEG(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

    /// A bitmap as a JPEG file. The alpha of pixels is left out. The same bitmap and quality give the same bytes.
    ///
    /// - Parameter quality: From 1 to 100; what lies outside is taken as the nearer of the two.
    package static func encode(_ bitmap: Bitmap, quality: Int = qualities.upperBound) throws(JPEGFault) -> [UInt8] {
        try JPEGCodec.compressor().compress(bitmap, quality: max(1, min(100, quality)))
    }

    /// The best quality that fits into so many bytes.
    ///
    /// - Throws: `JPEGFault.doesNotFit` where the least that still looks well is larger.
    package static func encode(_ bitmap: Bitmap, fitting limit: Int) throws(JPEGFault) -> (bytes: [UInt8], quality: Int)
    {
        let codec = try JPEGCodec.compressor()
        let best = try codec.compress(bitmap, quality: qualities.upperBound)
        if best.count <= limit { return (best, qualities.upperBound) }
        var fitting: (bytes: [UInt8], quality: Int)?
        var (low, high) = (qualities.lowerBound, qualities.upperBound - 1)
        while low <= high {
            let quality = (low + high) / 2
            let bytes = try codec.compress(bitmap, quality: quality)
            if bytes.count <= limit {
                fitting = (bytes, quality)
                low = quality + 1
            } else {
                high = quality - 1
            }
        }
        guard let fitting else { throw .doesNotFit(limit) }
        return fitting
    }

    /// The pixels of a JPEG file.
    ///
    /// - Parameters:
    ///   - eighths: 1, 2, 4 or 8: the size in which it is read, in eighths of its own, rounded up.
    ///   - largestCount: The most pixels that it may have; the header is asked before anything is allocated.
    /// - Throws: `JPEGFault` where the file is no JPEG, too large, cut off or broken.
    package static func decode(
        _ bytes: [UInt8], eighths: Int = 8, largestCount: Int = Bitmap.largestCount
    ) throws(JPEGFault) -> Bitmap {
        guard isJPEG(bytes) else { throw .notJPEG }
        let codec = try JPEGCodec.decompressor()
        let (width, height) = try codec.size(of: bytes)
        guard Bitmap.isDrawable(width: width, height: height), width * height <= largestCount else {
            throw .tooLarge(width: width, height: height)
        }
        func scaled(_ side: Int) -> Int { (side * eighths + 7) / 8 }
        return try codec.decompress(bytes, width: scaled(width), height: scaled(height))
    }
}
