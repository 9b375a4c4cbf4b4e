internal import Foundation

/// Takes an answer as it comes, as long as it is not too much.
///
/// Used by one transfer on one thread.
final class HTTPReceiver {
    private(set) var bytes: [UInt8] = []
    private(set) var headers: [String: String] = [:]
    private(set) var isTooLarge = false
    private let limit: Int
    private var headSize = 0

    /// All headers together, in bytes.
    private static let headLimit = 1 << 16

    init(limit: Int) { self.limit = limit }

    private static func receiver(_ context: UnsafeMutableRawPointer?) -> HTTPReceiver? {
        context.map { Unmanaged<HTTPReceiver>.fromOpaque($0).takeUnretainedValue() }
    }

    /// libcurl's CURLOPT_WRITEFUNCTION: another number than the given one ends the transfer.
    static func body(
        _ data: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
    ) -> Int {
        guard let data, let receiver = receiver(context) else { return 0 }
        guard receiver.bytes.count + size * count <= receiver.limit else {
            receiver.isTooLarge = true
            return 0
        }
        receiver.bytes += UnsafeRawBufferPointer(start: data, count: size * count)
        return size * count
    }

    /// libcurl's CURLOPT_HEADERFUNCTION: one line a call.
    static func head(
        _ data: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
    ) -> Int {
        guard let data, let receiver = receiver(context) else { return 0 }
        receiver.headSize += size * count
        guard receiver.headSize <= headLimit else {
            receiver.isTooLarge = true
            return 0
        }
        let line = String(decoding: UnsafeRawBufferPointer(start: data, count: size * count), as: UTF8.self)
        if line.hasPrefix("HTTP/") {
            // A 100 Continue came before; what counts is the last.
            receiver.headers = [:]
        } else if let colon = line.firstIndex(of: ":") {
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespacesAndNewlines)
            receiver.headers[line[..<colon].lowercased()] = value
        }
        return size * count
    }
}
