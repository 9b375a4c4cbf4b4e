@testable import Raster

/// How much two pictures of one size differ.
struct PictureDifference {
    /// Of all channels of all pixels, from 0 to 255.
    let mean: Double
    /// The share of pixels that clearly differ in a channel.
    let share: Double
    /// White where nothing differs, the darker the more.
    let picture: Bitmap

    /// Differences of a channel up to this are not seen.
    private static let visible = 32

    /// Nil where the sizes differ.
    init?(_ a: Bitmap, _ b: Bitmap) {
        guard a.width == b.width, a.height == b.height else { return nil }
        var (sum, count) = (0, 0)
        guard a.pixels != b.pixels else {
            (mean, share, picture) = (
                0, 0, Bitmap(width: a.width, height: a.height, pixels: [UInt32](repeating: .max, count: a.pixels.count))
            )
            return
        }
        var pixels: [UInt32] = []
        pixels.reserveCapacity(a.pixels.count)
        for (p, q) in zip(a.pixels, b.pixels) {
            func difference(_ shift: UInt32) -> Int { abs(Int(p >> shift & 0xFF) - Int(q >> shift & 0xFF)) }
            let channels: [Int] = [difference(16), difference(8), difference(0)]
            sum += channels[0] + channels[1] + channels[2]
            let most = max(channels[0], channels[1], channels[2])
            if most > Self.visible { count += 1 }
            pixels.append(0xFF00_0000 | UInt32(255 - most) * 0x010101)
        }
        mean = Double(sum) / Double(3 * max(1, a.pixels.count))
        share = Double(count) / Double(max(1, a.pixels.count))
        picture = Bitmap(width: a.width, height: a.height, pixels: pixels)
    }
}
