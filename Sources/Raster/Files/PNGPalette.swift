/// At most 256 colours that stand for all of a picture.
///
/// Where there are more, rare ones join the nearest of the others: on a poster some hundred pixels on the edges of
/// letters, by a step that no eye sees.
struct PNGPalette {
    /// `0xRRGGBB`.
    let colors: [UInt32]
    /// For each colour of the picture its place in `colors`.
    let indices: [UInt16]

    static let size = 256
    /// The furthest that a colour may move, in 255ths of a channel.
    static let largestStep = 8

    /// Nil where colours would have to move further than that.
    ///
    /// - Parameters:
    ///   - all: The picture's colours, `0xRRGGBB`.
    ///   - areas: How many pixels each has, in the same order; asked for where there are too many colours.
    init?(of all: [UInt32], areas: () -> [Int]) {
        guard all.count > Self.size else {
            colors = all
            indices = all.indices.map { UInt16($0) }
            return
        }
        let areas = areas()
        let ranked = all.indices.sorted { (areas[$0], $1) > (areas[$1], $0) }
        for step in 1...Self.largestStep {
            guard let kept = Self.kept(ranked, of: all, apart: step) else { continue }
            var indices = [UInt16](repeating: 0, count: all.count)
            for color in all.indices { indices[color] = UInt16(Self.nearest(to: all[color], in: kept)) }
            self.indices = indices
            colors = kept
            return
        }
        return nil
    }

    /// The most common colours of which each other one is at most a step away, and what else there is room for; nil
    /// where they are too many.
    private static func kept(_ ranked: [Int], of all: [UInt32], apart step: Int) -> [UInt32]? {
        var kept: [UInt32] = []
        var joined: [UInt32] = []
        for color in ranked.lazy.map({ all[$0] }) {
            if kept.contains(where: { Self.step($0, color) <= step }) {
                if joined.count < size { joined.append(color) }
            } else {
                guard kept.count < size else { return nil }
                kept.append(color)
            }
        }
        return kept + joined.prefix(size - kept.count)
    }

    private static func nearest(to color: UInt32, in kept: [UInt32]) -> Int {
        var (nearest, least) = (0, Int.max)
        for place in kept.indices where least > 0 {
            let step = step(kept[place], color)
            if step < least { (nearest, least) = (place, step) }
        }
        return nearest
    }

    /// The largest difference of a channel.
    @inline(__always)
    static func step(_ one: UInt32, _ other: UInt32) -> Int {
        func channel(_ shift: UInt32) -> Int { abs(Int(one >> shift & 0xFF) - Int(other >> shift & 0xFF)) }
        return max(channel(16), channel(8), channel(0))
    }
}
