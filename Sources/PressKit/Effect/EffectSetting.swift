internal import Model
internal import Page
internal import Typography

/// The report's pages as they are filled: type and shapes where they belong, in the order in which they are read.
struct EffectSetting {
    /// How a text looks.
    struct Style {
        var size: Length
        var weight = 400
        var leading = 1.32
        var color = Color.black
        var alignment = TextStyle.Alignment.start

        var lineHeight: Length { size * leading }

        static let heading = Style(size: .pt(13.5), weight: 700, leading: 1.2)
        static let text = Style(size: .pt(9.5))
        static let note = Style(size: .pt(7.75), leading: 1.38, color: quiet)

        /// Greys of black ink alone, so that fine type has no coloured seams.
        static let quiet = Color(rgb: RGB(hex: 0x575757), cmyk: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 0.78))
        static let line = Color(rgb: RGB(hex: 0xC9C9C9), cmyk: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 0.25))

        func weight(_ weight: Int) -> Style { changed { $0.weight = weight } }
        func color(_ color: Color) -> Style { changed { $0.color = color } }
        func sized(_ size: Length) -> Style { changed { $0.size = size } }
        var atEnd: Style { changed { $0.alignment = .end } }
        var centred: Style { changed { $0.alignment = .center } }

        private func changed(_ change: (inout Style) -> Void) -> Style {
            var style = self
            change(&style)
            return style
        }
    }

    /// A part of a page that is filled from above.
    struct Column {
        let x: Length
        let width: Length
        /// Where the next thing begins.
        var y: Length
        /// Beyond which nothing may reach.
        let bottom: Length

        var rest: Length { bottom - y }

        func has(_ height: Length) -> Bool { height <= rest }
    }

    /// A text in a row of a table.
    struct Cell {
        var text: String
        var style = Style.text
        /// From where the column begins.
        var x: Length
        var width: Length
        var part: TextBlock.TablePlace.Part
    }

    let typesetter: Typesetter
    let language: Language
    private(set) var pages: [[Item]] = [[]]
    /// The page on which things are put.
    var open = 0
    private var tables = 0
    private var lists = 0

    init(typesetter: Typesetter, language: Language) {
        self.typesetter = typesetter
        self.language = language
    }

    mutating func turn() {
        pages.append([])
        open = pages.count - 1
    }

    mutating func add(_ shape: Shape) { pages[open].append(.shape(shape)) }

    mutating func rule(_ x: Length, _ width: Length, at y: Length, thickness: Length = .pt(0.5), color: Color) {
        add(
            Shape(path: .rectangle(Rect(x: x, y: y - thickness / 2, width: width, height: thickness)), fill: color))
    }

    /// A text in lines of a width. A word that no line holds is divided where it must be.
    func set(_ text: String, _ style: Style, width: Length) -> SetText {
        let plain = typesetter.set(text, in: language, style: textStyle(style), width: width)
        guard plain.tooWide != nil else { return plain }
        var (divided, letters) = ("", 0)
        for letter in text {
            letters = letter.isLetter || letter.isNumber ? letters + 1 : 0
            divided.append(letter)
            if letters > 0, letters.isMultiple(of: 6) { divided.append("\u{AD}") }
        }
        return typesetter.set(divided, in: language, style: textStyle(style), width: width)
    }

    /// As large as a box allows.
    func fit(_ text: String, _ style: Style, from smallest: Length, box: Size, lines: Int) -> SetText {
        let variants = VariantText([text], in: language, style: textStyle(style), by: typesetter)
        return typesetter.fit(variants, sizes: smallest...style.size, box: box, maxLines: lines).text
    }

    private func textStyle(_ style: Style) -> TextStyle {
        TextStyle(
            families: (style.size > .pt(12) ? ["Inter Display"] : []) + language.typeface.families,
            weight: style.weight, size: style.size,
            leading: style.leading, tracking: style.size > .pt(40) ? -0.02 : style.size > .pt(12) ? -0.012 : 0,
            color: style.color, alignment: style.alignment, hyphenates: true)
    }

    /// How high its lines are, each with the white above and below it.
    static func height(_ set: SetText, _ style: Style) -> Length {
        set.lineCount == 0 ? .zero : set.lastBaseline - set.firstBaseline + style.lineHeight
    }

    /// - Parameter baseline: Of the first line.
    mutating func put(
        _ set: SetText, _ role: TextBlock.Role, x: Length, baseline: Length, place: TextBlock.Place? = nil
    ) {
        let frame = Rect(origin: Point(x: x, y: baseline - set.firstBaseline), size: set.size)
        pages[open].append(
            .text(
                TextBlock(
                    name: "report", role: role, language: language.bcp47, direction: language.direction,
                    size: set.lines.first?.runs.first?.size ?? .zero, frame: frame, lines: set.lines(at: frame.origin),
                    place: place)))
    }

    /// A line that stands alone.
    mutating func put(
        _ text: String, _ style: Style, _ role: TextBlock.Role, x: Length, width: Length, baseline: Length
    ) {
        put(set(text, style, width: width), role, x: x, baseline: baseline)
    }

    /// A text at a column's next place.
    mutating func text(
        _ text: String, _ style: Style, _ role: TextBlock.Role = .paragraph, in column: inout Column,
        place: TextBlock.Place? = nil
    ) {
        put(set(text, style, width: column.width), style, role, x: column.x, in: &column, place: place)
    }

    private mutating func put(
        _ set: SetText, _ style: Style, _ role: TextBlock.Role, x: Length, in column: inout Column,
        place: TextBlock.Place?
    ) {
        put(set, role, x: x, baseline: column.y + Self.baseline(style), place: place)
        column.y += Self.height(set, style)
    }

    /// From a line's top: capitals stand in its middle.
    private static func baseline(_ style: Style) -> Length { style.size * ((style.leading + 0.727) / 2) }

    func height(of text: String, _ style: Style, width: Length) -> Length {
        Self.height(set(text, style, width: width), style)
    }

    /// A list's entries side by side, each with its number.
    mutating func list(_ entries: [String], _ style: Style, in column: inout Column, gap: Length) {
        guard !entries.isEmpty else { return }
        lists += 1
        let width = (column.width - gap * Double(entries.count - 1)) / Double(entries.count)
        let number = Length.mm(6.5)
        var lowest = column.y
        for (index, entry) in entries.enumerated() {
            let x = column.x + (width + gap) * Double(index)
            rule(x, width, at: column.y, thickness: .pt(1.5), color: .black)
            var part = Column(x: x + number, width: width - number, y: column.y + .mm(2.6), bottom: column.bottom)
            func place(_ part: TextBlock.ListPlace.Part) -> TextBlock.Place {
                .list(TextBlock.ListPlace(list: lists, entry: index + 1, part: part))
            }
            put(
                set(String(index + 1), .heading, width: number), .paragraph, x: x,
                baseline: part.y + Self.baseline(style), place: place(.label))
            text(entry, style, in: &part, place: place(.body))
            lowest = max(lowest, part.y)
        }
        column.y = lowest
    }

    private static let padding = Length.mm(1.05)

    /// A table's rows, as many as the column holds.
    ///
    /// - Parameter foot: What must stay free below them where some do not fit.
    /// - Returns: For each row that stands, its first line's box.
    mutating func table(
        head: [Cell] = [], _ rows: [[Cell]], in column: inout Column, foot: Length = .zero
    ) -> [Rect] {
        tables += 1
        var boxes: [Rect] = []
        for (index, cells) in ((head.isEmpty ? [] : [head]) + rows).enumerated() {
            let sets = cells.map { set($0.text, $0.style, width: $0.width) }
            let inside = zip(sets, cells).map { Self.height($0, $1.style) }.max() ?? .zero
            let isLast = index + 1 == rows.count + (head.isEmpty ? 0 : 1)
            guard column.has(inside + Self.padding * 2 + (isLast ? .zero : foot)) else { break }
            rule(column.x, column.width, at: column.y, color: index == 0 ? .black : Style.line)
            column.y += Self.padding
            for (set, cell) in zip(sets, cells) {
                put(
                    set, .paragraph, x: column.x + cell.x, baseline: column.y + Self.baseline(cell.style),
                    place: .table(TextBlock.TablePlace(table: tables, row: index + 1, part: cell.part)))
            }
            if index > 0 || head.isEmpty {
                boxes.append(Rect(x: column.x, y: column.y, width: column.width, height: Style.text.lineHeight))
            }
            column.y += inside + Self.padding
        }
        return boxes
    }

    /// Cells that stand where they are put, and are a table all the same: a row an entry, its name and its number.
    mutating func loose(_ rows: [(name: SetText, number: SetText, x: Length, bottom: Length, top: Length)]) {
        tables += 1
        for (index, row) in rows.enumerated() {
            func place(_ part: TextBlock.TablePlace.Part) -> TextBlock.Place {
                .table(TextBlock.TablePlace(table: tables, row: index + 1, part: part))
            }
            put(row.name, .paragraph, x: row.x, baseline: row.bottom, place: place(.rowHeader))
            put(row.number, .paragraph, x: row.x, baseline: row.top, place: place(.data))
        }
    }

    /// How many items the page has so far; `insert` puts a chart before what stands beside it.
    var mark: Int { pages[open].count }

    mutating func insert(_ shape: Shape, at mark: Int) { pages[open].insert(.shape(shape), at: mark) }
}
