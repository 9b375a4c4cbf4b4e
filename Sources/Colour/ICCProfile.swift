internal import CLCMS

/// lcms2's view of a profile; closed with its owner.
struct ICCProfile: ~Copyable {
    let handle: cmsHPROFILE

    init(_ bytes: [UInt8]) throws(ColourFault) {
        guard let handle = cmsOpenProfileFromMem(bytes, cmsUInt32Number(bytes.count)) else { throw .notAProfile }
        self.handle = handle
    }

    private init(handle: cmsHPROFILE) { self.handle = handle }

    deinit { cmsCloseProfile(handle) }

    /// The sRGB space that lcms2 has built in.
    static func sRGB() -> ICCProfile { ICCProfile(handle: cmsCreate_sRGBProfile()) }

    var isForPress: Bool {
        cmsGetColorSpace(handle) == cmsSigCmykData && cmsGetDeviceClass(handle) == cmsSigOutputClass
    }

    var isOfRGB: Bool { cmsGetColorSpace(handle) == cmsSigRgbData }

    /// The colour space's four letters, e.g. `CMYK`.
    var space: String {
        let code = cmsGetColorSpace(handle).rawValue
        return String(decoding: [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: code >> $0) }, as: UTF8.self)
    }

    /// The profile's description.
    var name: String {
        var buffer = [CChar](repeating: 0, count: 256)
        let length = cmsGetProfileInfoASCII(
            handle, cmsInfoDescription, "en", "US", &buffer, cmsUInt32Number(buffer.count))
        guard length > 0 else { return "" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// A profile that cannot be used.
package enum ColourFault: Error, Hashable, Sendable {
    /// The bytes are not an ICC profile.
    case notAProfile
    /// The profile is not an output profile for CMYK.
    case notForPress(space: String)
    /// The profile is not one of RGB, in which photos are.
    case notForPhotos(space: String)
    /// The profile lacks the tables for a conversion.
    case noTables
}

/// The sRGB profile that is embedded beside pictures.
package enum SRGBProfile {
    package static let name = "sRGB IEC61966-2.1"

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
