internal import Foundation
internal import Workspace

/// Calls with each line of a log, as bytes that are there as long as the call takes.
struct LineReader: ~Copyable {
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.size, alignment: 16)

    /// In bytes; a line that is longer is passed over.
    static let longest = 64 << 10
    private static let size = 512 << 10

    deinit { buffer.deallocate() }

    /// - Parameters:
    ///   - body: Called with a line without its end.
    ///   - tooLong: Called once for each line that is passed over.
    func read(
        _ stream: inout PackedStream, body: (UnsafeRawBufferPointer) -> Void, tooLong: () -> Void
    ) throws(FileFault) {
        var filled = 0
        // In the middle of a line that is too long.
        var isSkipping = false
        while true {
            let count = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
            let end = filled + count
            var start = 0
            var searched = filled
            while let found = memchr(buffer.baseAddress! + searched, 0x0A, end - searched) {
                let newline = UnsafeRawPointer(found) - UnsafeRawPointer(buffer.baseAddress!)
                if isSkipping { isSkipping = false } else { line(start..<newline, body, tooLong) }
                start = newline + 1
                searched = start
            }
            if count == 0 {
                if start < end, !isSkipping { line(start..<end, body, tooLong) }
                return
            }
            if isSkipping {
                filled = 0
            } else if end - start > Self.longest {
                tooLong()
                isSkipping = true
                filled = 0
            } else {
                filled = end - start
                if start > 0, filled > 0 { memmove(buffer.baseAddress!, buffer.baseAddress! + start, filled) }
            }
        }
    }

    private func line(_ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Void, _ tooLong: () -> Void) {
        guard range.count <= Self.longest else { return tooLong() }
        var line = UnsafeRawBufferPointer(rebasing: buffer[range])
        if line.last == 0x0D { line = UnsafeRawBufferPointer(rebasing: line.dropLast()) }
        if !line.isEmpty { body(line) }
    }
}
