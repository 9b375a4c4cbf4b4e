import Model
import Page
import Typography

extension LayoutPass {
    /// The width that an element takes where nothing else says it.
    func naturalWidth(_ element: Element, height: Length?) -> Length {
        if let width = element.width { return width }
        let padding = element.padding
        let inner = (element.height ?? height).map { $0 - padding.vertical }
        let content: Length =
            switch element.content {
            case .stack(.horizontal, let children, let gap, _, _):
                children.reduce(gap * Double(max(0, children.count - 1))) { sum, child in
                    if case .fixed(let measure) = child.size { return sum + measure.length(shortSide: child.unit) }
                    return sum + naturalWidth(child, height: inner)
                }
            case .stack(.vertical, let children, _, _, _), .layers(let children):
                children.map { naturalWidth($0, height: nil) }.max() ?? .zero
            case .text(let text):
                measured(
                    text, of: element, width: .mm(50_000), height: nil, pageDirection: text.language.direction
                ).text.widest + Self.tolerance
            case .picture(_, _, let aspect, _): (inner ?? .zero) * aspect
            case .photo(let photo, .contain): (inner ?? .zero) * photo.aspect(for: material)
            case .code, .pictogram: inner ?? .zero
            case .grid, .photo, .shape, .pattern, .space: .zero
            }
        return content + padding.horizontal
    }

    /// The height that an element's content and padding need at a width.
    func measuredHeight(_ element: Element, width: Length) -> Length {
        let padding = element.padding
        let inner = max(.zero, (element.width ?? width) - padding.horizontal)
        let content: Length =
            switch element.content {
            case .stack(.vertical, let children, let gap, let align, _):
                children.reduce(gap * Double(max(0, children.count - 1))) { sum, child in
                    sum + extent(child, width: childWidth(child, inner, align))
                }
            case .stack(.horizontal, let children, let gap, _, _):
                zip(children, columnWidths(children, inner, gap: gap, height: nil)).map { height($0, width: $1) }.max()
                    ?? .zero
            case .grid(let cells, let grid):
                rowHeights(cells, grid, width: inner).reduce(.zero, +)
                    + grid.rowGap * Double(max(0, (cells.count + grid.columns - 1) / grid.columns - 1))
            case .layers(let children):
                children.map { height($0, width: inner) }.max() ?? .zero
            case .text(let text): set(text, of: element, width: inner, height: nil).height
            // One that is wider than its room gives way as a whole.
            case .picture(_, _, let aspect, _): max(.zero, min(inner, width - padding.horizontal)) / aspect
            case .photo(let photo, .contain): inner / photo.aspect(for: material)
            case .code, .pictogram: inner
            case .photo, .shape, .pattern, .space: .zero
            }
        return content + padding.vertical
    }

    /// What a child of rows needs along them: its own height, or what it must have at least where it shares.
    func extent(_ child: Element, width: Length) -> Length {
        if case .fixed(let measure) = child.size { return measure.length(shortSide: child.unit) }
        return height(child, width: width)
    }

    func childWidth(_ child: Element, _ width: Length, _ align: TemplateNode.Alignment) -> Length {
        if let own = child.width { return min(own, width) }
        return align == .stretch ? width : min(width, naturalWidth(child, height: nil))
    }

    /// The widths of columns that share `width`.
    func columnWidths(_ children: [Element], _ width: Length, gap: Length, height: Length?) -> [Length] {
        let room = width - gap * Double(max(0, children.count - 1))
        var widths = children.map { child -> Length in
            switch child.size {
            case .fixed(let measure): measure.length(shortSide: child.unit)
            case .content: min(max(.zero, room), naturalWidth(child, height: height))
            case .share: .zero
            }
        }
        let left = max(.zero, room - widths.reduce(.zero, +))
        let shares = children.map { if case .share(let share) = $0.size { share } else { 0.0 } }
        let whole = shares.reduce(0, +)
        if whole > 0 { for i in children.indices where shares[i] > 0 { widths[i] = left * (shares[i] / whole) } }
        return widths
    }

    func cellWidth(_ grid: Element.Grid, width: Length) -> Length {
        (width - grid.gap * Double(grid.columns - 1)) / Double(grid.columns)
    }

    /// The height of each row of a grid: that of its highest cell, or among equals of the highest of all.
    func rowHeights(_ cells: [Element], _ grid: Element.Grid, width: Length) -> [Length] {
        let cellWidth = cellWidth(grid, width: width)
        let heights = stride(from: 0, to: cells.count, by: grid.columns).map { first in
            cells[first..<min(first + grid.columns, cells.count)].map { height($0, width: cellWidth) }.max() ?? .zero
        }
        return grid.isEven && sizeFactors.evensRows ? heights.map { _ in heights.max() ?? .zero } : heights
    }

    func set(_ text: Element.Text, of element: Element, width: Length, height: Length?) -> TextMeasurer.SizedText {
        var setting = measured(text, of: element, width: width, height: height, pageDirection: direction)
        if let shortened, shortened.element === element, setting.text.lineCount > shortened.lines {
            setting.height = setting.height * (Double(shortened.lines) / Double(setting.text.lineCount))
            setting.fits = height.map { setting.height <= $0 } ?? true
        }
        return setting
    }

    private func measured(
        _ text: Element.Text, of element: Element, width: Length, height: Length?, pageDirection: Direction
    ) -> TextMeasurer.SizedText {
        let element = substitutes[ObjectIdentifier(element)] ?? element
        let text = if case .text(let substitute) = element.content { substitute } else { text }
        return measurer.set(
            text, of: element, width: width, height: height, largest: largest(text.style),
            pageDirection: pageDirection)
    }
}
