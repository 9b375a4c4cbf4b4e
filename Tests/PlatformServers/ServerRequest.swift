internal import Foundation

/// A request as a server received it.
package struct ServerRequest: Sendable {
    package var method: String
    /// Without the query.
    package var path: String
    package var query: [String: String]
    /// The query's names and values in their order, of which some may stand more than once.
    package var queryItems: [(name: String, value: String)]
    /// Names in lower case.
    package var headers: [String: String]
    package var body: [UInt8]
    /// The server looked for what it knows of it when it came in, and found nothing.
    package var wasLookedUp = false

    /// `POST /api/v1/statuses`
    package var route: String { method + " " + path }
    package var text: String { String(decoding: body, as: UTF8.self) }
    package var json: [String: Any] { (try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]) ?? [:] }

    /// `Authorization: Bearer …`
    package var token: String? {
        headers["authorization"].flatMap { $0.hasPrefix("Bearer ") ? String($0.dropFirst("Bearer ".count)) : nil }
    }

    /// A field of the form, or the text of a member of the JSON object.
    package subscript(field: String) -> String? {
        let type = headers["content-type"] ?? ""
        if type.hasPrefix("application/json") {
            let value = json[field]
            return value as? String ?? (value as? NSNumber).map { "\($0)" }
        }
        if type.hasPrefix("multipart/form-data") {
            return parts.first { $0.name == field }.map { String(decoding: $0.bytes, as: UTF8.self) }
        }
        return Self.fields(text)[field]
    }

    package struct Part: Sendable {
        package var name: String
        package var fileName: String?
        package var type: String?
        package var bytes: [UInt8]
    }

    /// The parts of multipart/form-data; see RFC 7578.
    package var parts: [Part] {
        let type = headers["content-type"] ?? ""
        guard let range = type.range(of: "boundary=") else { return [] }
        let boundary = type[range.upperBound...].trimmingCharacters(in: ["\""])
        let data = Data(body)
        let mark = Data("--\(boundary)".utf8)
        let blank = Data("\r\n\r\n".utf8)
        var parts: [Part] = []
        var position = data.range(of: mark)?.upperBound
        while let start = position, let end = data.range(of: Data("\r\n--\(boundary)".utf8), in: start..<data.endIndex)
        {
            if let gap = data.range(of: blank, in: start..<end.lowerBound) {
                let head = String(decoding: data[start..<gap.lowerBound], as: UTF8.self)
                parts.append(
                    Part(
                        name: Self.parameter("name", head) ?? "", fileName: Self.parameter("filename", head),
                        type: head.components(separatedBy: "\r\n").first { $0.lowercased().hasPrefix("content-type:") }
                            .map { $0.dropFirst("content-type:".count).trimmingCharacters(in: .whitespaces) },
                        bytes: Array(data[gap.upperBound..<end.lowerBound])))
            }
            position = end.upperBound
        }
        return parts
    }

    private static func parameter(_ name: String, _ head: String) -> String? {
        guard let start = head.range(of: " \(name)=\"") else { return nil }
        return head[start.upperBound...].split(separator: "\"", omittingEmptySubsequences: false).first.map(String.init)
    }

    /// `a=1&b=2`, percent-decoded.
    static func fields(_ text: String) -> [String: String] {
        Dictionary(items(text).map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    }

    static func items(_ text: String) -> [(name: String, value: String)] {
        text.split(separator: "&").map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
                $0.replacingOccurrences(of: "+", with: " ").removingPercentEncoding ?? ""
            }
            return (sides[0], sides.count > 1 ? sides[1] : "")
        }
    }
}
