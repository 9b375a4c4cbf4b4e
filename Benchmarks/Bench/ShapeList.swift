internal import Build
internal import CCairo
internal import CPango
internal import Foundation
internal import Page

/// All that a poster draws as filled paths in pixels, but pictures: what `floor.c` draws with cairo and libpng alone.
///
/// A line each: `size WIDTH HEIGHT`, then `m X Y`, `l X Y`, `c X Y X Y X Y`, `z`, and `f RED GREEN BLUE`, which fills what
/// came before.
struct ShapeList {
    /// Gets `shapes.txt`.
    let folder: String

    func write() throws {
        let dryRun = try sheets(["poster-a3"], languages: ["de"], regions: ["augsburg"], output: folder)
        guard let page = dryRun.layOut(0).pages.first else { return }
        let scale = page.resolution / 72
        let (width, height) = (page.size.width.points * scale, page.size.height.points * scale)
        var lines = ["size \(Int(width.rounded())) \(Int(height.rounded()))"]
        let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1)
        let context = cairo_create(surface)
        defer {
            cairo_destroy(context)
            cairo_surface_destroy(surface)
        }
        cairo_scale(context, scale, scale)
        for item in page.allItems {
            switch item {
            case .shape(let shape): lines.append(trace(shape.path, scale: scale) + fill(shape.fill))
            case .text(let block):
                for run in block.lines.flatMap(\.runs) {
                    lines.append(trace(run, on: context) + fill(run.color))
                }
            case .code(let code):
                lines.append(trace(.rectangle(code.field), scale: scale) + fill(code.light))
                lines.append(trace(code, scale: scale) + fill(code.dark))
            case .picture, .clipped: break
            }
        }
        try lines.joined(separator: "\n").write(toFile: folder + "/shapes.txt", atomically: true, encoding: .utf8)
    }

    private func fill(_ color: Color) -> String { "f \(color.rgb.red) \(color.rgb.green) \(color.rgb.blue)" }

    private func trace(_ path: Path, scale: Double) -> String {
        func at(_ point: Point) -> String { "\(point.x.points * scale) \(point.y.points * scale)" }
        return path.elements.map { element in
            switch element {
            case .move(let point): "m \(at(point))\n"
            case .line(let point): "l \(at(point))\n"
            case .curve(let point, let one, let two): "c \(at(one)) \(at(two)) \(at(point))\n"
            case .close: "z\n"
            }
        }.joined()
    }

    private func trace(_ code: PlacedCode, scale: Double) -> String {
        let symbol = code.symbol
        let module = code.field.width / Double(symbol.fieldSide)
        let margin = (code.field.width - module * Double(symbol.side)) / 2
        var path = Path([])
        for row in 0..<symbol.side {
            for column in 0..<symbol.side where symbol.isDark(row: row, column: column) {
                path.append(
                    .rectangle(
                        Rect(
                            x: code.field.minX + margin + module * Double(column),
                            y: code.field.minY + margin + module * Double(row), width: module, height: module)))
            }
        }
        return trace(path, scale: scale)
    }

    private func trace(_ run: GlyphRun, on context: OpaquePointer?) -> String {
        var library: FT_Library?
        var face: FT_Face?
        guard FT_Init_FreeType(&library) == 0,
            FT_New_Face(library, run.face.path, FT_Long(run.face.index), &face) == 0,
            let font = cairo_ft_font_face_create_for_ft_face(face, Int32(FT_LOAD_DEFAULT))
        else { return "" }
        cairo_set_font_face(context, font)
        cairo_set_font_size(context, run.size.points)
        var pen = run.origin
        let glyphs = run.glyphs.map { glyph in
            defer { pen.x += glyph.advance }
            return cairo_glyph_t(
                index: UInt(glyph.id), x: (pen.x + glyph.offset.x).points, y: (pen.y + glyph.offset.y).points)
        }
        cairo_new_path(context)
        cairo_glyph_path(context, glyphs, Int32(glyphs.count))
        cairo_save(context)
        cairo_identity_matrix(context)
        defer { cairo_restore(context) }
        guard let path = cairo_copy_path(context) else { return "" }
        defer { cairo_path_destroy(path) }
        var lines = ""
        var index = 0
        while index < Int(path.pointee.num_data) {
            let header = path.pointee.data[index].header
            let points = (1..<Int(header.length)).map { path.pointee.data[index + $0].point }
            let name =
                switch header.type {
                case CAIRO_PATH_MOVE_TO: "m"
                case CAIRO_PATH_LINE_TO: "l"
                case CAIRO_PATH_CURVE_TO: "c"
                default: "z"
                }
            lines += ([name] + points.flatMap { ["\($0.x)", "\($0.y)"] }).joined(separator: " ") + "\n"
            index += Int(header.length)
        }
        return lines
    }
}
