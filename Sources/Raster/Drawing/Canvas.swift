internal import CCairo
internal import Page

/// The sole owner of a cairo context that draws into borrowed pixels.
struct Canvas: ~Copyable {
    let context: OpaquePointer
    let grid: PixelGrid
    let faces: FaceCache
    private let surface: OpaquePointer

    /// - Parameters:
    ///   - pixels: Room for the rows' pixels, which must outlive the canvas; it is made white.
    ///   - rows: Those of the grid that are drawn.
    init(_ pixels: UnsafeMutableBufferPointer<UInt32>, grid: PixelGrid, rows: Range<Int>, faces: FaceCache) {
        surface = UnsafeMutableRawBufferPointer(pixels).withMemoryRebound(to: UInt8.self) { bytes in
            cairo_image_surface_create_for_data(
                bytes.baseAddress, CAIRO_FORMAT_RGB24, Int32(grid.width), Int32(rows.count), Int32(grid.width * 4))
        }
        // By whole pixels: a row looks the same, whichever rows are drawn with it.
        cairo_surface_set_device_offset(surface, 0, -Double(rows.lowerBound))
        // cairo gives no null: where something failed, its objects do nothing and say so in `check`.
        context = cairo_create(surface)
        self.grid = grid
        self.faces = faces
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_set_antialias(context, Self.antialias(at: grid.resolution))
        cairo_scale(context, grid.scaleX, grid.scaleY)
        cairo_translate(context, -grid.box.minX.points, -grid.box.minY.points)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    func draw(_ items: some Sequence<Item>) throws(RasterFault) {
        for item in items {
            cairo_save(context)
            defer { cairo_restore(context) }
            switch item {
            case .shape(let shape): draw(shape)
            case .text(let block): for line in block.lines { for run in line.runs { try draw(run) } }
            case .picture(let picture): try draw(picture)
            case .code(let code): draw(code)
            case .clipped(let path, let items):
                trace(path)
                cairo_clip(context)
                try draw(items)
            }
            try check()
        }
    }

    /// What was drawn is in the pixels after this.
    func finish() throws(RasterFault) {
        cairo_surface_flush(surface)
        try check()
    }

    func check() throws(RasterFault) {
        for status in [cairo_surface_status(surface), cairo_status(context)] where status != CAIRO_STATUS_SUCCESS {
            throw .cairo(status: status.rawValue, words: String(cString: cairo_status_to_string(status)))
        }
    }

    func setColor(_ color: Color) {
        cairo_set_source_rgb(context, color.rgb.red, color.rgb.green, color.rgb.blue)
    }

    /// Turns what is drawn from here on by 180° about a point.
    func turn(about center: Point) {
        cairo_translate(context, center.x.points, center.y.points)
        cairo_scale(context, -1, -1)
        cairo_translate(context, -center.x.points, -center.y.points)
    }

    /// Fills whole pixels, with no edge between two colours.
    func fill(_ rect: PixelRect) {
        cairo_rectangle(context, Double(rect.x), Double(rect.y), Double(rect.width), Double(rect.height))
        cairo_fill(context)
    }

    /// Runs drawing in which a unit is a pixel.
    func inPixels(_ draw: () -> Void) {
        cairo_save(context)
        cairo_identity_matrix(context)
        draw()
        cairo_restore(context)
    }

    /// In print 16 levels of edge can't be told from 256, and they keep the picture's colours within a palette.
    private static func antialias(at resolution: Double) -> cairo_antialias_t {
        resolution >= 200 ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_GOOD
    }

    func draw(_ shape: Shape) {
        trace(shape.path)
        setColor(shape.fill)
        cairo_fill(context)
    }

    /// Makes a path the context's; an upright rectangle is brought to whole pixels, so that neighbours meet without a
    /// seam.
    func trace(_ path: Path) {
        cairo_new_path(context)
        if let rect = path.uprightRectangle {
            let pixels = grid.pixels(of: rect)
            inPixels {
                cairo_rectangle(
                    context, Double(pixels.x), Double(pixels.y), Double(pixels.width), Double(pixels.height))
            }
            return
        }
        for element in path.elements {
            switch element {
            case .move(let p): cairo_move_to(context, p.x.points, p.y.points)
            case .line(let p): cairo_line_to(context, p.x.points, p.y.points)
            case .curve(let p, let a, let b):
                cairo_curve_to(
                    context, a.x.points, a.y.points, b.x.points, b.y.points, p.x.points, p.y.points)
            case .close: cairo_close_path(context)
            }
        }
    }

    /// Draws a code in the middle of its field, its modules on whole pixels wherever they nearly are.
    func draw(_ code: PlacedCode) {
        let field = grid.pixels(ofField: code.field)
        let symbol = code.symbol
        let modules = symbol.fieldSide
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
