@testable import Raster

/// Lines one dot wide of one colour that is none of its neighbours'.
///
/// Where a curve leaves a tile's side, what is between them is thin for a while too, but its colour changes with it.
struct Hairlines {
    /// A line as long as this is one, in dots.
    static let seen = 20

    /// The longest, in dots.
    private(set) var longest = 0
    /// Where it ends.
    private(set) var place = (x: 0, y: 0)

    /// How far a channel may lie outside of its neighbours' before it is seen.
    private static let visible = 12

    init(_ bitmap: Bitmap) {
        let (width, height) = (bitmap.width, bitmap.height)
        bitmap.pixels.withUnsafeBufferPointer { pixels in
            look(pixels, count: width, step: 1, lines: height, stride: width)
            look(pixels, count: height, step: width, lines: width, stride: 1)
        }
    }

    /// Looks for lines across a direction.
    private mutating func look(
        _ pixels: UnsafeBufferPointer<UInt32>, count: Int, step: Int, lines: Int, stride: Int
    ) {
        guard count > 6 else { return }
        var lengths = [Int](repeating: 0, count: count)
        for line in 0..<lines {
            let start = line * stride
            for at in 2..<(count - 2) {
                let here = start + at * step
                let (before, dot, after) = (pixels[here - step], pixels[here], pixels[here + step])
                guard dot != before, dot != after, pixels[here - 2 * step] == before, pixels[here + 2 * step] == after,
                    Self.isForeign(dot, before, after)
                else {
                    lengths[at] = 0
                    continue
                }
                lengths[at] =
                    lengths[at] > 0 && Self.isLike(dot, pixels[here - stride]) ? lengths[at] + 1 : 1
                if lengths[at] > longest { (longest, place) = (lengths[at], step == 1 ? (at, line) : (line, at)) }
            }
        }
    }

    private static func isLike(_ a: UInt32, _ b: UInt32) -> Bool {
        ([16, 8, 0] as [UInt32]).allSatisfy { abs(Int(a >> $0 & 0xFF) - Int(b >> $0 & 0xFF)) < visible / 2 }
    }

    private static func isForeign(_ dot: UInt32, _ a: UInt32, _ b: UInt32) -> Bool {
        for shift in [16, 8, 0] as [UInt32] {
            let (value, one, other) = (Int(dot >> shift & 0xFF), Int(a >> shift & 0xFF), Int(b >> shift & 0xFF))
            if value < min(one, other) - visible || value > max(one, other) + visible { return true }
        }
        return false
    }
}
