extension Bitmap {
    /// The brightness of a part of the picture, row after row, 0 is black; what lies outside the picture is cut off.
    ///
    /// - Parameter factor: Each side of a square of pixels that becomes one grey by its mean; 1 keeps all pixels.
    package func gray(in rect: PixelRect, reducedBy factor: Int = 1) -> (pixels: [UInt8], width: Int, height: Int) {
        let rect = rect.intersection(bounds)
        let factor = max(1, factor)
        let (columns, rows) = (rect.width / factor, rect.height / factor)
        guard columns > 0, rows > 0 else { return ([], 0, 0) }
        let gray = [UInt8](unsafeUninitializedCapacity: columns * rows) { gray, count in
            count = columns * rows
            if factor == 1 { return copy(rect, into: gray) }
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: columns * factor) { sums in
                for row in 0..<rows {
                    sum(lines: factor, fromX: rect.x, y: rect.y + row * factor, into: sums)
                    let line = UnsafeMutableBufferPointer(rebasing: gray[row * columns..<(row + 1) * columns])
                    Self.mean(of: sums, factor: factor, into: line)
                }
            }
        }
        return (gray, columns, rows)
    }

    private func copy(_ rect: PixelRect, into gray: UnsafeMutableBufferPointer<UInt8>) {
        pixels.withUnsafeBufferPointer { pixels in
            for row in 0..<rect.height {
                let (source, target) = ((rect.y + row) * width + rect.x, row * rect.width)
                for column in 0..<rect.width {
                    gray[target &+ column] = UInt8(truncatingIfNeeded: Self.brightness(pixels[source &+ column]))
                }
            }
        }
    }

    /// Adds up the brightness of lines, column by column.
    private func sum(lines: Int, fromX x: Int, y: Int, into sums: UnsafeMutableBufferPointer<UInt32>) {
        pixels.withUnsafeBufferPointer { pixels in
            sums.update(repeating: 0)
            for line in 0..<lines {
                let start = (y + line) * width + x
                for column in sums.indices { sums[column] &+= Self.brightness(pixels[start &+ column]) }
            }
        }
    }

    private static func mean(
        of sums: UnsafeMutableBufferPointer<UInt32>, factor: Int, into line: UnsafeMutableBufferPointer<UInt8>
    ) {
        let area = UInt32(factor * factor)
        var source = 0
        for column in line.indices {
            var sum: UInt32 = 0
            for _ in 0..<factor {
                sum &+= sums[source]
                source &+= 1
            }
            line[column] = UInt8(truncatingIfNeeded: sum / area)
        }
    }

    /// The luma of ITU-R BT.601 in 256ths.
    @inline(__always)
    private static func brightness(_ pixel: UInt32) -> UInt32 {
        (77 &* (pixel >> 16 & 0xFF) &+ 150 &* (pixel >> 8 & 0xFF) &+ 29 &* (pixel & 0xFF)) >> 8
    }
}
