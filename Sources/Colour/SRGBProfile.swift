internal import CLCMS

/// The sRGB profile that is embedded beside pictures.
package enum SRGBProfile {
    /// The profile's bytes; always the same.
    package static let bytes: [UInt8] = {
        let profile = ICCProfile.sRGB()
        var size: cmsUInt32Number = 0
        guard cmsSaveProfileToMem(profile.handle, nil, &size) != 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: Int(size))
        guard cmsSaveProfileToMem(profile.handle, &bytes, &size) != 0 else { return [] }
        // lcms2 dates the header by the clock; the date becomes that of the standard, 1999-10-01 (ICC.1, 7.2.1).
        bytes.replaceSubrange(24..<36, with: [0x07, 0xCF, 0, 10, 0, 1, 0, 0, 0, 0, 0, 0])
        return bytes
    }()
}
