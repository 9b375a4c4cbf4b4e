internal import CCURL
internal import CCairo
internal import CGLib
internal import CHarfBuzz
internal import CLCMS
internal import CPango
internal import CQPDF
internal import CQREncode
internal import CRSVG
internal import CYAML
internal import CZBar

/// A library or a font, and its version by its own word.
package struct Component: Hashable, Sendable {
    package let name: String
    package let version: String
}

extension Component {
    /// The C libraries with which the program runs.
    package static var libraries: [Component] {
        var major: UInt32 = 0
        var minor: UInt32 = 0
        var patch: UInt32 = 0
        zbar_version(&major, &minor, &patch)
        let lcms = cmsGetEncodedCMMversion()
        let fontconfig = FcGetVersion()
        return [
            Component(name: "Pango", version: text(pango_version_string())),
            Component(name: "HarfBuzz", version: text(hb_version_string())),
            Component(
                name: "Fontconfig", version: "\(fontconfig / 10_000).\(fontconfig / 100 % 100).\(fontconfig % 100)"),
            Component(name: "cairo", version: text(cairo_version_string())),
            Component(name: "librsvg", version: "\(rsvg_major_version).\(rsvg_minor_version).\(rsvg_micro_version)"),
            Component(name: "libqrencode", version: text(QRcode_APIVersionString())),
            Component(name: "zbar", version: "\(major).\(minor).\(patch)"),
            Component(name: "libyaml", version: text(yaml_get_version_string())),
            Component(name: "qpdf", version: text(qpdf_get_qpdf_version())),
            Component(name: "Little CMS", version: "\(lcms / 1000).\(lcms / 10 % 100)"),
            Component(name: "libcurl", version: text(ccurl_version())),
            Component(name: "GLib", version: "\(glib_major_version).\(glib_minor_version).\(glib_micro_version)"),
        ]
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "?" }
}
