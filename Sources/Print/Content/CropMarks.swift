internal import Page

/// Lines outside the bleed at which the sheet is cut, and dashed ones at which it is folded, on the black plate: they
/// are cut by, not registered by.
enum CropMarks {
    static let length = Length.mm(5)
    static let width = Length.pt(0.25)
    static let foldDash = Length.mm(1)

    /// A line on either side of the sheet at each fold.
    static func foldLines(of page: Page) -> [(Point, Point)] {
        let near = page.bleed + .mm(1)
        let far = near + length
        let down = page.folds.flatMap { x in
            [
                (Point(x: x, y: -far), Point(x: x, y: -near)),
                (Point(x: x, y: page.size.height + near), Point(x: x, y: page.size.height + far)),
            ]
        }
        let across = page.crossFolds.flatMap { y in
            [
                (Point(x: -far, y: y), Point(x: -near, y: y)),
                (Point(x: page.size.width + near, y: y), Point(x: page.size.width + far, y: y)),
            ]
        }
        return down + across
    }

    /// Two lines at each corner, in page coordinates, as pairs of ends; none enters the bleed.
    static func lines(of page: Page) -> [(Point, Point)] {
        let near = page.bleed + .mm(1)
        let far = near + length
        let (width, height) = (page.size.width, page.size.height)
        var lines: [(Point, Point)] = []
        for x in [Length.zero, width] {
            lines.append((Point(x: x, y: -far), Point(x: x, y: -near)))
            lines.append((Point(x: x, y: height + near), Point(x: x, y: height + far)))
        }
        for y in [Length.zero, height] {
            lines.append((Point(x: -far, y: y), Point(x: -near, y: y)))
            lines.append((Point(x: width + near, y: y), Point(x: width + far, y: y)))
        }
        return lines
    }
}
