/// Text as hexadecimal digits of big-endian UTF-16, the way PDF spells it in its streams.
enum UTF16Hex {
    static func string(_ text: String) -> String { text.utf16.map(digits).joined() }

    static func digits(_ number: UInt16) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
