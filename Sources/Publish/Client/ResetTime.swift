internal import Foundation
internal import Model

/// When a server wants to be asked again, in whichever way it says so.
enum ResetTime {
    /// No server is believed to mean longer, in seconds.
    private static let longest = 86_400

    /// Seconds since 1970; nil where nothing is said.
    ///
    /// `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), `X-RateLimit-Reset` in ISO 8601 (Mastodon) or in
    /// seconds since 1970, `RateLimit-Reset` alike (Bluesky).
    static func seconds(in headers: [String: String], now: Int) -> Int? {
        let said: Int? =
            if let text = headers["retry-after"] {
                Int(text).map { now + min(max($0, 0), longest) } ?? httpDate(text)
            } else if let text = headers["x-ratelimit-reset"] ?? headers["ratelimit-reset"] {
                // A small number is a span, a large one an instant.
                Int(text).map { $0 < 1_000_000_000 ? now + min(max($0, 0), longest) : $0 } ?? iso(text)
            } else {
                nil
            }
        return said.map { min(max($0, now), now + longest) }
    }

    /// `2026-12-01T10:05:00.000000Z`, in UTC.
    static func iso(_ text: String) -> Int? {
        guard text.hasSuffix("Z"), let local = LocalTime(iso: text.prefix(16)) else { return nil }
        let rest = text.dropFirst(16).drop { $0 == ":" }
        guard let second = Int(rest.prefix(2)), (0...60).contains(second) else { return nil }
        return local.day.daysSince1970 * 86_400 + local.time.hour * 3600 + local.time.minute * 60 + second
    }

    /// `Tue, 01 Dec 2026 10:05:00 GMT`.
    static func httpDate(_ text: String) -> Int? {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 6, words[5] == "GMT", let day = Int(words[1]), let month = months.firstIndex(of: words[2]),
            let year = Int(words[3]), let date = Day(year: year, month: month + 1, day: day)
        else { return nil }
        let time = words[4].split(separator: ":").compactMap { Int($0) }
        guard time.count == 3, (0...23).contains(time[0]), (0...59).contains(time[1]), (0...60).contains(time[2]) else {
            return nil
        }
        return date.daysSince1970 * 86_400 + time[0] * 3600 + time[1] * 60 + time[2]
    }
}
