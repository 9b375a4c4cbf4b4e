internal import Codes
internal import Raster

/// Codes in a picture whose rows come one by one: large and small ones, and light ones on dark.
struct CodeScan {
    private var coarse: GrayRows
    private let coarseFactor: Int
    /// Nil where the coarse picture is as fine.
    private var fine: GrayRows?
    private let fineFactor: Int

    /// The long side, in pixels, at which large codes are looked for: a few hundredths of a second.
    private static let overview = 1250
    /// The most pixels at which small codes are looked for; an A3 at 300 dpi has 17 million and takes zbar a fifth of a
    /// second.
    private static let largestCount = 24_000_000
    /// A finder pattern's middle is three modules tall: every third line still meets it where a module is one pixel or
    /// more.
    private static let density = 3
    /// Of more codes in a picture, nobody asks what damage they bear.
    private static let mostMeasured = 8

    init(width: Int, height: Int) {
        let coarse = max(1, (max(width, height) + Self.overview - 1) / Self.overview)
        var fine = 1
        while width * height / (fine * fine) > Self.largestCount { fine += 1 }
        self.coarse = GrayRows(width: width, height: height, reducedBy: coarse)
        (coarseFactor, fineFactor) = (coarse, fine)
        if fine < coarse { self.fine = GrayRows(width: width, height: height, reducedBy: fine) }
    }

    mutating func add(_ row: UnsafeBufferPointer<UInt32>) {
        coarse.add(row)
        fine?.add(row)
    }

    /// All codes found, the large ones first.
    var codes: [SeenCode] {
        var found = Self.read(coarse, coarseFactor, density: 1)
        func add(_ more: [SeenCode]) { found += more.filter { new in !found.contains { $0.code == new.code } } }
        if let fine { add(Self.read(fine, fineFactor, density: Self.density)) }
        // Light on dark, as some telephones do not read them.
        add(Self.read(coarse, coarseFactor, density: 1, isInverted: true))
        if let fine { add(Self.read(fine, fineFactor, density: Self.density, isInverted: true)) }
        for index in found.indices.prefix(Self.mostMeasured) { found[index].measure() }
        return found
    }

    private static func read(
        _ rows: GrayRows, _ factor: Int, density: Int, isInverted: Bool = false
    ) -> [SeenCode] {
        let pixels = isInverted ? rows.pixels.map { ~$0 } : rows.pixels
        return CodeReader.codes(gray: pixels, width: rows.width, height: rows.height, density: density).compactMap {
            SeenCode($0, CodeCutting(pixels, rows.width, rows.height, $0.corners), factor, isInverted: isInverted)
        }
    }
}

/// A code as it stands in a picture.
struct SeenCode {
    let code: ReadCode
    /// Whether it is light on dark.
    let isInverted: Bool
    /// Of its middle, in pixels of the whole picture.
    let x: Double
    let y: Double
    /// In pixels, without the margin.
    let side: Double
    /// On each side; nil where they could not be counted.
    private(set) var modules: Int?
    /// How much of it may be covered in its middle, in hundredths; nil where that was not tried.
    private(set) var damage: Int?
    private let cutting: CodeCutting?

    init(_ found: FoundCode, _ cutting: CodeCutting?, _ factor: Int, isInverted: Bool) {
        (code, self.isInverted, self.cutting) = (found.code, isInverted, cutting)
        let count = Double(max(1, found.corners.count))
        x = found.corners.reduce(0) { $0 + Double($1.x) } / count * Double(factor)
        y = found.corners.reduce(0) { $0 + Double($1.y) } / count * Double(factor)
        side = (cutting?.side ?? 0) * Double(factor)
    }

    mutating func measure() {
        modules = cutting?.modules
        damage = cutting?.damage(reading: code)
    }
}
