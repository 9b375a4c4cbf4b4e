internal import CCairo
internal import CGLib
internal import CHarfBuzz
internal import CLCMS
internal import CPNG
internal import CPango
internal import CQPDF
internal import CQREncode
internal import CRSVG
internal import CYAML
internal import CZBar

/// The C libraries with which the program runs, by their own word.
struct Library: Hashable, Sendable {
    let name: String
    let version: String

    static var all: [Library] {
        var major: UInt32 = 0, minor: UInt32 = 0, patch: UInt32 = 0
        zbar_version(&major, &minor, &patch)
        let lcms = cmsGetEncodedCMMversion()
        let fontconfig = FcGetVersion()
        return [
            Library(name: "Pango", version: text(pango_version_string())),
            Library(name: "HarfBuzz", version: text(hb_version_string())),
            Library(name: "Fontconfig", version: "\(fontconfig / 10_000).\(fontconfig / 100 % 100).\(fontconfig % 100)"),
            Library(name: "cairo", version: text(cairo_version_string())),
            Library(name: "librsvg", version: "\(rsvg_major_version).\(rsvg_minor_version).\(rsvg_micro_version)"),
            Library(name: "libpng", version: text(png_get_libpng_ver(nil))),
            Library(name: "libqrencode", version: text(QRcode_APIVersionString())),
            Library(name: "zbar", version: "\(major).\(minor).\(patch)"),
            Library(name: "libyaml", version: text(yaml_get_version_string())),
            Library(name: "qpdf", version: text(qpdf_get_qpdf_version())),
            Library(name: "Little CMS", version: "\(lcms / 1000).\(lcms / 10 % 100)"),
            Library(name: "GLib", version: "\(glib_major_version).\(glib_minor_version).\(glib_micro_version)"),
        ]
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "?" }
}
