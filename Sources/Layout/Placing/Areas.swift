internal import Formats
import Page

/// The plain areas of a page, brought together so that no line shows between two, nor around one that lies on another.
///
/// Programs that draw edges softly mix what is painted twice over one edge: where two areas meet, the paper shines
/// through, and where a later one ends with an earlier one, the earlier one's colour does. So an earlier area goes on a
/// little under the later ones that it meets, and ends under those that hide its end.
struct Areas {
    /// How far areas reach under each other: more than a dot, even in a coarse preview.
    private static let overlap = Length.mm(0.5)
    /// Edges nearer to each other than this are one.
    private static let tolerance = 0.05

    private(set) var items: [Item]
    /// What each item fills, where that is an upright rectangle.
    private var rects: [Rect?]
    /// Those of which nothing is seen.
    private var hidden: Set<Int> = []

    init(_ items: [Item]) {
        self.items = items
        rects = items.map(\.area)
        for index in items.indices { settle(index) }
        self.items = self.items.indices.filter { !hidden.contains($0) }.map { self.items[$0] }
    }

    private enum Side: CaseIterable { case top, left, bottom, right }

    private mutating func settle(_ index: Int) {
        guard let rect = rects[index] else { return }
        let later = rects[(index + 1)...].compactMap(\.self).filter { $0.outset(by: .pt(1)).intersects(rect) }
        if later.contains(where: { $0.contains(rect, tolerance: .pt(Self.tolerance)) }) {
            hidden.insert(index)
            rects[index] = nil
            return
        }
        var edges = Edges(.zero)
        for side in Side.allCases {
            let own = Span(rect, side)
            let others = later.map { Span($0, side) }
            // One that hides the end from side to side.
            let hiding = others.first {
                Self.meet($0.end, own.end) && Self.meet($0.low, own.low) && Self.meet($0.high, own.high)
            }
            // Those that go on where it ends.
            var reached = own.low
            for other in others.filter({ Self.meet($0.start, own.end) && $0.end - $0.start > Self.overlap.points })
                .sorted(by: { $0.low < $1.low }) where other.low <= reached + Self.tolerance
            {
                reached = max(reached, other.high)
            }
            let move: Length =
                if let hiding {
                    // It could be hidden in both directions; of a whole one nothing would be left.
                    .pt(hiding.start - own.end) + Self.overlap
                } else if reached >= own.high - Self.tolerance { Self.overlap } else { .zero }
            switch side {
            case .top: edges.top = -move
            case .left: edges.left = -move
            case .bottom: edges.bottom = -move
            case .right: edges.right = -move
            }
        }
        guard edges != Edges(.zero) else { return }
        let settled = rect.inset(by: edges)
        rects[index] = settled
        items[index] = items[index].filling(settled)
    }

    private static func meet(_ one: Double, _ other: Double) -> Bool { abs(one - other) < tolerance }

    /// A rectangle seen from one of its sides, in points: from where to where it goes towards it and along it.
    private struct Span {
        let start, end, low, high: Double

        init(_ rect: Rect, _ side: Side) {
            switch side {
            case .top: (start, end) = (-rect.maxY.points, -rect.minY.points)
            case .bottom: (start, end) = (rect.minY.points, rect.maxY.points)
            case .left: (start, end) = (-rect.maxX.points, -rect.minX.points)
            case .right: (start, end) = (rect.minX.points, rect.maxX.points)
            }
            switch side {
            case .top, .bottom: (low, high) = (rect.minX.points, rect.maxX.points)
            case .left, .right: (low, high) = (rect.minY.points, rect.maxY.points)
            }
        }
    }
}

extension Item {
    /// The upright rectangle that it fills to the edge; nil where it is no such.
    fileprivate var area: Rect? {
        switch self {
        case .shape(let shape): shape.path.uprightRectangle
        // The motif fills what it is clipped to.
        case .clipped(let path, _): path.uprightRectangle
        case .picture(let picture) where picture.format == .jpeg: picture.frame
        case .picture, .text, .code: nil
        }
    }

    fileprivate func filling(_ rect: Rect) -> Item {
        switch self {
        case .shape(let shape): .shape(Shape(path: .rectangle(rect), fill: shape.fill))
        case .clipped(_, let items): .clipped(.rectangle(rect), items)
        case .picture, .text, .code: self
        }
    }
}
