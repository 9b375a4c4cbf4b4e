internal import CPNG
internal import Foundation

extension PNGFile {
    /// A bitmap as a PNG file, without loss: by a palette where it has at most 256 colours. The alpha of pixels is left
    /// out.
    ///
    /// The same bitmap and properties give the same bytes; no time is written.
    package static func encode(_ bitmap: Bitmap, _ properties: PNGProperties) throws(PNGFault) -> [UInt8] {
        if let indexed = IndexedPixels(bitmap) {
            let image = indexed.indices.withUnsafeBufferPointer { indices in
                indexed.palette.withUnsafeBufferPointer { palette in
                    var image = cpng_image()
                    image.indices = indices.baseAddress
                    image.palette = palette.baseAddress
                    image.color_count = Int32(palette.count)
                    image.level = Compression.palette.level
                    image.strategy = Compression.palette.strategy
                    image.filters = Compression.palette.filters
                    return write(image, bitmap, properties)
                }
            }
            return try image.get()
        }
        let image = bitmap.pixels.withUnsafeBufferPointer { pixels in
            var image = cpng_image()
            image.pixels = pixels.baseAddress
            image.level = Compression.rgb.level
            image.strategy = Compression.rgb.strategy
            image.filters = Compression.rgb.filters
            return write(image, bitmap, properties)
        }
        return try image.get()
    }

    private static func write(
        _ image: cpng_image, _ bitmap: Bitmap, _ properties: PNGProperties
    ) -> Result<[UInt8], PNGFault> {
        var image = image
        image.width = UInt32(bitmap.width)
        image.height = UInt32(bitmap.height)
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
        return texts.map { cpng_text(keyword: $0.0, text: $0.1) }.withUnsafeBufferPointer { texts in
            image.texts = texts.baseAddress
            image.text_count = Int32(texts.count)
            var file = cpng_file()
            guard cpng_write(&image, &file) == 0 else {
                return .failure(.unwritable(words(&file.message)))
            }
            defer { cpng_file_free(&file) }
            return .success([UInt8](UnsafeBufferPointer(start: file.bytes, count: file.count)))
        }
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

        /// Runs alone, unfiltered: 38 ms and 420 kB. zlib's level 1 takes as long for 533 kB, level 3 46 ms for 475 kB,
        /// level 6 129 ms for 362 kB; a filter costs 12 ms and gains nothing.
        static let palette = Compression(level: 1, strategy: 3, filters: 0x08)
        /// Filter `up` and runs alone: flat areas become zeros. A whole poster takes 0.15 s less than at level 3, in a
        /// file of the same size.
        static let rgb = Compression(level: 1, strategy: 3, filters: 0x10)
    }
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
