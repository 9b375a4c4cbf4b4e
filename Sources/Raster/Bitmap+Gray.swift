extension Bitmap {
    /// The brightness of a part of the picture, row after row, 0 is black; what lies outside the picture is cut off.
    ///
    /// - Parameter factor: Each side of a square of pixels that becomes one grey by its mean; 1 keeps all pixels.
    public func gray(in rect: PixelRect, reducedBy factor: Int = 1) -> (pixels: [UInt8], width: Int, height: Int) {
        let rect = rect.intersection(bounds)
        let factor = max(1, factor)
        let (columns, rows) = (rect.width / factor, rect.height / factor)
        guard columns > 0, rows > 0 else { return ([], 0, 0) }
        let area = UInt32(factor * factor)
        let gray = [UInt8](unsafeUninitializedCapacity: columns * rows) { gray, count in
            pixels.withUnsafeBufferPointer { pixels in
                var sums = [UInt32](repeating: 0, count: columns)
                for row in 0..<rows {
                    for column in 0..<columns { sums[column] = 0 }
                    for line in 0..<factor {
                        var source = (rect.y + row * factor + line) * width + rect.x
                        for column in 0..<columns {
                            var sum: UInt32 = 0
                            for _ in 0..<factor {
                                sum &+= Self.brightness(pixels[source])
                                source += 1
                            }
                            sums[column] &+= sum
                        }
                    }
                    for column in 0..<columns {
                        gray[row * columns + column] = UInt8(truncatingIfNeeded: sums[column] / area)
                    }
                }
            }
            count = columns * rows
        }
        return (gray, columns, rows)
    }

    /// The luma of ITU-R BT.601 in 256ths.
    @inline(__always)
    private static func brightness(_ pixel: UInt32) -> UInt32 {
        (77 &* (pixel >> 16 & 0xFF) &+ 150 &* (pixel >> 8 & 0xFF) &+ 29 &* (pixel & 0xFF)) >> 8
    }
}
