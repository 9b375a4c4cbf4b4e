internal import CLCMS

/// A photo's own colour space, as its ICC profile describes it, on the way to sRGB.
///
/// Conversion is relative colorimetric with black-point compensation: a colour that sRGB has stays what it is.
package final class PhotoProfile: Sendable {
    nonisolated(unsafe) private let transform: cmsHTRANSFORM

    /// - Throws: `ColourFault.notAProfile`; `notForPhotos` for a profile of another space than RGB; `noTables`.
    package init(icc bytes: [UInt8]) throws(ColourFault) {
        let own = try ICCProfile(bytes)
        guard own.isOfRGB else { throw .notForPhotos(space: own.space) }
        let sRGB = ICCProfile.sRGB()
        // lcms2 allows one transform in many threads as long as it keeps no cache of its own.
        let flags = cmsUInt32Number(cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE | cmsFLAGS_COPY_ALPHA)
        guard
            let transform = cmsCreateTransform(
                own.handle, CLCMS_BGRA_8, sRGB.handle, CLCMS_BGRA_8, cmsUInt32Number(INTENT_RELATIVE_COLORIMETRIC),
                flags)
        else { throw .noTables }
        self.transform = transform
    }

    deinit { cmsDeleteTransform(transform) }

    /// Converts pixels, `0xAARRGGBB` each, in place.
    package func convertToSRGB(_ pixels: inout [UInt32]) {
        let count = pixels.count
        pixels.withUnsafeMutableBytes { bytes in
            // Blue comes first in memory. lcms2 may write where it reads.
            cmsDoTransform(transform, bytes.baseAddress, bytes.baseAddress, cmsUInt32Number(count))
        }
    }
}
