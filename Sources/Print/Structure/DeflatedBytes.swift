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

    /// Data that ends in no carriage return once it is compressed, with a line feed more where it would.
    ///
    /// Together with the line feed before `endstream` it would be taken for the end of a line, and the stream for one
    /// byte shorter than it says it is. The last byte is that of the sum of all (RFC 1950, Adler-32).
    static func ending(_ data: [UInt8]) -> [UInt8] {
        let sum = data.withUnsafeBufferPointer { bytes in
            var sum = 1
            for byte in bytes { sum &+= Int(byte) }
            return sum
        }
        return sum % 65_521 & 0xFF == 0x0D ? data + [0x0A] : data
    }

    /// zlib's level, for the whole process: half the time of its own default, and files a few kilobytes larger. Set
    /// before anything is compressed, lest a process's first file differ from the others.
    static let level: Void = cqpdf_set_compression_level(4)
}
