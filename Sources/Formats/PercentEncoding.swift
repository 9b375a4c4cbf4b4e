/// Bytes written as `%XX`. See RFC 3986, 2.1.
package enum PercentEncoding {
    /// A text in UTF-8: ASCII letters and digits stay, and these signs; all else becomes `%XX`.
    package static func encode(_ text: String, keeping signs: StaticString) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        let kept = UnsafeBufferPointer(start: signs.utf8Start, count: signs.utf8CodeUnitCount)
        var out: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                out.append(byte)
            case _ where kept.contains(byte): out.append(byte)
            default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// All but RFC 3986's unreserved characters: a part of a path or a query.
    package static func unreserved(_ text: String) -> String { encode(text, keeping: "-._~") }
}
