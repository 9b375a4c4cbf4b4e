internal import CPNG
internal import Formats

/// PNG files, through libpng.
///
/// See the W3C's Portable Network Graphics (PNG) Specification.
package enum PNGFile {
    /// What a PNG file says of itself, and its pixels as 8-bit colours over white.
    ///
    /// - Parameters:
    ///   - largestCount: The most pixels that it may have; the header is asked before anything is allocated.
    ///   - largestRead: The most that are held; a larger picture is read smaller, by a whole number.
    /// - Throws: `PNGFault` where the file is no PNG, too large, cut off or broken.
    package static func decode(
        _ bytes: [UInt8], largestCount: Int = Bitmap.largestCount, largestRead: Int = Bitmap.largestRead
    ) throws(PNGFault) -> (PNGInfo, Bitmap) {
        guard let head = PNGHead(bytes), !head.isInterlaced, head.width * head.height > largestRead else {
            return try decodeWhole(bytes, largestCount: min(largestCount, largestRead))
        }
        var factor = 2
        while head.width * head.height / (factor * factor) > largestRead { factor += 1 }
        var rows: DownscaledRows?
        let info = try scan(bytes, largestCount: largestCount) { info in
            rows = DownscaledRows(width: info.width, height: info.height, reducedBy: factor)
        } row: {
            rows?.add($0)
        }
        guard let rows else { throw .broken("no rows") }
        return (info, Bitmap(width: rows.width, height: rows.height, pixels: rows.pixels))
    }

    /// Reads a file row by row, as 8-bit colours over white, so that a picture of any size takes the memory of a row.
    ///
    /// - Parameters:
    ///   - largestCount: The most pixels that it may have. One that is interlaced may have `Bitmap.largestRead`.
    ///   - begin: Called once, before the first row.
    ///   - row: Called for each row from the top.
    /// - Throws: `PNGFault` where the file is no PNG, too large, cut off or broken.
    package static func scan(
        _ bytes: [UInt8], largestCount: Int = Bitmap.largestCount, begin: (PNGInfo) -> Void,
        row take: (UnsafeBufferPointer<UInt32>) -> Void
    ) throws(PNGFault) -> PNGInfo {
        guard PictureFormat(recognising: bytes) == .png else { throw .notPNG }
        if PNGHead(bytes)?.isInterlaced == true {
            let (info, bitmap) = try decodeWhole(bytes, largestCount: min(largestCount, Bitmap.largestRead))
            begin(info)
            bitmap.forEachRow(take)
            return info
        }
        return try bytes.withUnsafeBufferPointer { bytes in
            Result<PNGInfo, PNGFault> { () throws(PNGFault) in
                let reader = try PNGReader(bytes)
                let info = try reader.readInfo(largestCount: largestCount)
                begin(info)
                var row = [UInt32](repeating: 0, count: info.width)
                try reader.readRows(info.height, &row) { row in
                    if info.hasAlpha { flatten(row) }
                    take(UnsafeBufferPointer(row))
                }
                return reader.withTexts(info)
            }
        }.get()
    }

    private static func decodeWhole(_ bytes: [UInt8], largestCount: Int) throws(PNGFault) -> (PNGInfo, Bitmap) {
        var (info, bitmap) = try decodeWithAlpha(bytes, largestCount: largestCount)
        if info.hasAlpha { bitmap.pixels.withUnsafeMutableBufferPointer { flatten($0) } }
        return (info, bitmap)
    }

    /// The pixels with each one's alpha in its upper byte, not premultiplied.
    static func decodeWithAlpha(
        _ bytes: [UInt8], largestCount: Int = Bitmap.largestRead
    ) throws(PNGFault) -> (PNGInfo, Bitmap) {
        guard PictureFormat(recognising: bytes) == .png else { throw .notPNG }
        return try bytes.withUnsafeBufferPointer { bytes in
            Result<(PNGInfo, Bitmap), PNGFault> { () throws(PNGFault) in
                let reader = try PNGReader(bytes)
                let info = try reader.readInfo(largestCount: largestCount)
                let bitmap = try reader.readPixels(info)
                return (reader.withTexts(info), bitmap)
            }
        }.get()
    }

    /// What stands before the pixels, as far as a photo has it.
    struct Head {
        var width: Int
        var height: Int
        /// The ICC profile.
        var profile: [UInt8]?
        /// Exif's data, without a head of their own.
        var exif: [UInt8]?
    }

    static func head(of bytes: [UInt8]) throws(PNGFault) -> Head {
        guard PictureFormat(recognising: bytes) == .png else { throw .notPNG }
        return try bytes.withUnsafeBufferPointer { bytes in
            Result<Head, PNGFault> { () throws(PNGFault) in
                let reader = try PNGReader(bytes)
                let info = try reader.readInfo(largestCount: Bitmap.largestCount)
                return Head(
                    width: info.width, height: info.height, profile: reader.chunk(cpng_profile),
                    exif: reader.chunk(cpng_exif))
            }
        }.get()
    }
}

/// Why a PNG could not be read or written.
package enum PNGFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The bytes do not begin as a PNG does.
    case notPNG
    /// More pixels than are read.
    case tooLarge(width: Int, height: Int)
    /// libpng's words.
    case broken(String)
    case unwritable(String)

    package var description: String {
        switch self {
        case .notPNG: "not a PNG file"
        case .tooLarge(let width, let height): "a picture of \(width) × \(height) pixels is too large"
        case .broken(let words): "a broken PNG file: \(words)"
        case .unwritable(let words): "libpng: \(words)"
        }
    }
}

/// What a PNG file says of itself.
package struct PNGInfo: Hashable, Sendable {
    /// In pixels.
    package var width: Int
    package var height: Int
    /// Bits a sample, or an index.
    var bitDepth: Int
    /// Colours of the palette; nil where pixels hold their own.
    var paletteCount: Int?
    /// Dots per inch, to a hundredth; nil where the file gives no size, or pixels are not square.
    package var resolution: Double?
    /// Whether the file says that its colours are sRGB.
    package var isSRGB: Bool
    var hasAlpha: Bool
    var title: String?
    var author: String?
    var software: String?
}

/// The sole owner of a reader over borrowed bytes.
private struct PNGReader: ~Copyable {
    private let reader: OpaquePointer

    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(PNGFault) {
        guard let reader = cpng_open(bytes.baseAddress, bytes.count) else { throw .broken("out of memory") }
        self.reader = reader
    }

    deinit { cpng_close(reader) }

    private var words: String { String(cString: cpng_message(reader)) }

    func readInfo(largestCount: Int) throws(PNGFault) -> PNGInfo {
        var info = cpng_info()
        // libpng's own bound is set high, so that the fault can name the size.
        guard cpng_read_info(reader, 1_000_000, &info) == 0 else { throw .broken(words) }
        let (width, height) = (Int(info.width), Int(info.height))
        guard Bitmap.isDrawable(width: width, height: height), width * height <= largestCount else {
            throw .tooLarge(width: width, height: height)
        }
        let perInch = Double(info.pixels_per_metre) * 0.0254
        return PNGInfo(
            width: width, height: height, bitDepth: Int(info.bit_depth),
            paletteCount: info.color_count > 0 ? Int(info.color_count) : nil,
            resolution: perInch > 0 ? (perInch * 100).rounded() / 100 : nil, isSRGB: info.has_srgb != 0,
            hasAlpha: info.has_alpha != 0)
    }

    func readPixels(_ info: PNGInfo) throws(PNGFault) -> Bitmap {
        var isRead = false
        let count = info.width * info.height
        let pixels = [UInt32](unsafeUninitializedCapacity: count) { pixels, filled in
            isRead = cpng_read_pixels(reader, pixels.baseAddress) == 0
            filled = isRead ? count : 0
        }
        guard isRead else { throw .broken(words) }
        return Bitmap(width: info.width, height: info.height, pixels: pixels)
    }

    /// - Parameter row: As wide as the picture.
    func readRows(
        _ count: Int, _ row: inout [UInt32], _ take: (UnsafeMutableBufferPointer<UInt32>) -> Void
    ) throws(PNGFault) {
        guard cpng_begin_rows(reader) == 0 else { throw .broken(words) }
        var isRead = true
        row.withUnsafeMutableBufferPointer { row in
            for _ in 0..<count where isRead {
                isRead = cpng_read_row(reader, row.baseAddress) == 0
                if isRead { take(row) }
            }
        }
        guard isRead, cpng_end_rows(reader) == 0 else { throw .broken(words) }
    }

    /// A chunk's content, copied; nil where there is none.
    func chunk(
        _ read: (OpaquePointer, UnsafeMutablePointer<UnsafePointer<UInt8>?>, UnsafeMutablePointer<Int>) -> Int32
    ) -> [UInt8]? {
        var bytes: UnsafePointer<UInt8>?
        var count = 0
        guard read(reader, &bytes, &count) == 0, let bytes else { return nil }
        return Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    /// Texts may stand after the pixels.
    func withTexts(_ info: PNGInfo) -> PNGInfo {
        var info = info
        info.title = text("Title")
        info.author = text("Author")
        info.software = text("Software")
        return info
    }

    private func text(_ keyword: String) -> String? {
        var isUTF8: Int32 = 0
        guard let text = cpng_text_for(reader, keyword, &isUTF8) else { return nil }
        if isUTF8 != 0 { return String(cString: text) }
        // tEXt is Latin-1, whose bytes are the first 256 scalars.
        var scalars = String.UnicodeScalarView()
        var next = text
        while next.pointee != 0 {
            scalars.append(Unicode.Scalar(UInt8(bitPattern: next.pointee)))
            next += 1
        }
        return String(scalars)
    }
}

extension PNGFile {
    /// Lays pixels over white.
    fileprivate static func flatten(_ pixels: UnsafeMutableBufferPointer<UInt32>) {
        for index in pixels.indices {
            let pixel = pixels[index]
            let alpha = pixel >> 24
            if alpha == 255 { continue }
            func over(_ shift: UInt32) -> UInt32 {
                (((pixel >> shift & 0xFF) * alpha + 255 * (255 - alpha) + 127) / 255) << shift
            }
            pixels[index] = 0xFF00_0000 | over(16) | over(8) | over(0)
        }
    }
}
