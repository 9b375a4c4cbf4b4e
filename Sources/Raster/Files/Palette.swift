/// At most 256 colours that stand for all of a picture.
///
/// Where there are more, the rarest join the nearest of the others: on a poster some hundred pixels on the edges of
/// letters, by a step that no eye sees.
struct Palette {
    /// `0xRRGGBB`.
    let colors: [UInt32]
    /// For each colour of the picture its place in `colors`.
    let indices: [UInt16]

    private static let size = 256
    /// The furthest that a colour may move, in 255ths of a channel.
    private static let largestStep = 8

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
        // Rare ones that no common one is like take the places of the rarest that are kept.
        var far: [Int] = []
        while far.count < Self.size {
            let common = Self.size - far.count
            let kept = ranked.prefix(common) + far
            let joined = ranked.dropFirst(common).map { rare in
                (rare, kept.indices.min { Self.step(all[rare], all[kept[$0]]) < Self.step(all[rare], all[kept[$1]]) })
            }
            let lost = joined.filter { rare, place in
                place.map { Self.step(all[rare], all[kept[$0]]) > Self.largestStep } ?? true
            }
            if lost.isEmpty {
                var indices = [UInt16](repeating: 0, count: all.count)
                for (rare, place) in joined { indices[rare] = UInt16(place ?? 0) }
                for (place, color) in kept.enumerated() { indices[color] = UInt16(place) }
                self.indices = indices
                colors = kept.map { all[$0] }
                return
            }
            far += lost.map(\.0)
        }
        return nil
    }

    /// The largest difference of a channel.
    @inline(__always)
    static func step(_ one: UInt32, _ other: UInt32) -> Int {
        func channel(_ shift: UInt32) -> Int { abs(Int(one >> shift & 0xFF) - Int(other >> shift & 0xFF)) }
        return max(channel(16), channel(8), channel(0))
    }
}
