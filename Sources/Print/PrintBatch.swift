internal import Page
internal import Synchronization

/// What the files of one batch share, so that no file pays for it again: opened fonts and the compressed profile.
///
/// It changes no byte of a file, only the time it takes. One may serve many threads.
public final class PrintBatch: Sendable {
    private let faces = Mutex<[FontFace: FontProgram]>([:])
    private let deflated = Mutex<[Int: [(plain: [UInt8], deflated: [UInt8])]]>([:])

    public init() {}

    func program(_ face: FontFace) throws(PrintViolation) -> FontProgram {
        if let known = faces.withLock({ $0[face] }) { return known }
        let program = try FontProgram(face)
        faces.withLock { $0[face] = program }
        return program
    }

    /// `bytes` as a stream of Flate; nil where it cannot be compressed.
    func deflate(_ bytes: [UInt8]) -> [UInt8]? {
        let known = deflated.withLock { $0[bytes.count]?.first { $0.plain == bytes }?.deflated }
        if let known { return known }
        guard let result = Deflate.stream(bytes) else { return nil }
        deflated.withLock { $0[bytes.count, default: []].append((bytes, result)) }
        return result
    }
}

extension PrintViolation: Error {}
