internal import CZLib
internal import CZStd
package import Workspace

/// A log's bytes, unpacked where they are packed, piece by piece in flat memory.
package struct PackedStream: ~Copyable {
    private var file: FileStream
    private var unpacker: (any Unpacker)?
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceSize, alignment: 16)
    /// What of the buffer is not unpacked yet.
    private var rest = 0..<0
    private var hasBegun = false
    /// Whether the unpacker may hold more than the target had room for.
    private var isFull = false
    /// Whether the file ended in the middle of what was packed, or is damaged; what came before counts.
    private(set) var isTorn = false

    private static let pieceSize = 256 << 10
    private static let gzip: [UInt8] = [0x1F, 0x8B]
    private static let zstd: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]

    package init(_ file: consuming FileStream) { self.file = file }

    deinit { buffer.deallocate() }

    /// - Returns: How many bytes were written into `target`; 0 at the end.
    mutating func read(into target: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
        while !isTorn {
            if rest.isEmpty, !isFull {
                rest = 0..<(try file.read(into: buffer))
                if !hasBegun { begin() }
                if rest.isEmpty {
                    isTorn = unpacker?.isInside ?? false
                    return 0
                }
            }
            let input = UnsafeRawBufferPointer(rebasing: buffer[rest])
            guard let unpacker else {
                let count = min(input.count, target.count)
                target.copyMemory(from: .init(rebasing: input[..<count]))
                rest = rest.lowerBound + count..<rest.upperBound
                return count
            }
            guard let step = unpacker.unpack(input, into: target) else {
                isTorn = true
                return 0
            }
            rest = rest.lowerBound + step.read..<rest.upperBound
            isFull = step.written == target.count
            if step.written > 0 { return step.written }
        }
        return 0
    }

    /// The first bytes tell how a file is packed.
    private mutating func begin() {
        hasBegun = true
        let start = buffer[rest]
        if start.starts(with: Self.gzip) { unpacker = GzipUnpacker() }
        if start.starts(with: Self.zstd) { unpacker = ZstdUnpacker() }
    }
}

/// Undoes a way of packing; it may stop and go on anywhere.
private protocol Unpacker: AnyObject {
    /// Whether something has begun and not ended.
    var isInside: Bool { get }
    /// - Returns: How much of the input was used and of the output filled; nil where the input is damaged.
    func unpack(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer)
        -> (read: Int, written: Int)?
}

/// See RFC 1952; a file may hold several members, as `cat` and rotation make them.
private final class GzipUnpacker: Unpacker {
    private var stream = z_stream()
    private(set) var isInside = false
    private let isReady: Bool

    init() {
        // 15 bits of window, and 16 for the header of gzip.
        isReady = inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit { inflateEnd(&stream) }

    func unpack(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer)
        -> (read: Int, written: Int)?
    {
        guard isReady else { return nil }
        // zlib reads its input and does not change it.
        stream.next_in = UnsafeMutablePointer(mutating: input.bindMemory(to: UInt8.self).baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.bindMemory(to: UInt8.self).baseAddress
        stream.avail_out = UInt32(output.count)
        let status = inflate(&stream, Z_NO_FLUSH)
        let step = (read: input.count - Int(stream.avail_in), written: output.count - Int(stream.avail_out))
        switch status {
        case Z_STREAM_END:
            isInside = false
            inflateReset(&stream)
            return step
        case Z_OK, Z_BUF_ERROR:
            let isMoving = step.read > 0 || step.written > 0
            if isMoving { isInside = true }
            return isMoving || input.isEmpty ? step : nil
        default: return step.written > 0 ? (input.count, step.written) : nil
        }
    }
}

/// See RFC 8878.
private final class ZstdUnpacker: Unpacker {
    private let stream = ZSTD_createDStream()
    private(set) var isInside = false

    deinit { ZSTD_freeDStream(stream) }

    func unpack(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer)
        -> (read: Int, written: Int)?
    {
        var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
        var target = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
        let status = ZSTD_decompressStream(stream, &target, &source)
        guard ZSTD_isError(status) == 0 else { return nil }
        let isMoving = source.pos > 0 || target.pos > 0
        if isMoving { isInside = status != 0 }
        return isMoving || input.isEmpty ? (source.pos, target.pos) : nil
    }
}
