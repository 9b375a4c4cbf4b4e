internal import CTurboJPEG
internal import Formats

/// JPEG files, through TurboJPEG. See ITU-T T.81.
package enum JPEGFile {
    /// TurboJPEG's scale, from 1 to 100: above the best a file grows and no eye sees more, below the least letters
    /// fray.
    package static let qualities: ClosedRange<Int> = 60...92

    /// A bitmap as a JPEG file. The alpha of pixels is left out. The same bitmap and quality give the same bytes.
    ///
    /// - Parameter quality: From 1 to 100; what lies outside is taken as the nearer of the two.
    package static func encode(_ bitmap: Bitmap, quality: Int = qualities.upperBound) throws(JPEGFault) -> [UInt8] {
        try JPEGCodec.compressor().compress(bitmap, quality: max(1, min(100, quality)))
    }

    /// The best quality that fits into so many bytes.
    ///
    /// - Throws: `JPEGFault.doesNotFit` where the least that still looks well is larger.
    package static func encode(_ bitmap: Bitmap, fitting limit: Int) throws(JPEGFault) -> (bytes: [UInt8], quality: Int)
    {
        let codec = try JPEGCodec.compressor()
        let best = try codec.compress(bitmap, quality: qualities.upperBound)
        if best.count <= limit { return (best, qualities.upperBound) }
        var fitting: (bytes: [UInt8], quality: Int)?
        var (low, high) = (qualities.lowerBound, qualities.upperBound - 1)
        while low <= high {
            let quality = (low + high) / 2
            let bytes = try codec.compress(bitmap, quality: quality)
            if bytes.count <= limit {
                fitting = (bytes, quality)
                low = quality + 1
            } else {
                high = quality - 1
            }
        }
        guard let fitting else { throw .doesNotFit(limit) }
        return fitting
    }

    /// The pixels of a JPEG file.
    ///
    /// - Parameters:
    ///   - eighths: From 1 to 8: the size in which it is read, in eighths of its own, rounded up.
    ///   - largestCount: The most pixels that it may have; the header is asked before anything is allocated.
    ///   - largestRead: The most that are held; a larger picture is read smaller.
    /// - Throws: `JPEGFault` where the file is no JPEG, too large, cut off or broken.
    package static func decode(
        _ bytes: [UInt8], eighths: Int = 8, largestCount: Int = Bitmap.largestCount,
        largestRead: Int = Bitmap.largestRead
    ) throws(JPEGFault) -> Bitmap {
        try read(bytes, TJPF_BGRA, eighths, largestCount, largestRead)
    }

    /// The pixels of a JPEG in four inks, as they may look in print; of which inks and paper, only their printing
    /// condition knows.
    ///
    /// - Throws: As `decode`.
    package static func proof(_ bytes: [UInt8]) throws(JPEGFault) -> Bitmap {
        var bitmap = try read(bytes, TJPF_CMYK, 8, Bitmap.largestCount, Bitmap.largestRead)
        let inverted: UInt32 = JPEGHead(bytes)?.isAdobes == true ? 0 : 0xFFFF_FFFF
        bitmap.convert { pixels in
            for place in pixels.indices {
                // In memory C, M, Y and K, each as what it leaves of the paper.
                let inks = pixels[place] ^ inverted
                func channel(_ shift: UInt32) -> UInt32 { (inks >> shift & 0xFF) * (inks >> 24) / 255 }
                pixels[place] = 0xFF00_0000 | channel(0) << 16 | channel(8) << 8 | channel(16)
            }
        }
        return bitmap
    }

    private static func read(
        _ bytes: [UInt8], _ format: TJPF, _ eighths: Int, _ largestCount: Int, _ largestRead: Int
    ) throws(JPEGFault) -> Bitmap {
        guard PictureFormat(recognising: bytes) == .jpeg else { throw .notJPEG }
        let codec = try JPEGCodec.decompressor()
        let (width, height) = try codec.size(of: bytes)
        guard Bitmap.isDrawable(width: width, height: height), width * height <= largestCount else {
            throw .tooLarge(width: width, height: height)
        }
        try check(bytes)
        let eighths = (1...eighths).last { width * height * $0 * $0 / 64 <= largestRead } ?? 1
        func scaled(_ side: Int) -> Int { (side * eighths + 7) / 8 }
        return try codec.decompress(bytes, width: scaled(width), height: scaled(height), format)
    }

    /// What comes in several scans is held whole until the last, and each goes over the whole picture.
    private static func check(_ bytes: [UInt8]) throws(JPEGFault) {
        guard let head = JPEGHead(bytes) else { throw .broken("no frame header") }
        guard head.scans > 1 else { return }
        guard head.samples * 2 <= largestScanMemory else { throw .tooLarge(width: head.width, height: head.height) }
        guard head.scans <= mostScans else { throw .broken("\(head.scans) scans") }
    }

    /// In bytes; a progressive photo of 50 million pixels has 150 million.
    private static let largestScanMemory = 160 << 20
    /// Programs write some ten.
    private static let mostScans = 100
}

/// Why a JPEG could not be read or written.
package enum JPEGFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The bytes do not begin as a JPEG does.
    case notJPEG
    /// More pixels than are read.
    case tooLarge(width: Int, height: Int)
    /// TurboJPEG's words.
    case broken(String)
    case unwritable(String)
    /// Not even the least quality makes it as small as asked for, in bytes.
    case doesNotFit(Int)

    package var description: String {
        switch self {
        case .notJPEG: "not a JPEG file"
        case .tooLarge(let width, let height): "a picture of \(width) × \(height) pixels is too large"
        case .broken(let words): "a broken JPEG file: \(words)"
        case .unwritable(let words): "TurboJPEG: \(words)"
        case .doesNotFit(let bytes): "the picture does not fit into \(bytes) bytes as a JPEG"
        }
    }
}

/// The sole owner of one of TurboJPEG's compressors or decompressors, which report by status and never by `longjmp`.
struct JPEGCodec: ~Copyable {
    private let handle: tjhandle

    static func compressor() throws(JPEGFault) -> JPEGCodec {
        guard let handle = tjInitCompress() else { throw .unwritable("out of memory") }
        return JPEGCodec(handle: handle)
    }

    static func decompressor() throws(JPEGFault) -> JPEGCodec {
        guard let handle = tjInitDecompress() else { throw .broken("out of memory") }
        return JPEGCodec(handle: handle)
    }

    deinit { tjDestroy(handle) }

    private var words: String { String(cString: tjGetErrorStr2(handle)) }

    func compress(_ bitmap: Bitmap, quality: Int) throws(JPEGFault) -> [UInt8] {
        var file: UnsafeMutablePointer<UInt8>?
        var count: UInt = 0
        defer { tjFree(file) }
        // A word 0xAARRGGBB lies in memory as B, G, R and a filler. Colour at full resolution keeps letters and codes
        // crisp; the accurate transform gives the same bytes with and without a processor's vector unit.
        let status = bitmap.pixels.withUnsafeBytes { pixels in
            tjCompress2(
                handle, pixels.bindMemory(to: UInt8.self).baseAddress, Int32(bitmap.width), 0, Int32(bitmap.height),
                Int32(TJPF_BGRX.rawValue), &file, &count, Int32(TJSAMP_444.rawValue), Int32(quality), TJFLAG_ACCURATEDCT
            )
        }
        guard status == 0, let file else { throw .unwritable(words) }
        return Array(UnsafeBufferPointer(start: file, count: Int(count)))
    }

    func size(of bytes: [UInt8]) throws(JPEGFault) -> (width: Int, height: Int) {
        var width: Int32 = 0
        var height: Int32 = 0
        var sampling: Int32 = 0
        var space: Int32 = 0
        guard tjDecompressHeader3(handle, bytes, UInt(bytes.count), &width, &height, &sampling, &space) == 0 else {
            throw .broken(words)
        }
        return (Int(width), Int(height))
    }

    func decompress(_ bytes: [UInt8], width: Int, height: Int, _ format: TJPF) throws(JPEGFault) -> Bitmap {
        var isRead = false
        // Files of thousands of scans, each over the whole picture, are made to exhaust who reads them.
        let flags = TJFLAG_ACCURATEDCT | TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS
        let pixels = [UInt32](unsafeUninitializedCapacity: width * height) { pixels, filled in
            let target = UnsafeMutableRawBufferPointer(pixels).bindMemory(to: UInt8.self).baseAddress
            isRead =
                tjDecompress2(
                    handle, bytes, UInt(bytes.count), target, Int32(width), 0, Int32(height), Int32(format.rawValue),
                    flags) == 0
            filled = isRead ? width * height : 0
        }
        guard isRead else { throw .broken(words) }
        return Bitmap(width: width, height: height, pixels: pixels)
    }
}
