/// Text as hexadecimal digits of big-endian UTF-16, the way PDF spells it in its streams.
enum UTF16Hex {
    static func string(_ text: String) -> String { text.utf16.map(digits).joined() }

    static func digits(_ number: UInt16) -> String {
        String(decoding: bytes(number), as: UTF8.self)
    }

    static func bytes(_ number: UInt16) -> [UInt8] {
        [12, 8, 4, 0].map { shift in
            let digit = UInt8(number >> shift & 0xF)
            return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
        }
    }
}
