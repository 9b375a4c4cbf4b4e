import Formats

/// What may stand in `href` and `src`.
enum URLReference {
    /// A relative path as an address; what could be taken for a scheme, a query or a fragment is written as `%XX`.
    static func path(_ path: String) -> String { PercentEncoding.encode(path, keeping: "-._~/") }

    /// An address that leads out; nil unless it is http or https, as `javascript:` would run.
    static func outside(_ address: String) -> String? {
        let start = address.prefix(8).lowercased()
        return start.hasPrefix("https://") || start.hasPrefix("http://") ? address : nil
    }

    /// A letter to begin in the reader's own mail program. See RFC 6068.
    static func mail(subject: String, body: String) -> String {
        func field(_ text: String) -> String { PercentEncoding.unreserved(text.replacing("\n", with: "\r\n")) }
        return "mailto:?subject=\(field(subject))&body=\(field(body))"
    }
}
