internal import Codes
package import Findings
package import Page
package import Raster

/// A placed code as a reader sees it in the finished picture.
package struct CodeCheck: Hashable, Sendable {
    package let code: PlacedCode
    /// What was read in the code's field and its surroundings.
    package let read: [String]

    /// Whether one of the payloads read there is exactly the code's own.
    package var isRead: Bool { read.contains(code.symbol.payload) }

    /// Reads every code of a page back from its picture's own pixels.
    ///
    /// - Parameters:
    ///   - bitmap: The page as `Rasteriser` drew it, or draws it where it is looked at.
    ///   - bleed: Whether it was drawn with its bleed.
    /// - Throws: `RasterFault.size` where bitmap and page do not belong together.
    package static func check(
        _ page: Page, in bitmap: some PixelSource, bleed: Bool = false
    ) throws(RasterFault) -> [CodeCheck] {
        let grid = try PixelGrid(page, drawnAs: bitmap, bleed: bleed)
        var checks: [CodeCheck] = []
        for code in page.codes {
            let surroundings = grid.pixels(of: code.field.outset(by: code.field.width / 4))
            let module = Double(grid.pixels(of: code.field).width) / Double(code.symbol.fieldSide)
            checks.append(
                CodeCheck(
                    code: code, read: try read(bitmap, surroundings, module: module, payload: code.symbol.payload)))
        }
        return checks
    }

    /// zbar needs some 4 pixels a module and gets slow with more; where the reduced picture does not read, the full one
    /// is tried.
    private static func read(
        _ bitmap: some PixelSource, _ rect: PixelRect, module: Double, payload: String
    ) throws(RasterFault) -> [String] {
        var found: [String] = []
        for factor in Set([max(1, Int(module / 5)), 1]).sorted(by: >) {
            let gray = try bitmap.gray(in: rect, reducedBy: factor)
            let read = CodeReader.read(gray: gray.pixels, width: gray.width, height: gray.height)
            found += read.filter { !found.contains($0) }
            if found.contains(payload) { break }
        }
        return found
    }

    /// What is wrong with the code; nil where it reads as it should.
    package var finding: Finding? {
        isRead ? nil : Finding(CodeUnreadable(payload: code.symbol.payload, read: read))
    }
}
