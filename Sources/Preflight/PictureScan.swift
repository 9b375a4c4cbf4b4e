internal import Codes
internal import Raster

/// What is seen in a picture whose rows come one by one: its codes and its large colours.
struct PictureScan {
    private(set) var colors = ColorAreas()
    private var coarse: GrayRows
    /// Nil where the coarse picture is as fine.
    private var fine: GrayRows?

    /// The long side, in pixels, at which large codes are looked for: a few hundredths of a second.
    private static let overview = 1250
    /// The most pixels at which small codes are looked for; an A3 at 300 dpi has 17 million and takes zbar a fifth of a
    /// second.
    private static let largestCount = 24_000_000
    /// A finder pattern's middle is three modules tall: every third line still meets it where a module is one pixel or
    /// more.
    private static let density = 3

    init(width: Int, height: Int) {
        let coarse = max(1, (max(width, height) + Self.overview - 1) / Self.overview)
        var fine = 1
        while width * height / (fine * fine) > Self.largestCount { fine += 1 }
        self.coarse = GrayRows(width: width, height: height, reducedBy: coarse)
        if fine < coarse { self.fine = GrayRows(width: width, height: height, reducedBy: fine) }
    }

    mutating func add(_ row: UnsafeBufferPointer<UInt32>) {
        colors.add(row)
        coarse.add(row)
        fine?.add(row)
    }

    /// All codes found, the large ones first.
    var codes: [ReadCode] {
        var found = Self.read(coarse, density: 1)
        if let fine { found += Self.read(fine, density: Self.density).filter { !found.contains($0) } }
        return found
    }

    private static func read(_ gray: GrayRows, density: Int) -> [ReadCode] {
        CodeReader.codes(gray: gray.pixels, width: gray.width, height: gray.height, density: density)
    }
}
