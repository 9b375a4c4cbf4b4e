/// A point in time, as ISO 8601 writes it: `2026-12-01T09:00:00Z`, `2026-12-01T10:00+01:00`.
package struct Instant: Hashable, Sendable {
    /// Since 1970-01-01T00:00:00Z.
    package let seconds: Int

    /// The last second of the year 9999.
    package static let last = 253_402_300_799

    /// Nil where the text is no instant; a time without a zone is none.
    package init?(iso text: String) {
        guard text.utf8.count <= 25, let local = LocalTime(iso: text.prefix(16)) else { return nil }
        var rest = text.dropFirst(16)
        var second = 0
        if rest.first == ":" {
            guard let value = Self.number(rest.dropFirst().prefix(2), 0...59) else { return nil }
            second = value
            rest = rest.dropFirst(3)
        }
        var offset = 0
        if rest != "Z" {
            guard let sign = rest.first, sign == "+" || sign == "-", let east = TimeOfDay(iso: rest.dropFirst()) else {
                return nil
            }
            offset = (east.hour * 60 + east.minute) * (sign == "-" ? -60 : 60)
        }
        seconds = local.day.daysSince1970 * 86_400 + (local.time.hour * 60 + local.time.minute) * 60 + second - offset
    }

    private static func number(_ text: Substring, _ range: ClosedRange<Int>) -> Int? {
        guard text.utf8.count == 2, text.allSatisfy({ $0.isASCII && $0.isNumber }), let value = Int(text) else {
            return nil
        }
        return range.contains(value) ? value : nil
    }
}
