internal import Foundation

extension ServerRequest {
    /// Reads one request: head, then as many bytes as it announces.
    ///
    /// - Returns: Nil where the client went away before all had come.
    init?(from connection: Connection) {
        var bytes: [UInt8] = []
        var head: Range<Data.Index>?
        while head == nil {
            guard bytes.count < 1 << 20, let more = connection.read() else { return nil }
            bytes += more
            head = Data(bytes).range(of: Data("\r\n\r\n".utf8))
        }
        guard let head else { return nil }
        let lines = String(decoding: bytes[..<head.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        guard words.count == 3 else { return nil }
        headers = Dictionary(
            lines.dropFirst().compactMap { line in
                line.firstIndex(of: ":").map {
                    (line[..<$0].lowercased(), line[line.index(after: $0)...].trimmingCharacters(in: .whitespaces))
                }
            }, uniquingKeysWith: { first, _ in first })
        method = String(words[0])
        let target = words[1].split(separator: "?", maxSplits: 1)
        path = String(target[0])
        queryItems = target.count > 1 ? Self.items(String(target[1])) : []
        query = Dictionary(queryItems.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        if headers["expect"]?.lowercased() == "100-continue" { connection.write("HTTP/1.1 100 Continue\r\n\r\n") }
        let length = Int(headers["content-length"] ?? "") ?? 0
        body = Array(bytes[head.upperBound...])
        while body.count < length {
            guard let more = connection.read() else { return nil }
            body += more
        }
    }
}
