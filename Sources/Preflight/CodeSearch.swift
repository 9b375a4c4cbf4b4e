internal import Codes
internal import Raster

/// Looks for codes anywhere in a picture.
enum CodeSearch {
    /// The long side, in pixels, at which large codes are looked for: a few hundredths of a second.
    private static let overview = 1250
    /// The most pixels at which small codes are looked for; an A3 at 300 dpi has 17 million and takes zbar a fifth of a
    /// second.
    private static let largestCount = 24_000_000
    /// A finder pattern's middle is three modules tall: every third line still meets it where a module is one pixel or
    /// more.
    private static let density = 3

    /// All payloads found, the large codes first.
    static func codes(in bitmap: Bitmap) -> [String] {
        let longSide = max(bitmap.width, bitmap.height)
        let coarse = max(1, (longSide + overview - 1) / overview)
        var fine = 1
        while bitmap.width * bitmap.height / (fine * fine) > largestCount { fine += 1 }
        var found = read(bitmap, reducedBy: coarse, density: 1)
        if fine < coarse {
            found += read(bitmap, reducedBy: fine, density: density).filter { !found.contains($0) }
        }
        return found
    }

    private static func read(_ bitmap: Bitmap, reducedBy factor: Int, density: Int) -> [String] {
        let gray = bitmap.gray(in: bitmap.bounds, reducedBy: factor)
        return CodeReader.read(gray: gray.pixels, width: gray.width, height: gray.height, density: density)
    }
}
