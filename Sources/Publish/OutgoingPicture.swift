/// A picture of a post: its bytes as they were approved, so that a file changed meanwhile is not sent.
package struct OutgoingPicture: Hashable, Sendable {
    /// The file's name, without folders.
    package var name: String
    package var bytes: [UInt8]
    /// `image/png` or `image/jpeg`.
    package var mediaType: String
    package var alt: String?

    package init(name: String, bytes: [UInt8], mediaType: String, alt: String? = nil) {
        self.name = name
        self.bytes = bytes
        self.mediaType = mediaType
        self.alt = alt
    }
}

extension OutgoingPicture {
    /// Width and height in pixels, from the file's own head; nil where it is neither PNG nor JPEG.
    var size: (width: Int, height: Int)? { pngSize ?? jpegSize }

    /// See the PNG specification, 11.2.1 (IHDR).
    private var pngSize: (width: Int, height: Int)? {
        guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
            return nil
        }
        func number(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
        let size = (number(16), number(20))
        return size.0 > 0 && size.1 > 0 ? size : nil
    }

    /// The first frame header; see ITU-T T.81, B.2.2.
    private var jpegSize: (width: Int, height: Int)? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var position = 2
        while position + 9 < bytes.count, bytes[position] == 0xFF {
            let marker = bytes[position + 1]
            if marker == 0xFF {
                position += 1
                continue
            }
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                let height = Int(bytes[position + 5]) << 8 | Int(bytes[position + 6])
                let width = Int(bytes[position + 7]) << 8 | Int(bytes[position + 8])
                return width > 0 && height > 0 ? (width, height) : nil
            }
            position += 2 + (Int(bytes[position + 2]) << 8 | Int(bytes[position + 3]))
        }
        return nil
    }
}
