internal import Codes
internal import Raster

/// Looks for codes anywhere in a picture.
enum CodeSearch {
    /// Long sides, in pixels, at which the picture is looked at: large codes read best when reduced, small ones at full size.
    private static let steps = [1000, 2000, 4000, 8000]
    /// zbar takes half a second for an A3 at 300 dpi, which this is a little more than.
    private static let largestCount = 24_000_000

    /// All payloads found, the codes that read in the smallest reduction first.
    static func codes(in bitmap: Bitmap) -> [String] {
        var found: [String] = []
        let longSide = max(bitmap.width, bitmap.height)
        var factors = Set(steps.map { max(1, (longSide + $0 - 1) / $0) })
        if bitmap.width * bitmap.height <= largestCount { factors.insert(1) }
        for factor in factors.sorted(by: >) {
            let gray = bitmap.gray(in: bitmap.bounds, reducedBy: factor)
            let read = CodeReader.read(gray: gray.pixels, width: gray.width, height: gray.height)
            found += read.filter { !found.contains($0) }
        }
        return found
    }
}
