internal import CTurboJPEG

/// The sole owner of one of TurboJPEG's compressors or decompressors, which report by status and never by `longjmp`.
struct JPEGCodec: ~Copyable {
    private let handle: tjhandle

    private init(_ handle: tjhandle) { self.handle = handle }

    static func compressor() throws(JPEGFault) -> JPEGCodec {
        guard let handle = tjInitCompress() else { throw .unwritable("out of memory") }
        return JPEGCodec(handle)
    }

    static func decompressor() throws(JPEGFault) -> JPEGCodec {
        guard let handle = tjInitDecompress() else { throw .broken("out of memory") }
        return JPEGCodec(handle)
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

    func decompress(_ bytes: [UInt8], width: Int, height: Int) throws(JPEGFault) -> Bitmap {
        var isRead = false
        // Files of thousands of scans, each over the whole picture, are made to exhaust who reads them.
        let flags = TJFLAG_ACCURATEDCT | TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS
        let pixels = [UInt32](unsafeUninitializedCapacity: width * height) { pixels, filled in
            let target = UnsafeMutableRawBufferPointer(pixels).bindMemory(to: UInt8.self).baseAddress
            isRead =
                tjDecompress2(
                    handle, bytes, UInt(bytes.count), target, Int32(width), 0, Int32(height), Int32(TJPF_BGRA.rawValue),
                    flags) == 0
            filled = isRead ? width * height : 0
        }
        guard isRead else { throw .broken(words) }
        return Bitmap(width: width, height: height, pixels: pixels)
    }
}
