/// What a JPEG's segments before its pixels say. See ITU-T T.81, annex B; Exif 2.32, 4.5.4; ICC.1:2010, B.4.
package struct JPEGHead: Hashable, Sendable {
    /// In pixels, as they are stored.
    package let width: Int
    package let height: Int
    /// Bits a sample.
    package let precision: Int
    /// 1 is grey, 3 colour, 4 CMYK.
    package let components: Int
    /// The marker of the frame: 0xC0 baseline, 0xC1 extended, 0xC2 progressive; others are rare.
    package let frame: UInt8
    /// Samples of all components together, each in its own resolution.
    package let samples: Int
    /// How many times the file goes over the picture: 1 where all of a pixel comes at once.
    package let scans: Int
    /// Whether Adobe's marker stands there: then four inks are stored as what they leave of the paper.
    package let isAdobes: Bool
    /// Exif's data, without a head of their own.
    package let exif: [UInt8]?
    /// The ICC profile, put together from its parts.
    package let profile: [UInt8]?

    /// The marker SOI, and the first byte of the one that follows. See ITU-T T.81, B.2.1.
    package static let signature: [UInt8] = [0xFF, 0xD8, 0xFF]

    /// Whether its colours are four inks.
    package var isInks: Bool { components == 4 }

    /// Nil where no frame begins before the pixels.
    package init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: Self.signature) else { return nil }
        var frame: (marker: UInt8, head: [UInt8])?
        var exif: [UInt8]?
        var parts: [Int: ArraySlice<UInt8>] = [:]
        var partCount = 0
        var isAdobes = false
        var segments = JPEGSegments(bytes)
        while let segment = segments.next() {
            let content = segment.content
            switch segment.marker {
            // Every start of frame; between them stand tables (C4, CC) and a reserve (C8).
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                guard content.count >= 6 else { return nil }
                frame = frame ?? (segment.marker, Array(content))
            case 0xE1 where content.starts(with: Self.exifMark):
                exif = exif ?? Array(content.dropFirst(Self.exifMark.count))
            case 0xE2 where content.starts(with: Self.profileMark) && content.count > Self.profileMark.count + 2:
                let numbers = Array(content.dropFirst(Self.profileMark.count).prefix(2))
                parts[Int(numbers[0])] = content.dropFirst(Self.profileMark.count + 2)
                partCount = Int(numbers[1])
            case 0xEE where content.starts(with: "Adobe".utf8): isAdobes = true
            default: break
            }
        }
        guard !segments.isBroken, let frame else { return nil }
        (self.frame, self.exif, self.isAdobes) = (frame.marker, exif, isAdobes)
        // The frame's head: precision, height (2 bytes), width (2), components.
        precision = Int(frame.head[0])
        height = Int(frame.head[1]) << 8 | Int(frame.head[2])
        width = Int(frame.head[3]) << 8 | Int(frame.head[4])
        components = Int(frame.head[5])
        let isWhole = partCount > 0 && parts.count == partCount && (1...partCount).allSatisfy { parts[$0] != nil }
        profile = isWhole ? (1...partCount).flatMap { parts[$0] ?? [] } : nil
        guard width > 0, height > 0, components > 0, frame.head.count >= 6 + components * 3 else { return nil }
        samples = Self.samples(frame.head, width, height)
        scans = segments.countScans()
    }

    /// By the sampling of each component, two numbers of four bits in the second of its three bytes.
    private static func samples(_ head: [UInt8], _ width: Int, _ height: Int) -> Int {
        let factors = stride(from: 7, to: 6 + Int(head[5]) * 3, by: 3).map { place in
            (across: max(1, Int(head[place] >> 4)), down: max(1, Int(head[place] & 15)))
        }
        let across = factors.map(\.across).max() ?? 1
        let down = factors.map(\.down).max() ?? 1
        return factors.reduce(0) {
            $0 + ((width * $1.across + across - 1) / across) * ((height * $1.down + down - 1) / down)
        }
    }

    private static let exifMark: [UInt8] = Array("Exif\0\0".utf8)
    private static let profileMark: [UInt8] = Array("ICC_PROFILE\0".utf8)
}

/// The segments up to the first pixels.
private struct JPEGSegments {
    private let bytes: [UInt8]
    private var place = 2
    /// Whether something stands where a marker should, or a segment is cut off.
    private(set) var isBroken = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> (marker: UInt8, content: ArraySlice<UInt8>)? {
        while place + 4 <= bytes.count {
            guard bytes[place] == 0xFF else { break }
            let marker = bytes[place + 1]
            switch marker {
            // A fill byte.
            case 0xFF: place += 1
            // Markers without a segment.
            case 0x01, 0xD0...0xD8: place += 2
            // The pixels begin, or the file ends.
            case 0xDA, 0xD9: return nil
            default:
                let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
                guard length >= 2, place + 2 + length <= bytes.count else {
                    isBroken = true
                    return nil
                }
                defer { place += 2 + length }
                return (marker, bytes[place + 4..<place + 2 + length])
            }
        }
        isBroken = place + 4 <= bytes.count
        return nil
    }

    /// The scans from here to the end; after a start of scan (DA) its pixels run on to the next marker.
    mutating func countScans() -> Int {
        var count = 0
        bytes.withUnsafeBufferPointer { bytes in
            while place + 3 < bytes.count, let mark = bytes[place..<bytes.count - 1].firstIndex(of: 0xFF) {
                switch bytes[mark + 1] {
                // A byte of pixels, restarts among them, a fill byte.
                case 0x00, 0xD0...0xD7: place = mark + 2
                case 0xFF: place = mark + 1
                case 0xD9: return
                case let marker:
                    if marker == 0xDA { count += 1 }
                    guard mark + 3 < bytes.count else { return }
                    place = mark + 2 + max(2, Int(bytes[mark + 2]) << 8 | Int(bytes[mark + 3]))
                }
            }
        }
        return count
    }
}
