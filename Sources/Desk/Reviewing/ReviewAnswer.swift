internal import Foundation

/// What somebody answered on a review page, as its script writes it.
struct ReviewAnswer: Decodable, Hashable, Sendable {
    var litfass: Int
    var campaign: String
    var language: String
    /// Which page it was.
    var pack: String
    var by: String
    /// A day in ISO 8601.
    var on: String
    /// On all of it.
    var remark: String?
    var texts: [Text]

    struct Text: Decodable, Hashable, Sendable {
        var key: String
        /// The mark of the source text that stood there, and of the translation; empty for none.
        var of: String
        var translation: String
        /// Whether it was ticked as it stood.
        var ok: Bool?
        /// What stands there instead.
        var text: String?
        var remark: String?

        private enum CodingKeys: String, CodingKey {
            case key, of, ok, text, remark
            case translation = "as"
        }
    }

    static let version = 1

    /// - Parameters:
    ///   - code: Base64 (RFC 4648) of the answer's JSON.
    ///   - sum: What it must come to.
    /// - Returns: Nil where it arrived otherwise than it was sent.
    static func decode(_ code: some StringProtocol, sum: some StringProtocol) -> ReviewAnswer? {
        guard let data = Data(base64Encoded: String(code)), checksum(data) == sum else { return nil }
        return try? JSONDecoder().decode(ReviewAnswer.self, from: data)
    }

    /// Fowler, Noll and Vo's hash FNV-1a of 32 bits, as the page computes it: tells what was damaged on the way.
    static func checksum(_ bytes: some Sequence<UInt8>) -> String {
        let hash = bytes.reduce(UInt32(0x811C_9DC5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
