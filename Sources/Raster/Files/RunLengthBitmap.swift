internal import Foundation

/// A picture of at most 256 colours, each row as runs of one colour: what a poster needs of memory is what is drawn on
/// it, not its size.
package struct RunLengthBitmap: PixelSource, Sendable {
    /// In pixels, like `height`.
    package let width: Int
    package let height: Int
    /// `0xRRGGBB`.
    let palette: [UInt32]
    /// All rows' runs.
    fileprivate let runs: [Run]
    /// Where each row's runs begin; a row like the one above shares its.
    fileprivate let starts: [Int]

    /// So many pixels of one colour.
    struct Run: Sendable {
        /// Of the palette.
        var color: UInt16
        /// In pixels; no row is longer.
        var count: UInt16
    }

    fileprivate init(width: Int, height: Int, palette: [UInt32], runs: [Run], starts: [Int]) {
        self.width = width
        self.height = height
        self.palette = palette
        self.runs = runs
        self.starts = starts
    }

    /// Nil where the bitmap has more colours than a palette may stand for.
    init?(_ bitmap: Bitmap) {
        var encoder = RunLengthEncoder(width: bitmap.width, height: bitmap.height)
        guard bitmap.pixels.withUnsafeBufferPointer({ encoder.add($0) }), let runs = encoder.finish() else {
            return nil
        }
        self = runs
    }

    /// Whether a row is the same as the one above.
    func repeats(row: Int) -> Bool { row > 0 && starts[row] == starts[row - 1] }

    /// Sets out a row, pixel by pixel.
    ///
    /// - Parameter value: What stands for a colour of the palette.
    func fill<Value>(_ pixels: UnsafeMutableBufferPointer<Value>, row: Int, value: (Int) -> Value) {
        var (place, run) = (0, starts[row])
        while place < width {
            let count = Int(runs[run].count)
            UnsafeMutableBufferPointer(rebasing: pixels[place..<place + count])
                .update(repeating: value(Int(runs[run].color)))
            place += count
            run += 1
        }
    }

    package func gray(in rect: PixelRect, reducedBy factor: Int) -> GrayRows {
        let rect = rect.intersection(bounds)
        var gray = GrayRows(width: rect.width, height: rect.height, reducedBy: factor)
        guard rect.width > 0, rect.height > 0 else { return gray }
        var row = [UInt32](repeating: 0, count: width)
        row.withUnsafeMutableBufferPointer { row in
            for y in rect.y..<rect.y + rect.height {
                if y == rect.y || !repeats(row: y) { fill(row, row: y) { palette[$0] } }
                gray.add(UnsafeBufferPointer(rebasing: row[rect.x..<rect.x + rect.width]))
            }
        }
        return gray
    }
}

/// Finds the runs of rows as they come.
struct RunLengthEncoder {
    private let width: Int
    private let height: Int
    private var colors = ColorTable()
    private var runs: [RunLengthBitmap.Run] = []
    private var starts: [Int] = []
    /// The last row of the strip before.
    private var above: [UInt32] = []

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        starts.reserveCapacity(height)
    }

    /// Takes whole rows, `0xAARRGGBB` each.
    ///
    /// - Returns: False where there are more colours than any palette could stand for.
    mutating func add(_ pixels: UnsafeBufferPointer<UInt32>) -> Bool {
        for start in stride(from: 0, to: pixels.count, by: width) {
            let row = UnsafeBufferPointer(rebasing: pixels[start..<start + width])
            let isRepeated =
                start > 0
                ? row.isEqual(to: UnsafeBufferPointer(rebasing: pixels[start - width..<start]))
                : above.withUnsafeBufferPointer { !$0.isEmpty && row.isEqual(to: $0) }
            if isRepeated, let last = starts.last {
                starts.append(last)
                continue
            }
            starts.append(runs.count)
            guard addRow(row) else { return false }
        }
        above = Array(pixels.suffix(width))
        return true
    }

    private mutating func addRow(_ row: UnsafeBufferPointer<UInt32>) -> Bool {
        var place = 0
        while place < width {
            let color = row[place] & 0xFF_FFFF
            let end = row.endOfRun(from: place)
            guard let index = colors.index(of: color) else { return false }
            runs.append(.init(color: index, count: UInt16(end - place)))
            place = end
        }
        return true
    }

    /// Nil where the colours do not fit a palette.
    consuming func finish() -> RunLengthBitmap? {
        guard let palette = PNGPalette(of: colors.colors, areas: areas) else { return nil }
        if palette.colors.count < colors.colors.count {
            for index in runs.indices { runs[index].color = palette.indices[Int(runs[index].color)] }
        }
        return RunLengthBitmap(width: width, height: height, palette: palette.colors, runs: runs, starts: starts)
    }

    /// How many pixels each colour has; asked for only where there are too many colours.
    private func areas() -> [Int] {
        var areas = [Int](repeating: 0, count: colors.colors.count)
        for start in starts {
            var (place, run) = (0, start)
            while place < width {
                let count = Int(runs[run].count)
                areas[Int(runs[run].color)] += count
                place += count
                run += 1
            }
        }
        return areas
    }
}

extension UnsafeBufferPointer<UInt32> {
    /// Whether two rows have the same pixels, bytes that mean nothing included.
    fileprivate func isEqual(to other: Self) -> Bool {
        guard let one = baseAddress, let another = other.baseAddress, count == other.count else { return false }
        return memcmp(one, another, count * MemoryLayout<UInt32>.stride) == 0
    }

    /// Where the colour changes that begins at a place.
    @inline(__always)
    fileprivate func endOfRun(from start: Int) -> Int {
        let color = self[start] & 0xFF_FFFF
        var end = start + 1
        // Eight at once: most of a poster is flat.
        let (wanted, mask) = (SIMD8(repeating: color), SIMD8<UInt32>(repeating: 0xFF_FFFF))
        let bytes = UnsafeRawBufferPointer(self)
        while end + 8 <= count {
            let eight = bytes.loadUnaligned(fromByteOffset: end * 4, as: SIMD8<UInt32>.self)
            guard eight & mask == wanted else { break }
            end += 8
        }
        while end < count, self[end] & 0xFF_FFFF == color { end += 1 }
        return end
    }
}

/// The colours of a picture in the order of first use, by open addressing.
private struct ColorTable {
    private(set) var colors: [UInt32] = []
    private var slots = [Slot](repeating: Slot(), count: 8192)

    /// More are those of a photo.
    private static let mostColors = 4096

    private struct Slot {
        /// No colour has bits above 24.
        var color = ~UInt32(0)
        var index: UInt16 = 0
    }

    /// The colour's index, a new one if need be; nil where the table is full.
    mutating func index(of color: UInt32) -> UInt16? {
        var place = Int((color &* 2_654_435_769) >> 19)
        while slots[place].color != color {
            if slots[place].color == ~0 {
                guard colors.count < Self.mostColors else { return nil }
                slots[place] = Slot(color: color, index: UInt16(colors.count))
                colors.append(color)
                break
            }
            place = (place + 1) & 8191
        }
        return slots[place].index
    }
}
