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
