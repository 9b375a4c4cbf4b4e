/// Text as hexadecimal digits of big-endian UTF-16, the way PDF spells it in its streams.
enum UTF16Hex {
    static func string(_ text: String) -> String {
        var bytes: [UInt8] = []
        for unit in text.utf16 { append(unit, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func append(_ unit: UInt16, to bytes: inout [UInt8]) {
        for shift in [12, 8, 4, 0] as [UInt16] {
            let digit = UInt8(unit >> shift & 0xF)
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
    }
}
