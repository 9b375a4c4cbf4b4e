package import Page

/// The brightness of a picture's rows as they come, 0 is black.
package struct GrayRows: Sendable {
    package let width: Int
    package let height: Int
    /// Row after row; black where none has come yet.
    package private(set) var pixels: [UInt8]
    private let factor: Int
    private var finished = 0
    /// Of the rows that one row of greys is made of, column by column.
    private var sums: [UInt32]
    private var lines = 0

    /// - Parameters:
    ///   - width: Of the rows, like their number `height`.
    ///   - factor: Each side of a square of pixels that becomes one grey by its mean; what is left over is cut off.
    package init(width: Int, height: Int, reducedBy factor: Int = 1) {
        self.factor = max(1, factor)
        let (columns, rows) = (max(0, width) / self.factor, max(0, height) / self.factor)
        // Without columns there are no rows, and the other way round.
        self.width = rows > 0 ? columns : 0
        self.height = columns > 0 ? rows : 0
        sums = [UInt32](repeating: 0, count: self.width * self.factor)
        pixels = [UInt8](repeating: 0, count: self.width * self.height)
    }

    /// - Parameter row: `0xAARRGGBB`, `width` of them; rows come from the top.
    package mutating func add(_ row: UnsafeBufferPointer<UInt32>) {
        guard finished < height else { return }
        if factor == 1 {
            let start = finished * width
            pixels.withUnsafeMutableBufferPointer { pixels in
                for column in 0..<width {
                    pixels[start &+ column] = UInt8(truncatingIfNeeded: Self.brightness(row[column]))
                }
            }
            finished += 1
            return
        }
        sums.withUnsafeMutableBufferPointer { sums in
            for column in sums.indices { sums[column] &+= Self.brightness(row[column]) }
        }
        lines += 1
        if lines == factor { finishLine() }
    }

    private mutating func finishLine() {
        let area = UInt32(factor * factor)
        let start = finished * width
        pixels.withUnsafeMutableBufferPointer { pixels in
            sums.withUnsafeMutableBufferPointer { sums in
                var source = 0
                for column in 0..<width {
                    var sum: UInt32 = 0
                    for _ in 0..<factor {
                        sum &+= sums[source]
                        sums[source] = 0
                        source &+= 1
                    }
                    pixels[start &+ column] = UInt8(truncatingIfNeeded: sum / area)
                }
            }
        }
        finished += 1
        lines = 0
    }

    /// The luma of ITU-R BT.601 in 256ths.
    @inline(__always)
    private static func brightness(_ pixel: UInt32) -> UInt32 {
        (77 &* (pixel >> 16 & 0xFF) &+ 150 &* (pixel >> 8 & 0xFF) &+ 29 &* (pixel & 0xFF)) >> 8
    }
}

/// The colours of a picture's rows as they come, by their areas.
package struct ColorAreas: Sendable {
    private var areas: [UInt32: Int] = [:]
    private var count = 0
    /// How many pixels had come when rare colours were last forgotten.
    private var counted = 0

    /// More colours than these are those of a photo.
    private static let mostColors = 1 << 16

    package init() {}

    package mutating func add(_ row: UnsafeBufferPointer<UInt32>) {
        var start = 0
        for position in row.indices {
            let color = row[position] & 0xFF_FFFF
            if position + 1 == row.count || row[position + 1] & 0xFF_FFFF != color {
                areas[color, default: 0] += position + 1 - start
                start = position + 1
            }
        }
        count += row.count
        guard areas.count > Self.mostColors else { return }
        // Each time no colour loses more than a two-thousandth of what has come since.
        let rare = max(1, (count - counted) / 2000)
        areas = areas.filter { $0.value > rare }
        counted = count
    }

    /// Colours that fill at least a two-hundredth of the picture, the largest first, 16 at most.
    package var large: [RGB] {
        areas.filter { $0.value * 200 >= count }.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
            .prefix(16).map { RGB(hex: $0.key) }
    }
}

/// A picture made smaller while its rows come: each square of pixels becomes one by its mean.
struct DownscaledRows {
    let width: Int
    let height: Int
    private(set) var pixels: [UInt32] = []
    private let factor: Int
    /// Red, green and blue of each column.
    private var sums: [UInt32]
    private var lines = 0

    init(width: Int, height: Int, reducedBy factor: Int) {
        self.factor = factor
        self.width = width / factor
        self.height = height / factor
        sums = [UInt32](repeating: 0, count: self.width * 3)
        pixels.reserveCapacity(self.width * self.height)
    }

    mutating func add(_ row: UnsafeBufferPointer<UInt32>) {
        guard pixels.count < width * height else { return }
        sums.withUnsafeMutableBufferPointer { sums in
            for column in 0..<width * factor {
                let (pixel, place) = (row[column], column / factor * 3)
                sums[place] &+= pixel >> 16 & 0xFF
                sums[place &+ 1] &+= pixel >> 8 & 0xFF
                sums[place &+ 2] &+= pixel & 0xFF
            }
        }
        lines += 1
        guard lines == factor else { return }
        let area = UInt32(factor * factor)
        for place in stride(from: 0, to: sums.count, by: 3) {
            let (red, green, blue) = (sums[place] / area, sums[place + 1] / area, sums[place + 2] / area)
            pixels.append(0xFF00_0000 | red << 16 | green << 8 | blue)
        }
        sums.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
        lines = 0
    }
}
