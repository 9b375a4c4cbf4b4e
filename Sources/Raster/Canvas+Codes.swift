internal import CCairo
internal import Page

extension Canvas {
    /// Draws a code in the middle of its field, its modules on whole pixels wherever they nearly are.
    func draw(_ code: PlacedCode) {
        let field = grid.pixels(ofField: code.field)
        let symbol = code.symbol
        let modules = symbol.side + 2 * CodeSymbol.quietZone
        let exact = Double(min(field.width, field.height)) / Double(modules)
        // Layout gives whole pixels at the page's own resolution. In a preview, edges get soft and the size stays.
        let isCrisp = exact.rounded(.down) > exact * 0.98
        let module = isCrisp ? exact.rounded(.down) : exact
        let free = (Double(field.width) - module * Double(symbol.side)) / 2
        let left = Double(field.x) + (isCrisp ? free.rounded(.down) : free)
        let top = Double(field.y) + (isCrisp ? free.rounded(.down) : free)
        inPixels {
            cairo_new_path(context)
            setColor(code.light)
            fill(field)
            setColor(code.dark)
            for row in 0..<symbol.side {
                var column = 0
                while column < symbol.side {
                    let start = column
                    while column < symbol.side, symbol.isDark(row: row, column: column) { column += 1 }
                    if column > start {
                        cairo_rectangle(
                            context, left + Double(start) * module, top + Double(row) * module,
                            Double(column - start) * module, module)
                    }
                    column += 1
                }
            }
            cairo_fill(context)
        }
    }
}

extension PixelGrid {
    /// A code's field, its side rounded for itself: the edges' own rounding could take a pixel that a module needs.
    func pixels(ofField field: Rect) -> PixelRect {
        let side = whole(field.width.dots(at: resolution))
        return PixelRect(x: whole(x(field.minX)), y: whole(y(field.minY)), width: side, height: side)
    }
}
