internal import Formats

/// Another's picture of pixels, upright and with what shows through, as large as it is worth holding.
package struct UprightPicture: Sendable {
    /// With each pixel's alpha.
    package var bitmap: Bitmap
    /// The ICC profile of its colours; nil counts as sRGB.
    package let profile: [UInt8]?

    /// The most pixels that a PNG or a JPEG of four inks may have.
    private static let largestCount = 16_000_000
    /// As how many pixels at most a JPEG is read; larger ones are read smaller.
    private static let largestRead = 6_000_000

    /// - Throws: `PhotoFault`, before anything is allocated for pixels where they are too many.
    package init(_ bytes: [UInt8]) throws(PhotoFault) {
        let exif: [UInt8]?
        switch PictureFormat(recognising: bytes) {
        case .png:
            do {
                let head = try PNGFile.head(of: bytes)
                (exif, profile) = (head.exif, head.profile)
                bitmap = try PNGFile.decodeWithAlpha(bytes, largestCount: Self.largestCount).1
            } catch { throw PhotoFault(error) }
        case .jpeg:
            guard let head = JPEGHead(bytes) else { throw .broken("no frame header") }
            guard !head.isInks || head.width <= Self.largestCount / head.height else {
                throw .tooLarge(width: head.width, height: head.height)
            }
            exif = head.exif
            // What an ink profile means, only a press knows.
            profile = head.isInks ? nil : head.profile
            do {
                bitmap =
                    try head.isInks
                    ? JPEGFile.proof(bytes) : JPEGFile.decode(bytes, largestRead: Self.largestRead)
            } catch { throw PhotoFault(error) }
        case .svg, nil: throw .unknownFormat
        }
        if let orientation = exif.flatMap(Orientation.init(exif:)) { bitmap = bitmap.turned(orientation) }
    }
}
