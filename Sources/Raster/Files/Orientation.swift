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
    init?(exif bytes: [UInt8]) {
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
