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
