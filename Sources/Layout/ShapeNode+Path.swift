import Model
import Page

extension ShapeNode.Form {
    /// The form's outline in a physical rectangle.
    func path(in rect: Rect, _ direction: Direction) -> Path {
        switch self {
        case .rectangle: .rectangle(rect)
        case .circle:
            .circle(center: Point(x: rect.midX, y: rect.midY), radius: rect.size.shortSide / 2)
        case .quarter: TileFigure.quarter.path(in: rect, turns: direction == .leftToRight ? 0 : 3)
        }
    }
}
