internal import Formats

/// The body of a request.
package enum HTTPBody {
    /// - Parameter type: What it is called, e.g. `application/json`.
    case bytes([UInt8], type: String)
    /// `multipart/form-data`; see RFC 7578.
    case multipart([MIMEPart])

    /// Keys sorted, the same bytes each time.
    package static func json(_ value: some Encodable) -> HTTPBody {
        .bytes(RecordJSON.compact(value), type: "application/json")
    }

    /// `application/x-www-form-urlencoded`, in UTF-8.
    package static func form(_ fields: [(name: String, value: String)]) -> HTTPBody {
        let pairs = fields.map { PercentEncoding.unreserved($0.name) + "=" + PercentEncoding.unreserved($0.value) }
        return .bytes(Array(pairs.joined(separator: "&").utf8), type: "application/x-www-form-urlencoded")
    }

    /// In bytes, without what stands between parts.
    var size: Int {
        switch self {
        case .bytes(let bytes, _): bytes.count
        case .multipart(let parts): parts.reduce(0) { $0 + $1.bytes.count }
        }
    }
}
