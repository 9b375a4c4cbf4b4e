/// How a platform counts the length of a text. What it counts is code, for what a letter is cannot be written as data.
package enum CountingRule: String, Hashable, Sendable, CaseIterable {
    /// Grapheme clusters, what a reader takes for one letter (UAX #29).
    case graphemes
    /// UTF-16 code units.
    case utf16
    /// UTF-8 bytes.
    case utf8
    /// Unicode code points.
    case codePoints = "code-points"
    /// Grapheme clusters; an http(s) address weighs what the platform says, `@user@host` counts as `@user`.
    case mastodon
    /// twitter-text 3: code points of the NFC form weigh 1 or 2, an emoji sequence 2, an address what the platform
    /// says.
    case twitter
    /// Code points; an emoji counts as its UTF-8 bytes.
    case threads
}
