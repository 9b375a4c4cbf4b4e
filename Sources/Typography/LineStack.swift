/// Lines over each other, so far apart that no ink of one touches the next one's.
struct LineStack {
    /// Where each line's pen starts, in ems, and what it sets.
    let lines: [(line: ShapedLine, x: Double)]
    /// From baseline to baseline, for all lines the same.
    let leading: Double

    /// What is left free between the ink of two lines, in ems, beside and below each glyph.
    private static let clearance = 0.04

    /// - Parameter leading: What it is as long as nothing touches.
    init(_ lines: [(line: ShapedLine, x: Double)], leading: Double) {
        self.lines = lines
        self.leading = zip(lines, lines.dropFirst()).reduce(leading) { max($0, Self.distance($1.0, $1.1)) }
    }

    /// The least distance of two baselines at which what stands above each other stays apart.
    private static func distance(_ upper: (line: ShapedLine, x: Double), _ lower: (line: ShapedLine, x: Double))
        -> Double
    {
        var distance = 0.0
        for below in lower.line.boxes {
            let (left, right) = (below.left + lower.x - clearance, below.right + lower.x + clearance)
            for above in upper.line.boxes where above.right + upper.x > left && above.left + upper.x < right {
                distance = max(distance, above.bottom - below.top + clearance)
            }
        }
        return distance
    }

    /// How far ink reaches above the first baseline, and below it.
    var above: Double { zip(lines, 0...).map { -($0.line.ink?.top ?? 0) - Double($1) * leading }.max() ?? 0 }
    var below: Double { zip(lines, 0...).map { ($0.line.ink?.bottom ?? 0) + Double($1) * leading }.max() ?? 0 }
}
