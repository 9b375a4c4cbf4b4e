internal import Foundation

/// A plain file's bytes, piece by piece: for files too large to be held, such as logs.
package struct FileStream: ~Copyable {
    private let source: Source
    private let path: String
    /// How many bytes were read.
    package private(set) var position = 0

    private enum Source {
        case descriptor(Int32)
        /// What lies over the disk.
        case bytes([UInt8])
    }

    /// - Parameter bytes: What counts as the file's content; nil reads the disk.
    init(_ path: String, bytes: [UInt8]?) throws(FileFault) {
        self.path = path
        if let bytes {
            source = .bytes(bytes)
        } else {
            source = .descriptor(try Disk.open(path))
        }
    }

    deinit { if case .descriptor(let descriptor) = source { close(descriptor) } }

    /// - Returns: How many bytes were read, 0 at the end.
    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
        switch source {
        case .bytes(let bytes):
            let count = min(buffer.count, bytes.count - position)
            bytes.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[position..<position + count])) }
            position += count
            return count
        case .descriptor(let descriptor):
            while true {
                let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw .system(path, status: errno, writing: false) }
                position += count
                return count
            }
        }
    }
}
