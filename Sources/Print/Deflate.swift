internal import CQPDFContent
internal import Foundation

/// Flate compression, by qpdf's filter.
enum Deflate {
    /// zlib's level, for the whole process: half the time of its own default, and files a few kilobytes larger. Set
    /// before anything is compressed, lest a process's first file differ from the others.
    static let level: Void = cqpdf_set_compression_level(4)

    /// Nil where memory is short.
    static func stream(_ bytes: [UInt8]) -> [UInt8]? {
        var (result, length): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
        // What cannot be compressed grows by a few bytes in every 16 kB.
        let limit = bytes.count + bytes.count / 1000 + 64
        _ = level
        guard cqpdf_flate(1, bytes, bytes.count, limit, &result, &length) == 0, let result else { return nil }
        defer { free(result) }
        return Array(UnsafeBufferPointer(start: result, count: length))
    }
}
