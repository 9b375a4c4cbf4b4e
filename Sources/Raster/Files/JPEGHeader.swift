/// What a JPEG's segments before its pixels say. See ITU-T T.81, annex B; Exif 2.32, 4.5.4; ICC.1:2010, B.4.
struct JPEGHeader {
    private(set) var width = 0
    private(set) var height = 0
    /// 1 is grey, 3 colour, 4 CMYK.
    private(set) var components = 0
    private(set) var orientation: Orientation?
    /// The ICC profile, put together from its parts.
    private(set) var profile: [UInt8]?

    /// Nil where no frame begins before the pixels.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var parts: [Int: ArraySlice<UInt8>] = [:]
        var partCount = 0
        var place = 2
        while place + 4 <= bytes.count {
            guard bytes[place] == 0xFF else { return nil }
            let marker = bytes[place + 1]
            if marker == 0xFF {
                place += 1
                continue
            }
            if marker == 0x01 || (0xD0...0xD8).contains(marker) {
                place += 2
                continue
            }
            // The pixels begin, or the file ends.
            if marker == 0xDA || marker == 0xD9 { break }
            let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
            guard length >= 2, place + 2 + length <= bytes.count else { return nil }
            let content = bytes[place + 4..<place + 2 + length]
            switch marker {
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                guard content.count >= 6 else { return nil }
                let head = Array(content.prefix(6))
                height = Int(head[1]) << 8 | Int(head[2])
                width = Int(head[3]) << 8 | Int(head[4])
                components = Int(head[5])
            case 0xE1 where content.starts(with: Self.exif):
                orientation = orientation ?? Orientation(exif: content.dropFirst(Self.exif.count))
            case 0xE2 where content.starts(with: Self.icc) && content.count > Self.icc.count + 2:
                let numbers = Array(content.dropFirst(Self.icc.count).prefix(2))
                parts[Int(numbers[0])] = content.dropFirst(Self.icc.count + 2)
                partCount = Int(numbers[1])
            default: break
            }
            place += 2 + length
        }
        guard width > 0, height > 0, components > 0 else { return nil }
        if partCount > 0, parts.count == partCount, (1...partCount).allSatisfy({ parts[$0] != nil }) {
            profile = (1...partCount).flatMap { parts[$0] ?? [] }
        }
    }

    private static let exif: [UInt8] = Array("Exif\0\0".utf8)
    private static let icc: [UInt8] = Array("ICC_PROFILE\0".utf8)
}

/// How stored pixels become upright, as Exif numbers it. See Exif 2.32 (JEITA CP-3451), tag 0x0112.
enum Orientation: Int {
    case upright = 1
    case mirrored, halfTurned, flipped, transposed, quarterTurned, transversed, threeQuartersTurned

    /// Whether width and height change places.
    var isSideways: Bool { rawValue >= 5 }

    /// The stored pixel that stands at a place of the upright picture.
    ///
    /// - Parameters:
    ///   - width: Of the stored picture, like `height`.
    @inline(__always)
    func stored(_ x: Int, _ y: Int, width: Int, height: Int) -> (x: Int, y: Int) {
        switch self {
        case .upright: (x, y)
        case .mirrored: (width - 1 - x, y)
        case .halfTurned: (width - 1 - x, height - 1 - y)
        case .flipped: (x, height - 1 - y)
        case .transposed: (y, x)
        case .quarterTurned: (y, height - 1 - x)
        case .transversed: (width - 1 - y, height - 1 - x)
        case .threeQuartersTurned: (width - 1 - y, x)
        }
    }

    /// The stored picture's part that shows as a part of the upright one.
    func stored(_ window: PixelRect, width: Int, height: Int) -> PixelRect {
        let first = stored(window.x, window.y, width: width, height: height)
        let last = stored(window.x + window.width - 1, window.y + window.height - 1, width: width, height: height)
        return PixelRect(
            x: min(first.x, last.x), y: min(first.y, last.y), width: abs(first.x - last.x) + 1,
            height: abs(first.y - last.y) + 1)
    }

    /// The orientation that Exif's data name; nil where they name none.
    ///
    /// Only the first directory is looked at, and no offset is followed out of the bytes.
    init?(exif bytes: ArraySlice<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count >= 14 else { return nil }
        let isLittle: Bool
        switch (bytes[0], bytes[1]) {
        case (0x49, 0x49): isLittle = true
        case (0x4D, 0x4D): isLittle = false
        default: return nil
        }
        func number(_ place: Int, _ count: Int) -> Int? {
            guard place >= 0, place <= bytes.count - count else { return nil }
            let slice = bytes[place..<place + count]
            return isLittle ? slice.reversed().reduce(0) { $0 << 8 | Int($1) } : slice.reduce(0) { $0 << 8 | Int($1) }
        }
        guard number(2, 2) == 42, let directory = number(4, 4), let count = number(directory, 2) else { return nil }
        for index in 0..<min(count, Self.mostEntries) {
            let entry = directory + 2 + index * 12
            guard let tag = number(entry, 2) else { return nil }
            // One SHORT, which stands in the entry itself.
            if tag == 0x0112, number(entry + 2, 2) == 3, number(entry + 4, 4) == 1, let value = number(entry + 8, 2) {
                self.init(rawValue: value)
                return
            }
        }
        return nil
    }

    /// A camera writes some twenty.
    private static let mostEntries = 512
}
