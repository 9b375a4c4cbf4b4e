internal import CCairo
internal import Page

extension Canvas {
    /// Draws a code with all modules of the same whole number of pixels, in the middle of its field.
    func draw(_ code: PlacedCode) {
        let field = grid.pixels(ofField: code.field)
        let symbol = code.symbol
        let modules = symbol.side + 2 * CodeSymbol.quietZone
        let exact = Double(min(field.width, field.height)) / Double(modules)
        // Where a preview's pixels are too few, edges get soft and the size stays.
        let module = exact < 2 ? exact : exact.rounded(.down)
        let free = (Double(field.width) - module * Double(symbol.side)) / 2
        let left = Double(field.x) + (exact < 2 ? free : free.rounded(.down))
        let top = Double(field.y) + (exact < 2 ? free : free.rounded(.down))
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
