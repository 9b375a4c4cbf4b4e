/// What may stand in `href` and `src`.
enum Address {
    /// A relative path as an address; what could be taken for a scheme, a query or a fragment is written as `%XX`.
    static func path(_ path: String) -> String {
        var out = ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                out.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return out
    }

    /// An address that leads out; nil unless it is http or https, as `javascript:` would run.
    static func outside(_ address: String) -> String? {
        let start = address.prefix(8).lowercased()
        return start.hasPrefix("https://") || start.hasPrefix("http://") ? address : nil
    }

    /// A letter to begin in the reader's own mail program. See RFC 6068.
    static func mail(subject: String, body: String) -> String {
        func field(_ text: String) -> String { path(text.replacing("\n", with: "\r\n")).replacing("/", with: "%2F") }
        return "mailto:?subject=\(field(subject))&body=\(field(body))"
    }
}
