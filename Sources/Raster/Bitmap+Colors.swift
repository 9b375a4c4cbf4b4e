package import Page

extension Bitmap {
    /// Colours that fill at least a two-hundredth of the picture, the largest first, 16 at most.
    package var largeColors: [RGB] {
        var areas: [UInt32: Int] = [:]
        pixels.withUnsafeBufferPointer { pixels in
            var start = 0
            for position in pixels.indices {
                let color = pixels[position] & 0xFF_FFFF
                if position + 1 == pixels.count || pixels[position + 1] & 0xFF_FFFF != color {
                    areas[color, default: 0] += position + 1 - start
                    start = position + 1
                }
            }
        }
        return areas.filter { $0.value * 200 >= pixels.count }
            .sorted { ($0.value, $1.key) > ($1.value, $0.key) }
            .prefix(16).map { RGB(hex: $0.key) }
    }
}
