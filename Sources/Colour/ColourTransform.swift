internal import CLCMS

/// A conversion between two profiles.
///
/// lcms2 allows one transform in many threads as long as it keeps no cache of its own.
final class ColourTransform: Sendable {
    nonisolated(unsafe) private let handle: cmsHTRANSFORM

    init(
        from source: borrowing ICCProfile, _ sourceLayout: cmsUInt32Number, to target: borrowing ICCProfile,
        _ targetLayout: cmsUInt32Number
    ) throws(ColourFault) {
        let flags = cmsUInt32Number(cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE | cmsFLAGS_NOOPTIMIZE)
        guard
            let handle = cmsCreateTransform(
                source.handle, sourceLayout, target.handle, targetLayout,
                cmsUInt32Number(INTENT_RELATIVE_COLORIMETRIC), flags)
        else { throw .noTables }
        self.handle = handle
    }

    deinit { cmsDeleteTransform(handle) }

    /// One colour converted; `count` is the number of components that come out.
    func apply(_ components: [Double], count: Int) -> [Double] {
        var result = [Double](repeating: 0, count: count)
        cmsDoTransform(handle, components, &result, 1)
        return result
    }
}
