internal import Workspace

/// The name of a record in a Bluesky repository, chosen by us so that a repetition finds the first.
///
/// It has a TID's form, as posts want it: 13 letters of base 32 that stand for 53 bits of microseconds since 1970 and
/// 10 bits of a clock. The runner's key is spread over one year, 2025. See https://atproto.com/specs/tid.
enum RecordKey {
    static func make(from key: String) -> String {
        let digest = Array(SHA256.hex(of: ("litfass " + key).utf8).utf8)
        // 15 hexadecimal digits are 60 bits.
        var number = UInt64(String(decoding: digest.prefix(15), as: UTF8.self), radix: 16) ?? 0
        let clock = number % 1024
        number = (begin + number / 1024 % year) << 10 | clock
        var letters: [Character] = []
        for _ in 0..<13 {
            letters.append(alphabet[Int(number & 31)])
            number >>= 5
        }
        return String(letters.reversed())
    }

    private static let alphabet = Array("234567abcdefghijklmnopqrstuvwxyz")
    /// 2025-01-01, in microseconds since 1970.
    private static let begin: UInt64 = 1_735_689_600_000_000
    private static let year: UInt64 = 31_536_000_000_000
}
