internal import CPNG
internal import Foundation

extension PNGFile {
    /// A bitmap as a PNG file: by a palette where its colours fit one, see `PNGPalette`, else without loss. The alpha
    /// of pixels is left out.
    ///
    /// The same bitmap and properties give the same bytes; no time is written.
    package static func encode(_ bitmap: Bitmap, _ properties: PNGProperties) throws(PNGFault) -> [UInt8] {
        if let runs = RunLengthBitmap(bitmap) { return try encode(runs, properties) }
        return try encodeWithoutLoss(bitmap, properties)
    }

    private static func encodeWithoutLoss(
        _ bitmap: Bitmap, _ properties: PNGProperties
    ) throws(PNGFault) -> [UInt8] {
        try write(properties, width: bitmap.width, height: bitmap.height, palette: [], .rgb) { writer in
            bitmap.pixels.withUnsafeBytes { pixels in
                (0..<bitmap.height).allSatisfy { row in
                    writer.write(
                        UnsafeRawBufferPointer(rebasing: pixels[row * bitmap.width * 4..<(row + 1) * bitmap.width * 4]),
                        Compression.rgb.filters)
                }
            }
        }
    }

    package static func encode(_ drawing: Drawing, _ properties: PNGProperties) throws(PNGFault) -> [UInt8] {
        switch drawing {
        case .runs(let runs): try encode(runs, properties)
        // That its colours fit no palette was found while it was drawn.
        case .bitmap(let bitmap): try encodeWithoutLoss(bitmap, properties)
        }
    }

    private static func encode(_ runs: RunLengthBitmap, _ properties: PNGProperties) throws(PNGFault) -> [UInt8] {
        try write(properties, width: runs.width, height: runs.height, palette: runs.palette, .palette) { writer in
            var bytes = [UInt8](repeating: 0, count: runs.width)
            return bytes.withUnsafeMutableBufferPointer { bytes in
                (0..<runs.height).allSatisfy { row in
                    // A row like the one above becomes zeros.
                    let isRepeated = runs.repeats(row: row)
                    if !isRepeated { runs.fill(bytes, row: row) { UInt8(truncatingIfNeeded: $0) } }
                    return writer.write(
                        UnsafeRawBufferPointer(bytes), isRepeated ? Compression.up : Compression.palette.filters)
                }
            }
        }
    }

    /// - Parameter rows: Writes all rows; false where one could not be written.
    private static func write(
        _ properties: PNGProperties, width: Int, height: Int, palette: [UInt32], _ compression: Compression,
        rows: (borrowing PNGWriter) -> Bool
    ) throws(PNGFault) -> [UInt8] {
        var image = cpng_image()
        image.width = UInt32(width)
        image.height = UInt32(height)
        image.level = compression.level
        image.strategy = compression.strategy
        image.filters = compression.filters
        if let resolution = properties.resolution {
            image.pixels_per_metre = UInt32(max(0, min(1_000_000, (resolution / 0.0254).rounded())))
        }
        let texts = properties.texts.map { (strdup($0.keyword), strdup($0.text)) }
        defer {
            for (keyword, text) in texts {
                free(keyword)
                free(text)
            }
        }
        // In one place as long as it is written.
        let file = UnsafeMutablePointer<cpng_file>.allocate(capacity: 1)
        file.initialize(to: cpng_file())
        defer {
            cpng_file_free(file)
            file.deallocate()
        }
        let isWritten = texts.map { cpng_text(keyword: $0.0, text: $0.1) }.withUnsafeBufferPointer { texts in
            palette.withUnsafeBufferPointer { palette in
                image.texts = texts.baseAddress
                image.text_count = Int32(texts.count)
                image.palette = palette.isEmpty ? nil : palette.baseAddress
                image.color_count = Int32(palette.count)
                guard let writer = PNGWriter(&image, into: file) else { return false }
                return rows(writer) && writer.end()
            }
        }
        guard isWritten else { throw .unwritable(words(&file.pointee.message)) }
        return [UInt8](UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.count))
    }

    /// A C array of characters, up to its zero.
    private static func words<Characters>(_ characters: inout Characters) -> String {
        withUnsafeBytes(of: &characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    /// How zlib and libpng's filters are set, as measured on an A3 poster at 300 dpi (17 million pixels).
    private struct Compression {
        let level: Int32
        /// Of zlib: 0 is its default, 3 is Z_RLE.
        let strategy: Int32
        /// PNG_FILTER_NONE or PNG_FILTER_UP.
        let filters: Int32

        /// PNG_FILTER_UP.
        static let up: Int32 = 0x20

        /// Runs alone, unfiltered: 38 ms and 420 kB. zlib's level 1 takes as long for 533 kB, level 3 46 ms for 475 kB,
        /// level 6 129 ms for 362 kB. Only a row like the one above is filtered: it becomes zeros.
        static let palette = Compression(level: 1, strategy: 3, filters: 0x08)
        /// For photos. Filter `up` and runs alone: 282 ms and 7.7 MB on a poster, 25 ms and 0.50 MB on a square post;
        /// `sub` 296 and 28 ms for 7.4 and 0.63 MB, `paeth` 418 and 32 ms for 6.6 and 0.49 MB, libpng's own choice 606
        /// and 48 ms for as much; zlib's levels 3 and 6 take twice to eight times as long for no less.
        static let rgb = Compression(level: 1, strategy: 3, filters: up)
    }
}

/// The sole owner of a writer into borrowed memory.
private struct PNGWriter: ~Copyable {
    private let writer: OpaquePointer

    /// - Parameter file: Where the bytes go; it must outlive the writer. Nil where it fails, with words in `file`.
    init?(_ image: inout cpng_image, into file: UnsafeMutablePointer<cpng_file>) {
        guard let writer = cpng_begin(&image, file) else { return nil }
        self.writer = writer
    }

    deinit { cpng_discard(writer) }

    func write(_ row: UnsafeRawBufferPointer, _ filters: Int32) -> Bool {
        cpng_write_row(writer, row.bindMemory(to: UInt8.self).baseAddress, filters) == 0
    }

    func end() -> Bool { cpng_end(writer) == 0 }
}

/// What a PNG file says of itself beside its pixels.
package struct PNGProperties: Hashable, Sendable {
    /// Dots per inch; nil for a screen, whose pixels have no size.
    var resolution: Double?
    var title: String?
    var author: String?
    var software: String

    package init(
        resolution: Double? = nil, title: String? = nil, author: String? = nil, software: String = "Litfass"
    ) {
        self.resolution = resolution
        self.title = title
        self.author = author
        self.software = software
    }

    /// By the keywords that the standard registers.
    var texts: [(keyword: String, text: String)] {
        [("Title", title), ("Author", author), ("Software", software)].compactMap { keyword, text in
            text.map { (keyword, $0) }
        }
    }
}
