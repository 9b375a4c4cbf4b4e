/// What a PNG says before its pixels. See the W3C's PNG specification, 11.2.1 (IHDR).
package struct PNGHead: Hashable, Sendable {
    /// In pixels.
    package let width: Int
    package let height: Int
    /// Bits a sample, or an index.
    package let bitDepth: Int
    /// Whether its pixels come in seven passes, so that none is whole before the last.
    package let isInterlaced: Bool

    /// The eight bytes with which every PNG begins. See ISO/IEC 15948, 5.2.
    package static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Nil where the bytes do not begin as a PNG does, or it has no pixels.
    package init?(_ bytes: [UInt8]) {
        // Signature, then the chunk's length and name, then 13 bytes of it.
        guard bytes.count >= 29, bytes.starts(with: Self.signature), bytes[12..<16].elementsEqual("IHDR".utf8) else {
            return nil
        }
        func number(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
        (width, height) = (number(16), number(20))
        bitDepth = Int(bytes[24])
        isInterlaced = bytes[28] != 0
        // More than 31 bits are no size.
        guard (1...0x7FFF_FFFF).contains(width), (1...0x7FFF_FFFF).contains(height) else { return nil }
    }
}
