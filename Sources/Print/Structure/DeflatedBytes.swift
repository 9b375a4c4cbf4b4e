internal import CQPDFContent
internal import Foundation

/// The content of a stream, compressed by qpdf's Flate filter; plain where memory is short.
struct DeflatedBytes {
    let bytes: [UInt8]
    let isPlain: Bool

    init(_ plain: [UInt8]) {
        var (result, length): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
        // What cannot be compressed grows by a few bytes in every 16 kB.
        let limit = plain.count + plain.count / 1000 + 64
        _ = Self.level
        guard cqpdf_flate(1, plain, plain.count, limit, &result, &length) == 0, let result else {
            (bytes, isPlain) = (plain, true)
            return
        }
        defer { free(result) }
        (bytes, isPlain) = (Array(UnsafeBufferPointer(start: result, count: length)), false)
    }

    /// zlib's level, for the whole process: half the time of its own default, and files a few kilobytes larger. Set
    /// before anything is compressed, lest a process's first file differ from the others.
    static let level: Void = cqpdf_set_compression_level(4)
}
