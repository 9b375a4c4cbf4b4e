internal import Page

/// A page as rows of pixels, drawn a strip at a time, so that a picture of any size is worked on within the cache.
package struct PageStrips: PixelSource {
    private let page: Page
    private let grid: PixelGrid
    private let faces: FaceCache
    /// The rows that each item may reach.
    private let reach: [Range<Int>]

    package var width: Int { grid.width }
    package var height: Int { grid.height }

    init(_ page: Page, _ grid: PixelGrid, _ faces: FaceCache) {
        self.page = page
        self.grid = grid
        self.faces = faces
        reach = page.items.map(grid.rows)
    }

    /// `0xAARRGGBB` each, row after row; the upper byte means nothing.
    func pixels(ofRows rows: Range<Int>) throws(RasterFault) -> [UInt32] {
        var fault: RasterFault?
        let pixels = [UInt32](unsafeUninitializedCapacity: grid.width * rows.count) { pixels, count in
            do throws(RasterFault) {
                try draw(rows, into: pixels)
                count = pixels.count
            } catch {
                fault = error
            }
        }
        if let fault { throw fault }
        return pixels
    }

    /// The whole page as runs; nil where it has more colours than a palette may stand for.
    func runs() throws(RasterFault) -> RunLengthBitmap? {
        var encoder = RunLengthEncoder(width: width, height: height)
        var strip = [UInt32](repeating: 0, count: width * min(height, rowsOfStrip))
        for start in stride(from: 0, to: height, by: rowsOfStrip) {
            let rows = start..<min(height, start + rowsOfStrip)
            var fault: RasterFault?
            var isFlat = true
            strip.withUnsafeMutableBufferPointer { strip in
                let pixels = UnsafeMutableBufferPointer(rebasing: strip[..<(width * rows.count)])
                do throws(RasterFault) { try draw(rows, into: pixels) } catch { fault = error }
                if fault == nil { isFlat = encoder.add(UnsafeBufferPointer(pixels)) }
            }
            if let fault { throw fault }
            guard isFlat else { return nil }
        }
        return encoder.finish()
    }

    /// A megabyte of pixels, as measured on an A3 poster.
    private var rowsOfStrip: Int { max(16, (1 << 18) / width) }

    package func gray(in rect: PixelRect, reducedBy factor: Int) throws(RasterFault) -> GrayRows {
        let rect = rect.intersection(bounds)
        guard rect.width > 0, rect.height > 0 else { return GrayRows(width: 0, height: 0) }
        let rows = rect.y..<rect.y + rect.height
        let strip = Bitmap(width: width, height: rows.count, pixels: try pixels(ofRows: rows))
        return strip.gray(in: PixelRect(x: rect.x, y: 0, width: rect.width, height: rect.height), reducedBy: factor)
    }

    private func draw(_ rows: Range<Int>, into pixels: UnsafeMutableBufferPointer<UInt32>) throws(RasterFault) {
        let canvas = Canvas(pixels, grid: grid, rows: rows, faces: faces)
        try canvas.check()
        try canvas.draw(zip(page.items, reach).lazy.filter { $0.1.overlaps(rows) }.map(\.0))
        try canvas.finish()
    }
}

extension PixelGrid {
    /// The rows that an item may reach, some more than it does.
    fileprivate func rows(of item: Item) -> Range<Int> {
        switch item {
        case .shape(let shape): rows(of: shape.path.hull)
        // Letters reach beyond their line, those of Nastaliq far; ink is known where the type was set by us.
        case .text(let block):
            rows(of: block.lines.flatMap(\.runs).flatMap { $0.ink + [$0.area(ascent: 3, descent: 3)] })
        case .picture(let picture): rows(of: picture.clip ?? picture.frame)
        case .code(let code): rows(of: code.field)
        case .clipped(let path, _): rows(of: path.hull)
        }
    }

    private func rows(of area: Rect?) -> Range<Int> { rows(of: [area].compactMap(\.self)) }

    private func rows(of areas: [Rect]) -> Range<Int> {
        guard let top = areas.map({ whole(y($0.minY)) }).min(), let bottom = areas.map({ whole(y($0.maxY)) }).max()
        else { return 0..<0 }
        // What is brought to whole pixels moves by up to one.
        return min(top, bottom) - 2..<max(top, bottom) + 3
    }
}
