import Model
import Page

/// The values that only templates know.
extension Reading {
    /// A length, absolute or in hundredths of the short side: `3mm`, `7u`.
    func measure(_ node: YAMLNode) -> Measure? {
        guard let text = node.scalar?.text, text.hasSuffix("u") else {
            return length(node).map { Measure(absolute: $0) }
        }
        guard let units = Double(text.dropLast()), abs(units) <= 10_000 else {
            report(
                Finding(BadValue(fault: .noLength(text)), at: node.place))
            return nil
        }
        return Measure(units: units)
    }

    /// A measure, or a share of what is left: `1fr`.
    func extent(_ node: YAMLNode) -> Extent? {
        guard let text = node.scalar?.text, text.hasSuffix("fr") else { return measure(node).map { .fixed($0) } }
        guard let share = Double(text.dropLast(2)), share > 0, share <= 1000 else {
            report(
                Finding(BadValue(fault: .noShare(text)), at: node.place))
            return nil
        }
        return .share(share)
    }

    /// One measure for all edges, or four: top, end, bottom, start.
    func insets(_ node: YAMLNode) -> Insets? {
        guard case .sequence = node.content else { return measure(node).map { Insets($0) } }
        guard let edges = list(node, measure) else { return nil }
        guard edges.count == 4 else {
            report(
                Finding(BadValue(fault: .breaks(.insets, example: "[6u, 7u, 5u, 7u]")), at: node.place))
            return nil
        }
        return Insets(top: edges[0], end: edges[1], bottom: edges[2], start: edges[3])
    }

    /// One radius for all corners, or four: top start, top end, bottom end, bottom start.
    func corners(_ node: YAMLNode) -> Corners? {
        guard case .sequence = node.content else { return measure(node).map { Corners($0) } }
        guard let radii = list(node, measure) else { return nil }
        guard radii.count == 4 else {
            report(Finding(BadValue(fault: .breaks(.corners, example: "[0u, 36u, 0u, 0u]")), at: node.place))
            return nil
        }
        return Corners(topStart: radii[0], topEnd: radii[1], bottomEnd: radii[2], bottomStart: radii[3])
    }

    /// A swatch's name, or two and how much of the second is mixed in: `[surface, ink, 0.1]`.
    func paint(_ node: YAMLNode) -> TemplatePaint? {
        guard case .sequence(let parts) = node.content else {
            return oneOf(TemplatePaint.Swatch.self, node).map { TemplatePaint($0) }
        }
        guard parts.count == 3, let base = oneOf(TemplatePaint.Swatch.self, parts[0]),
            let other = oneOf(TemplatePaint.Swatch.self, parts[1]),
            let share = number(parts[2]), (0...1).contains(share)
        else {
            report(
                Finding(BadValue(fault: .breaks(.mixture, example: "[surface, ink, 0.1]")), at: node.place))
            return nil
        }
        return TemplatePaint(base, mixture: .init(other, share: share))
    }
}
