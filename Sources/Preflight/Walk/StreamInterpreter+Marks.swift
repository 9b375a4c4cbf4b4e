internal import PDF

/// What is shown: outlines, letters, pictures.
extension StreamInterpreter {
    // MARK: Outlines

    mutating func extend(_ name: String, _ operands: String) {
        let (numbers, space) = (Self.numbers(operands), state.space ?? .identity)
        if name == "re", numbers.count == 4 {
            path.add(space.point(numbers[0], numbers[1]))
            return path.add(space.point(numbers[0] + numbers[2], numbers[1] + numbers[3]))
        }
        // Of curves, the points that hold them.
        for place in stride(from: 0, to: numbers.count - 1, by: 2) {
            path.add(space.point(numbers[place], numbers[place + 1]))
        }
    }

    mutating func paintPath(fills: Bool, strokes: Bool) {
        defer { path = PathExtent() }
        guard let bounds = path.bounds, let place = place(bounds) else { return }
        if fills, !state.fill.vanishes {
            let width = state.space == nil ? nil : path.lineWidth
            see(width.map { .line(width: $0) } ?? .area, state.fill, at: place)
        }
        if strokes, !state.stroke.vanishes {
            see(.line(width: state.space.map { state.lineWidth * $0.scale }), state.stroke, at: place)
        }
    }

    /// A gradient fills all that clips leave of the page.
    func shade(_ shading: PDFNode?) {
        walk.see(
            PageMark(
                kind: .area, isScreen: screens(shading?["/ColorSpace"]), place: .page(walk.page.page),
                isTagged: isTagged))
    }

    private func see(_ kind: PageMark.Kind, _ paint: GraphicsState.PaintState, at place: PDFPlace) {
        walk.see(
            PageMark(
                kind: kind, paint: paint.paint, overprints: paint.overprints, overprintMode: state.overprintMode,
                isScreen: paint.isScreen, place: place, isTagged: isTagged))
    }

    /// Nil for what is not printed.
    ///
    /// - Parameter bounds: In points from the trim's upper left corner.
    private func place(_ bounds: (left: Double, top: Double, right: Double, bottom: Double)) -> PDFPlace? {
        let page = walk.page
        guard state.space != nil, !surroundings.isRepeated else { return .page(page.page) }
        guard page.prints(bounds.left, bounds.top, bounds.right, bounds.bottom) else { return nil }
        return page.place((bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2)
    }

    // MARK: Letters

    mutating func takeText(_ name: String, _ operands: String) {
        switch name {
        case "BT": (letters, line) = (.identity, .identity)
        case "Tf":
            let font = operands.split(separator: " ").first.flatMap { resources?["/Font"]?[String($0)] }
            state.set(font: font, size: Self.numbers(operands).last)
        case "Tr": state.text.mode = Int(exactly: Self.numbers(operands).first ?? 0) ?? 0
        case "Ts": state.text.rise = Self.numbers(operands).first ?? 0
        case "TL": state.text.leading = Self.numbers(operands).first ?? 0
        case "Tm": (letters, line) = (UserSpace(Self.numbers(operands)), UserSpace(Self.numbers(operands)))
        case "Td", "TD":
            let numbers = Self.numbers(operands)
            guard numbers.count == 2 else { return }
            if name == "TD" { state.text.leading = -numbers[1] }
            moveLine(numbers[0], numbers[1])
        case "T*": moveLine(0, -state.text.leading)
        case "Tj", "TJ": show(letters: operands)
        case "'", "\"":
            moveLine(0, -state.text.leading)
            show(letters: operands)
        default: break
        }
    }

    private mutating func moveLine(_ x: Double, _ y: Double) {
        line = UserSpace(1, 0, 0, 1, x, y).within(line)
        letters = line
    }

    private func show(letters operands: String) {
        guard state.text.fills || state.text.strokes, !Self.isBlank(operands) else { return }
        let space = state.space.map { letters.within($0) }
        let point = (space ?? .identity).point(0, state.text.rise)
        guard let place = place((point.x, point.y, point.x, point.y)) else { return }
        let size = space.map { abs(state.text.size) * state.text.emScale * $0.down }
        let (fills, strokes) = (
            state.text.fills && !state.fill.vanishes, state.text.strokes && !state.stroke.vanishes
        )
        if fills { see(.text(size: size), state.fill, at: place) }
        if strokes {
            if !fills { see(.text(size: size), state.stroke, at: place) }
            see(.line(width: state.space.map { state.lineWidth * $0.scale }), state.stroke, at: place)
        }
    }

    /// Whether strings hold spaces alone, as far as that can be known without the font.
    private static func isBlank(_ operands: String) -> Bool {
        var string: UInt8?
        for byte in operands.utf8 {
            switch (string, byte) {
            case (nil, UInt8(ascii: "(")), (nil, UInt8(ascii: "<")): string = byte
            case (nil, _), (_, UInt8(ascii: " ")): break
            case (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "<"), UInt8(ascii: ">")): string = nil
            default: return false
            }
        }
        return true
    }

    // MARK: Pictures

    func show(object: PDFNode?) {
        guard object?["/Subtype"]?.name == "Image" else {
            let surroundings = ContentWalk.Surroundings(isRepeated: surroundings.isRepeated, isTagged: isTagged)
            return walk.draw(form: object, state, surroundings, depth: depth)
        }
        showPicture(object?["/Width"]?.number, object?["/Height"]?.number, isScreen: screens(object?["/ColorSpace"]))
    }

    mutating func show(_ picture: InlinePicture) {
        for space in picture.spaces { walk.take(spaceNamed: space, of: resources) }
        showPicture(
            picture.width, picture.height, isScreen: picture.spaces.contains { screens(nil, named: $0) })
    }

    /// A picture fills a square of 1. One that is a line or a dot is a colour, and has no details.
    private func showPicture(_ width: Double?, _ height: Double?, isScreen: Bool) {
        let space = state.space ?? .identity
        let corners = [space.point(0, 0), space.point(1, 0), space.point(0, 1), space.point(1, 1)]
        var extent = PathExtent()
        for corner in corners { extent.add(corner) }
        guard let bounds = extent.bounds, let place = place(bounds), !state.fill.vanishes else { return }
        var resolution: Double?
        if let width, let height, width > 1, height > 1, state.space != nil, space.across > 0, space.down > 0 {
            resolution = min(width / space.across, height / space.down) * 72
        }
        walk.see(
            PageMark(kind: .picture(resolution: resolution), isScreen: isScreen, place: place, isTagged: isTagged))
    }
}

/// A picture in the midst of a page's drawing. See ISO 32000-1, 8.9.7.
struct InlinePicture {
    private(set) var width: Double?
    private(set) var height: Double?
    /// Names that its colour space is made of, with slashes.
    private(set) var spaces: [String] = []

    init(_ dictionary: String) {
        let words = dictionary.split(separator: " ")
        for (place, key) in words.enumerated() where place + 1 < words.count {
            switch key {
            case "/W", "/Width": width = width ?? Double(words[place + 1])
            case "/H", "/Height": height = height ?? Double(words[place + 1])
            case "/CS", "/ColorSpace":
                let value = words[(place + 1)...]
                let names = value.first == "[" ? value.prefix { $0 != "]" } : value.prefix(1)
                spaces += names.filter { $0.hasPrefix("/") }.map(String.init)
            default: break
            }
        }
    }
}
